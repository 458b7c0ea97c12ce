import type { Field } from "../definition/catalog.ts";
import type { RuleGroup } from "../definition/rule-tree.ts";
import type { ComparedKind, Condition, Operand } from "./condition.ts";
import { isPreparedGroup, prepareRule, type PreparedGroup } from "./prepare.ts";
import { factSql, sqlInterval } from "./sql-fact.ts";
import { createFrame, type SqlFrame, type SqlTarget } from "./sql-parts.ts";

type Fields = Record<string, Field>;

/** A boolean expression of PostgreSQL and the values of its placeholders, in order. */
export interface RuleSql {
  sql: string;
  params: (string | string[])[];
}

const literalSql = (value: string | number | boolean, kind: ComparedKind, frame: SqlFrame): string => {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return frame.params.add(String(value), "numeric");
  return frame.params.add(value, kind === "date" ? "date" : "text");
};

const operandSql = (operand: Operand, kind: ComparedKind, fields: Fields, frame: SqlFrame): string => {
  if (operand.from === "fact") return factSql(operand.field, fields, frame);
  if (operand.from === "literal") return literalSql(operand.value, kind, frame);
  return operand.less === undefined ? frame.today() : `(${frame.today()} - ${sqlInterval(operand.less, frame)})::date`;
};

const ageSql = (condition: Extract<Condition, { form: "age" }>, fields: Fields, frame: SqlFrame): string => {
  const years = frame.params.add(`${condition.years} years`, "interval");
  const birthday = `(${factSql(condition.field, fields, frame)} + ${years})::date`;
  const on = operandSql(condition.on, "date", fields, frame);
  return `(${birthday} ${condition.op === ">=" ? "<=" : ">"} ${on})`;
};

const oneOfSql = (condition: Extract<Condition, { form: "oneOf" }>, fact: string, frame: SqlFrame): string => {
  const values = frame.params.add(condition.values, "text[]");
  return condition.negated ? `(${fact} <> all(${values}))` : `(${fact} = any(${values}))`;
};

const substringSql = (condition: Extract<Condition, { form: "substring" }>, fact: string, frame: SqlFrame): string => {
  const text = frame.params.add(condition.text, "text");
  return condition.at === "start" ? `starts_with(${fact}, ${text})` : `(strpos(${fact}, ${text}) > 0)`;
};

const conditionSql = (condition: Condition, fields: Fields, frame: SqlFrame): string => {
  if (condition.form === "fault") return "null::boolean";
  if (condition.form === "both") {
    return `(${condition.conditions.map((part) => conditionSql(part, fields, frame)).join(" and ")})`;
  }
  if (condition.form === "compare") {
    const left = operandSql(condition.left, condition.kind, fields, frame);
    const right = operandSql(condition.right, condition.kind, fields, frame);
    return `(${left} ${condition.op === "!=" ? "<>" : condition.op} ${right})`;
  }
  if (condition.form === "age") return ageSql(condition, fields, frame);
  const fact = factSql(condition.field, fields, frame);
  switch (condition.form) {
    case "known":
      return `(${fact} is ${condition.negated ? "" : "not "}null)`;
    case "oneOf":
      return oneOfSql(condition, fact, frame);
    case "substring":
      return substringSql(condition, fact, frame);
    case "chosen":
      return `(${fact} ${condition.how === "any" ? "?|" : "?&"} ${frame.params.add(condition.values, "text[]")})`;
    case "count":
      return `(jsonb_array_length(${fact}) ${condition.op} ${condition.count})`;
  }
};

const groupSql = (group: PreparedGroup, fields: Fields, frame: SqlFrame): string => {
  const parts = group.children.map((child) =>
    isPreparedGroup(child) ? groupSql(child, fields, frame) : conditionSql(child.condition, fields, frame),
  );
  const joined = `(${parts.join(` ${group.combinator} `)})`;
  return group.not ? `(not ${joined})` : joined;
};

/**
 * The rule as a boolean expression of PostgreSQL (15 and later, PGlite): TRUE, FALSE or NULL exactly where `evaluate`
 * answers true, false or unknown, so that a whole cohort is asked in one query. Values travel as text parameters, ids as
 * quoted literals; no stored value can make it fail.
 */
export const ruleToSql = (
  rule: RuleGroup,
  { fields, timeZone }: { fields: Record<string, Field>; timeZone: string },
  target: SqlTarget,
): RuleSql => {
  const frame = createFrame(target, timeZone);
  const sql = groupSql(prepareRule(rule, fields), fields, frame);
  return { sql, params: frame.params.values };
};

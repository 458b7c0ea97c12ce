import type { Field } from "../definition/catalog.ts";
import type { RuleGroup } from "../definition/rule-tree.ts";
import type { Comparison, Operand } from "./condition.ts";
import { prepareRule } from "./prepare.ts";
import { surenessOf, type PlainCondition, type TwoValued } from "./sureness.ts";

/** A JsonLogic expression: plain JSON, one operator to an object. */
export type JsonLogic = string | number | boolean | null | JsonLogic[] | { [operator: string]: JsonLogic };

const fact = (field: string): JsonLogic => ({ var: `facts.${field}` });

const operand = (side: Operand): JsonLogic => {
  if (side.from === "fact") return fact(side.field);
  if (side.from === "literal") return side.value;
  return { var: side.less === undefined ? "today" : `dates.${side.less}` };
};

const OPERATORS: Record<Comparison, string> = { "=": "===", "!=": "!==", "<": "<", "<=": "<=", ">": ">", ">=": ">=" };

const compare = (op: string, left: JsonLogic, right: JsonLogic): JsonLogic => ({ [op]: [left, right] });

const YEAR_LENGTH = 4;
const MONTH_AND_DAY_AT = 5;
const year = (date: JsonLogic): JsonLogic => ({ "+": [{ substr: [date, 0, YEAR_LENGTH] }] });
const monthAndDay = (date: JsonLogic): JsonLogic => ({ substr: [date, MONTH_AND_DAY_AT] });
const isMultiple = (number: JsonLogic, of: number): JsonLogic => compare("===", { "%": [number, of] }, 0);

const isLeap = (of: JsonLogic): JsonLogic => ({
  or: [{ and: [isMultiple(of, 4), { "!": isMultiple(of, 100) }] }, isMultiple(of, 400)],
});

/** The years are over; in the year itself the day must have come, and 29 February comes on the 28th in common years. */
const reaches = (born: JsonLogic, years: number, on: JsonLogic): JsonLogic => {
  const lived: JsonLogic = { "-": [year(on), year(born)] };
  const cameOn: JsonLogic = compare("<=", monthAndDay(born), monthAndDay(on));
  const cameEarly: JsonLogic = {
    and: [
      compare("===", monthAndDay(born), "02-29"),
      compare("===", monthAndDay(on), "02-28"),
      { "!": isLeap(year(on)) },
    ],
  };
  return { or: [compare(">", lived, years), { and: [compare("===", lived, years), { or: [cameOn, cameEarly] }] }] };
};

const holds = (condition: PlainCondition): JsonLogic => {
  switch (condition.form) {
    case "compare":
      return compare(OPERATORS[condition.op], operand(condition.left), operand(condition.right));
    case "oneOf": {
      const isOne = compare("in", fact(condition.field), condition.values);
      return condition.negated ? { "!": isOne } : isOne;
    }
    case "substring":
      return condition.at === "start"
        ? compare("===", { substr: [fact(condition.field), 0, condition.text.length] }, condition.text)
        : compare("in", condition.text, fact(condition.field));
    case "age": {
      const reached = reaches(fact(condition.field), condition.years, operand(condition.on));
      return condition.op === ">=" ? reached : { "!": reached };
    }
    case "chosen":
      return condition.how === "any"
        ? { some: [fact(condition.field), compare("in", { var: "" }, condition.values)] }
        : { and: condition.values.map((value) => compare("in", value, fact(condition.field))) };
    case "count": {
      const one: JsonLogic = { "+": [{ var: "accumulator" }, 1] };
      return compare(condition.op, { reduce: [fact(condition.field), one, 0] }, condition.count);
    }
  }
};

const JSON_LOGIC: TwoValued<JsonLogic> = {
  and: (parts) => ({ and: parts }),
  or: (parts) => ({ or: parts }),
  not: (part) => ({ "!": part }),
  never: false,
  known: (fields) => ({ "!": { missing: fields.map((field) => `facts.${field}`) } }),
  holds,
};

/**
 * The rule in JsonLogic (jsonlogic.com), asked over `ruleData`: true, false, or null where `evaluate` answers unknown.
 * Every comparison is guarded by `missing`: left to itself JsonLogic says that a person without an age is under 18.
 * Beyond the Basic Multilingual Plane, `beginsWith` counts as JavaScript does (UTF-16 units).
 */
export const ruleToJsonLogic = (rule: RuleGroup, fields: Record<string, Field>): JsonLogic => {
  const { yes, no } = surenessOf(prepareRule(rule, fields), JSON_LOGIC);
  return { if: [yes, true, no, false, null] };
};

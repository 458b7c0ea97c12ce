import type { Field, FieldType } from "../definition/catalog.ts";
import type { Operator, RuleLeaf } from "../definition/rule-tree.ts";
import type { ComparedKind, Comparison, Condition, FaultCode, LeafFault, Operand } from "./condition.ts";
import { isDate } from "./day.ts";
import { isCalendarLength } from "./duration.ts";
import { isNumber } from "./known.ts";
import { windowKind } from "./list-statistic.ts";
import { operatorsFor, takesField, valueShape } from "./operators.ts";
import { fieldOf } from "./scope.ts";

type Fields = Record<string, Field>;

const KINDS: Record<FieldType, ComparedKind | undefined> = {
  text: "text",
  email: "text",
  phone: "text",
  choice: "text",
  number: "number",
  boolean: "boolean",
  date: "date",
  choices: undefined,
};

const COMPARISONS: Partial<Record<Operator, Comparison>> = {
  "=": "=",
  "!=": "!=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  before: "<",
  after: ">",
  on: "=",
};

/** The oldest age that a rule may ask for. */
const OLDEST = 150;

const fault = (code: FaultCode, key: LeafFault["key"], index?: number): Condition => ({
  form: "fault",
  fault: index === undefined ? { code, key } : { code, key, index },
});

const isFault = (value: Operand | Condition): value is Condition => "form" in value;

/** Text that a database can hold: neither empty, nor with a NUL or half a surrogate pair. */
const isStorable = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && !value.includes("\0") && !/\p{Surrogate}/u.test(value);

const literal = (kind: ComparedKind, value: unknown, index?: number): Operand | Condition => {
  if (kind === "date" && value === "today") return { from: "today" };
  if (kind === "text" ? isStorable(value) : kind === "number" ? isNumber(value) : typeof value === "boolean")
    return { from: "literal", value: value as string | number | boolean };
  if (kind === "date" && typeof value === "string" && isDate(value)) return { from: "literal", value };
  return fault(`${kind}_needed`, "value", index);
};

const otherField = (kind: ComparedKind, id: unknown, fields: Fields, index?: number): Operand | Condition => {
  const other = typeof id === "string" ? fieldOf(fields, id) : undefined;
  if (typeof id !== "string" || other === undefined) return fault("other_field_unknown", "value", index);
  return KINDS[other.type] === kind ? { from: "fact", field: id } : fault("other_field_type", "value", index);
};

const operand = (leaf: RuleLeaf, kind: ComparedKind, value: unknown, fields: Fields, index?: number) =>
  leaf.valueSource === "field" ? otherField(kind, value, fields, index) : literal(kind, value, index);

const compare = (kind: ComparedKind, op: Comparison, field: string, right: Operand | Condition): Condition =>
  isFault(right) ? right : { form: "compare", kind, op, left: { from: "fact", field }, right };

const both = (first: Condition, second: Condition): Condition => {
  if (first.form === "fault") return first;
  return second.form === "fault" ? second : { form: "both", conditions: [first, second] };
};

const between = (leaf: RuleLeaf, kind: ComparedKind, fields: Fields): Condition => {
  if (!Array.isArray(leaf.value) || leaf.value.length !== 2) return fault("two_needed", "value");
  const [low, high] = leaf.value;
  return both(
    compare(kind, ">=", leaf.field, operand(leaf, kind, low, fields, 0)),
    compare(kind, "<=", leaf.field, operand(leaf, kind, high, fields, 1)),
  );
};

const sinceOrBefore = (leaf: RuleLeaf): Condition => {
  if (typeof leaf.value !== "string" || !isCalendarLength(leaf.value)) return fault("duration_needed", "value");
  const cutOff: Operand = { from: "today", less: leaf.value };
  if (leaf.operator === "olderThan") return compare("date", "<", leaf.field, cutOff);
  return both(compare("date", ">=", leaf.field, cutOff), compare("date", "<=", leaf.field, { from: "today" }));
};

const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;

const age = (leaf: RuleLeaf, fields: Fields): Condition => {
  if (!isWhole(leaf.value, 0, OLDEST)) return fault("years_needed", "value");
  if (leaf.at !== undefined && fieldOf(fields, leaf.at) === undefined) return fault("at_unknown", "at");
  if (leaf.at !== undefined && fieldOf(fields, leaf.at)?.type !== "date") return fault("at_not_date", "at");
  const on: Operand = leaf.at === undefined ? { from: "today" } : { from: "fact", field: leaf.at };
  return { form: "age", field: leaf.field, op: leaf.operator === "ageAtLeast" ? ">=" : "<", years: leaf.value, on };
};

const several = (leaf: RuleLeaf): Condition => {
  const values: unknown[] = Array.isArray(leaf.value) ? leaf.value : [];
  if (values.length === 0) return fault("several_needed", "value");
  const wrong = values.findIndex((value) => !isStorable(value));
  if (wrong >= 0) return fault("text_needed", "value", wrong);
  const { field, operator } = leaf;
  if (operator === "in" || operator === "notIn")
    return { form: "oneOf", field, values: values as string[], negated: operator === "notIn" };
  return { form: "chosen", field, values: values as string[], how: operator === "containsAny" ? "any" : "all" };
};

const count = (leaf: RuleLeaf): Condition =>
  isWhole(leaf.value, 0, 1_000)
    ? { form: "count", field: leaf.field, op: leaf.operator === "countAtLeast" ? ">=" : "<", count: leaf.value }
    : fault("count_needed", "value");

const one = (leaf: RuleLeaf, kind: ComparedKind, fields: Fields): Condition => {
  const { field, operator } = leaf;
  const op = COMPARISONS[operator];
  if (op !== undefined) return compare(kind, op, field, operand(leaf, kind, leaf.value, fields));
  if (!isStorable(leaf.value)) return fault("text_needed", "value");
  return { form: "substring", field, text: leaf.value, at: operator === "beginsWith" ? "start" : "anywhere" };
};

const misplaced = (leaf: RuleLeaf, field: Field): Condition | undefined => {
  if (typeof field.source === "object" && "list" in field.source) {
    const { within } = field.source;
    if (within !== undefined && windowKind(within) === undefined) return fault("window_mixed", "field");
  }
  if (!operatorsFor(field.type).includes(leaf.operator)) return fault("operator_type", "operator");
  const shape = valueShape(leaf.operator);
  if (leaf.at !== undefined && shape !== "years") return fault("at_not_taken", "at");
  if (leaf.valueSource === "field" && shape !== "none" && !takesField(leaf.operator))
    return fault("field_not_taken", "value");
  return undefined;
};

/** The condition that a leaf means over a catalog; a leaf that means nothing comes out as its fault. */
export const readLeaf = (leaf: RuleLeaf, fields: Fields): Condition => {
  const field = fieldOf(fields, leaf.field);
  if (field === undefined) return fault("field_unknown", "field");
  const wrong = misplaced(leaf, field);
  if (wrong !== undefined) return wrong;
  const kind = KINDS[field.type];
  switch (valueShape(leaf.operator)) {
    case "none":
      return { form: "known", field: leaf.field, negated: leaf.operator === "unknown" };
    case "one":
      return kind === undefined ? fault("operator_type", "operator") : one(leaf, kind, fields);
    case "two":
      return kind === undefined ? fault("operator_type", "operator") : between(leaf, kind, fields);
    case "several":
      return several(leaf);
    case "duration":
      return sinceOrBefore(leaf);
    case "years":
      return age(leaf, fields);
    case "count":
      return count(leaf);
  }
};

/**
 * What a leaf asks, for answering it. As `readLeaf`, but `known` and `unknown` always have an answer: a field that cannot
 * be read is not known.
 */
export const meaningOf = (leaf: RuleLeaf, fields: Fields): Condition => {
  const condition = readLeaf(leaf, fields);
  if (condition.form !== "fault" || valueShape(leaf.operator) !== "none") return condition;
  return { form: "known", field: leaf.field, negated: leaf.operator === "unknown" };
};

import type { FieldType } from "../definition/catalog.ts";
import type { Operator } from "../definition/rule-tree.ts";

const TEXT: readonly Operator[] = ["known", "unknown", "=", "!=", "in", "notIn", "contains", "beginsWith"];

const BY_TYPE: Record<FieldType, readonly Operator[]> = {
  text: TEXT,
  email: TEXT,
  phone: TEXT,
  choice: ["known", "unknown", "=", "!=", "in", "notIn"],
  number: ["known", "unknown", "=", "!=", "<", "<=", ">", ">=", "between"],
  boolean: ["known", "unknown", "="],
  date: ["known", "unknown", "before", "after", "on", "between", "within", "olderThan", "ageAtLeast", "ageBelow"],
  choices: ["known", "unknown", "containsAny", "containsAll", "countAtLeast", "countBelow"],
};

/** The operators that fit a type of field, in the order in which an editor should offer them. */
export const operatorsFor = (type: FieldType): readonly Operator[] => BY_TYPE[type];

/**
 * What stands in the `value` of an operator: nothing; one value of the field's type; two of them (both bounds count);
 * one or more; an ISO 8601 duration of calendar units; whole years of age; a whole number of choices.
 */
export type ValueShape = "none" | "one" | "two" | "several" | "duration" | "years" | "count";

const SHAPES: Record<Operator, ValueShape> = {
  known: "none",
  unknown: "none",
  "=": "one",
  "!=": "one",
  in: "several",
  notIn: "several",
  contains: "one",
  beginsWith: "one",
  "<": "one",
  "<=": "one",
  ">": "one",
  ">=": "one",
  between: "two",
  before: "one",
  after: "one",
  on: "one",
  within: "duration",
  olderThan: "duration",
  ageAtLeast: "years",
  ageBelow: "years",
  containsAny: "several",
  containsAll: "several",
  countAtLeast: "count",
  countBelow: "count",
};

/** The shape of the value that an operator takes. */
export const valueShape = (operator: Operator): ValueShape => SHAPES[operator];

/** Operators whose value may be another field (`valueSource: "field"`); `between` then takes two field ids. */
const WITH_FIELDS: ReadonlySet<Operator> = new Set<Operator>([
  "=",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "between",
  "before",
  "after",
  "on",
]);

/** True when the value of the operator may be the id of another field. */
export const takesField = (operator: Operator): boolean => WITH_FIELDS.has(operator);

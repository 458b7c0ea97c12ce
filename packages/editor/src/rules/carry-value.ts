import { valueShape, type Field, type FieldType, type Operator, type RuleLeaf, type ValueShape } from "@parcours/core";

type Value = RuleLeaf["value"];

/** What stands in a new comparison before anybody said anything: the one sensible value, or nothing. */
export const startValue = (operator: Operator, field: Field | undefined): Value => {
  const shape = valueShape(operator);
  if (shape === "several") return [];
  if (shape === "two") return field?.type === "number" ? [0, 0] : ["", ""];
  if (shape !== "one" || field === undefined) return undefined;
  return field.type === "boolean" ? true : field.choices?.[0]?.value;
};

const first = (value: Value): Value => (Array.isArray(value) ? value[0] : value);

const carried = (value: Value, from: ValueShape, to: ValueShape): Value => {
  if (from === to) return value;
  const one = first(value);
  if (to === "several" && (from === "one" || from === "two")) return typeof one === "string" && one !== "" ? [one] : [];
  if (to === "one" && (from === "several" || from === "two")) return one;
  if (to === "two" && from === "one" && one !== undefined) return [one, one] as Value;
  return undefined;
};

/** The value of a comparison whose operator is changed: kept where it still means something, else begun anew. */
export const carryValue = (value: Value, from: Operator, to: Operator, field: Field | undefined): Value =>
  carried(value, valueShape(from), valueShape(to)) ?? startValue(to, field);

/** The comparison that people most often want of a type of field. */
export const usualOperator = (type: FieldType, source: Field["source"]): Operator => {
  switch (type) {
    case "text":
    case "email":
    case "phone":
      return "known";
    case "number":
      return ">=";
    case "boolean":
    case "choice":
      return "=";
    case "date":
      // A date on the person's own file is nearly always the date of birth.
      return source === "participant" ? "ageAtLeast" : "before";
    case "choices":
      return "containsAny";
  }
};

/** Two values of these kinds compare; phone, email and choice compare as text. */
export type ComparedKind = "text" | "number" | "boolean" | "date";

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** What stands on a side of a comparison; `today` is the date of `now`, less a duration of calendar units if given. */
export type Operand =
  | { from: "fact"; field: string }
  | { from: "literal"; value: string | number | boolean }
  | { from: "today"; less?: string };

/** Why a leaf has no meaning. `key` is the part of the leaf at fault, `index` the place in a list of values. */
export interface LeafFault {
  code: FaultCode;
  key: "field" | "operator" | "value" | "at";
  index?: number;
}

export type FaultCode =
  | "field_unknown"
  | "window_mixed"
  | "operator_type"
  | "text_needed"
  | "number_needed"
  | "boolean_needed"
  | "date_needed"
  | "duration_needed"
  | "years_needed"
  | "count_needed"
  | "two_needed"
  | "several_needed"
  | "field_not_taken"
  | "other_field_unknown"
  | "other_field_type"
  | "at_not_taken"
  | "at_unknown"
  | "at_not_date";

/**
 * A leaf in the few forms that the evaluator and every export have to know. Each operand is typed; a leaf with a fault
 * is a condition too: nobody knows the answer.
 */
export type Condition =
  | { form: "known"; field: string; negated: boolean }
  | { form: "compare"; kind: ComparedKind; op: Comparison; left: Operand; right: Operand }
  | { form: "oneOf"; field: string; values: string[]; negated: boolean }
  | { form: "substring"; field: string; text: string; at: "start" | "anywhere" }
  | { form: "age"; field: string; op: ">=" | "<"; years: number; on: Operand }
  | { form: "chosen"; field: string; values: string[]; how: "any" | "all" }
  | { form: "count"; field: string; op: ">=" | "<"; count: number }
  | { form: "both"; conditions: [Condition, Condition] }
  | { form: "fault"; fault: LeafFault };

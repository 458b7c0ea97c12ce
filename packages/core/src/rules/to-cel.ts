import type { Field } from "../definition/catalog.ts";
import type { RuleGroup } from "../definition/rule-tree.ts";
import type { Operand } from "./condition.ts";
import { prepareRule } from "./prepare.ts";
import { surenessOf, type PlainCondition, type TwoValued } from "./sureness.ts";

/** CEL reads the escapes of JSON; rules hold no text with half a surrogate pair, which it would refuse. */
const text = (value: string): string => JSON.stringify(value);

/** Facts are doubles: a whole number needs its point, or it would be CEL's other kind of number. */
const double = (value: number): string => (/^-?\d+$/.test(String(value)) ? `${value}.0` : String(value));

const fact = (field: string): string => `facts[${text(field)}]`;

const literal = (value: string | number | boolean): string => {
  if (typeof value === "string") return text(value);
  return typeof value === "number" ? double(value) : String(value);
};

const operand = (side: Operand): string => {
  if (side.from === "fact") return fact(side.field);
  if (side.from === "literal") return literal(side.value);
  return side.less === undefined ? "today" : `dates[${text(side.less)}]`;
};

const OPERATORS = { "=": "==", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">=" };

const midnight = (date: string): string => `timestamp(${date} + "T00:00:00Z")`;
const year = (date: string): string => `${midnight(date)}.getFullYear()`;
/** 29 February is 129: months count from 0. */
const monthAndDay = (date: string): string => `${midnight(date)}.getMonth() * 100 + ${midnight(date)}.getDate()`;
const isLeap = (of: string): string => `(${of} % 4 == 0 && ${of} % 100 != 0 || ${of} % 400 == 0)`;

/** The years are over; in the year itself the day must have come, and 29 February comes on the 28th in common years. */
const reaches = (born: string, years: number, on: string): string => {
  const lived = `${year(on)} - ${year(born)}`;
  const cameOn = `${monthAndDay(born)} <= ${monthAndDay(on)}`;
  const cameEarly = `${monthAndDay(born)} == 129 && ${monthAndDay(on)} == 128 && !${isLeap(year(on))}`;
  return `(${lived} > ${years} || ${lived} == ${years} && (${cameOn} || ${cameEarly}))`;
};

const holds = (condition: PlainCondition): string => {
  switch (condition.form) {
    case "compare":
      return `${operand(condition.left)} ${OPERATORS[condition.op]} ${operand(condition.right)}`;
    case "oneOf":
      return `${condition.negated ? "!" : ""}(${fact(condition.field)} in ${JSON.stringify(condition.values)})`;
    case "substring":
      return `${fact(condition.field)}.${condition.at === "start" ? "startsWith" : "contains"}(${text(condition.text)})`;
    case "age":
      return `${condition.op === ">=" ? "" : "!"}${reaches(fact(condition.field), condition.years, operand(condition.on))}`;
    case "chosen":
      return condition.how === "any"
        ? `${fact(condition.field)}.exists(choice, choice in ${JSON.stringify(condition.values)})`
        : condition.values.map((value) => `${text(value)} in ${fact(condition.field)}`).join(" && ");
    case "count":
      return `size(${fact(condition.field)}) ${condition.op} ${condition.count}`;
  }
};

const isKnown = (field: string): string => `${text(field)} in facts && ${fact(field)} != null && ${fact(field)} != ""`;

const CEL: TwoValued<string> = {
  and: (parts) => `(${parts.join(" && ")})`,
  or: (parts) => `(${parts.join(" || ")})`,
  not: (part) => `!(${part})`,
  never: "false",
  known: (fields) => fields.map(isKnown).join(" && "),
  holds,
};

/**
 * The rule in CEL (cel.dev), asked over `ruleData` with numbers as doubles: true, false, or null where `evaluate` answers
 * unknown. Every comparison is guarded, so that no missing fact is an error. Only macros, operators and functions of the
 * standard definitions are used.
 */
export const ruleToCel = (rule: RuleGroup, fields: Record<string, Field>): string => {
  const { yes, no } = surenessOf(prepareRule(rule, fields), CEL);
  // dyn: both branches of CEL's choice must be of one type.
  return `${yes} ? dyn(true) : ${no} ? dyn(false) : dyn(null)`;
};

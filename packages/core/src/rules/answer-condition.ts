import type { Fact } from "../definition/values.ts";
import type { Comparison, ComparedKind, Condition, Operand } from "./condition.ts";
import { birthday, cutOff, dayNumber } from "./day.ts";
import { todayIn, type RuleScope } from "./scope.ts";
import { combine, truthOf, type Truth } from "./truth.ts";

/** Reads a field: its fact, or nothing when it is missing. */
export type ReadFact = (fieldId: string) => Fact | undefined;

type Comparable = string | number | boolean;

const holds = (op: Comparison, left: Comparable, right: Comparable): boolean => {
  switch (op) {
    case "=":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
};

const valueOf = (operand: Operand, kind: ComparedKind, read: ReadFact, scope: RuleScope): Comparable | undefined => {
  if (operand.from === "today") {
    return operand.less === undefined ? todayIn(scope) : cutOff(todayIn(scope), operand.less);
  }
  // A fact of a compared kind is never a list: `read` answers with facts that fit their field's type.
  const value = operand.from === "literal" ? operand.value : (read(operand.field) as Comparable | undefined);
  return kind === "date" && typeof value === "string" ? dayNumber(value) : value;
};

const answerAge = (condition: Extract<Condition, { form: "age" }>, read: ReadFact, scope: RuleScope): Truth => {
  const born = read(condition.field);
  const on = valueOf(condition.on, "date", read, scope);
  if (typeof born !== "string" || on === undefined) return "unknown";
  const reached = birthday(dayNumber(born), condition.years) <= Number(on);
  return truthOf(reached === (condition.op === ">="));
};

const answerText = (condition: Extract<Condition, { form: "oneOf" | "substring" }>, fact: string): Truth => {
  if (condition.form === "oneOf") return truthOf(condition.values.includes(fact) !== condition.negated);
  return truthOf(condition.at === "start" ? fact.startsWith(condition.text) : fact.includes(condition.text));
};

const answerChoices = (condition: Extract<Condition, { form: "chosen" | "count" }>, chosen: string[]): Truth => {
  if (condition.form === "count") return truthOf(chosen.length >= condition.count === (condition.op === ">="));
  const { values } = condition;
  if (condition.how === "any") return truthOf(values.some((value) => chosen.includes(value)));
  return truthOf(values.every((value) => chosen.includes(value)));
};

/** The answer of one condition. Never throws; a fault is unknown. */
export const answerCondition = (condition: Condition, read: ReadFact, scope: RuleScope): Truth => {
  switch (condition.form) {
    case "known":
      return truthOf((read(condition.field) !== undefined) !== condition.negated);
    case "compare": {
      const left = valueOf(condition.left, condition.kind, read, scope);
      const right = valueOf(condition.right, condition.kind, read, scope);
      return left === undefined || right === undefined ? "unknown" : truthOf(holds(condition.op, left, right));
    }
    case "oneOf":
    case "substring": {
      const fact = read(condition.field);
      return typeof fact === "string" ? answerText(condition, fact) : "unknown";
    }
    case "age":
      return answerAge(condition, read, scope);
    case "chosen":
    case "count": {
      const fact = read(condition.field);
      return Array.isArray(fact) ? answerChoices(condition, fact) : "unknown";
    }
    case "both":
      return combine("and", [
        answerCondition(condition.conditions[0], read, scope),
        answerCondition(condition.conditions[1], read, scope),
      ]);
    case "fault":
      return "unknown";
  }
};

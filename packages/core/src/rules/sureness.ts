import type { Condition } from "./condition.ts";
import { isPreparedGroup, type PreparedGroup } from "./prepare.ts";

/** A condition whose facts are all there. */
export type PlainCondition = Exclude<Condition, { form: "known" | "both" | "fault" }>;

/** The two-valued operators of a language without "unknown", over its own kind of expression. */
export interface TwoValued<E> {
  and: (parts: E[]) => E;
  or: (parts: E[]) => E;
  not: (part: E) => E;
  never: E;
  /** All of these fields are known. */
  known: (fields: string[]) => E;
  /** Right or wrong, given that its fields are known. */
  holds: (condition: PlainCondition) => E;
}

/** When an answer is surely true, and when surely false. Neither: it is unknown. */
export interface Sureness<E> {
  yes: E;
  no: E;
}

const readsOf = (condition: PlainCondition): string[] => {
  if (condition.form === "compare") {
    return [condition.left, condition.right].flatMap((side) => (side.from === "fact" ? [side.field] : []));
  }
  if (condition.form === "age" && condition.on.from === "fact") return [condition.field, condition.on.field];
  return [condition.field];
};

const combined = <E>(parts: Sureness<E>[], combinator: "and" | "or", two: TwoValued<E>): Sureness<E> => {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const yes = parts.map((part) => part.yes);
  const no = parts.map((part) => part.no);
  return combinator === "and" ? { yes: two.and(yes), no: two.or(no) } : { yes: two.or(yes), no: two.and(no) };
};

const ofCondition = <E>(condition: Condition, two: TwoValued<E>): Sureness<E> => {
  if (condition.form === "fault") return { yes: two.never, no: two.never };
  if (condition.form === "known") {
    const known = two.known([condition.field]);
    return condition.negated ? { yes: two.not(known), no: known } : { yes: known, no: two.not(known) };
  }
  if (condition.form === "both") {
    const parts = condition.conditions.map((part) => ofCondition(part, two));
    return combined(parts, "and", two);
  }
  const known = two.known([...new Set(readsOf(condition))]);
  const holds = two.holds(condition);
  return { yes: two.and([known, holds]), no: two.and([known, two.not(holds)]) };
};

/**
 * Three answers in a language that has two: one expression for "surely true", one for "surely false", so that a missing
 * fact never makes either. Each comparison stands once in both, however deep the rule.
 */
export const surenessOf = <E>(group: PreparedGroup, two: TwoValued<E>): Sureness<E> => {
  const parts = group.children.map((child) =>
    isPreparedGroup(child) ? surenessOf(child, two) : ofCondition(child.condition, two),
  );
  const { yes, no } = combined(parts, group.combinator, two);
  return group.not ? { yes: no, no: yes } : { yes, no };
};

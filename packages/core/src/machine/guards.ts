import type { RunContext } from "../definition/context.ts";
import type { Definition } from "../definition/schema.ts";
import type { Guard } from "../definition/vocabulary.ts";
import { evaluate, type Evaluation } from "../rules/evaluate.ts";
import type { Truth } from "../rules/truth.ts";

/** What a guard may look at. */
export interface GuardScope {
  definition: Definition;
  timeZone: string;
  now: string;
  context: RunContext;
  places: Readonly<Record<string, number>>;
}

/** The answer of a guard, what is missing to know it, and what was looked at. */
export interface GuardAnswer {
  result: Truth;
  missing: string[];
  leaves: Evaluation["leaves"];
}

const evaluateRule = (id: string, scope: GuardScope): GuardAnswer => {
  const rule = scope.definition.meta.rules?.[id];
  // A rule that does not exist cannot be published; met all the same, it lets nobody pass and refuses nobody.
  if (rule === undefined) return { result: "unknown", missing: [], leaves: [] };
  const { context, timeZone, now } = scope;
  return evaluate(rule.rule, { fields: scope.definition.meta.fields ?? {}, timeZone, now, context });
};

const unique = (items: string[]): string[] => [...new Set(items)];

/** `otherwise`: true when every rule is false, false when one is true, unknown in between. */
const evaluateOtherwise = (rules: string[], scope: GuardScope): GuardAnswer => {
  const answers = rules.map((rule) => evaluateRule(rule, scope));
  const leaves = answers.flatMap((answer) => answer.leaves);
  if (answers.some((answer) => answer.result === "true")) return { result: "false", missing: [], leaves };
  const missing = unique(answers.flatMap((answer) => answer.missing));
  const known = answers.every((answer) => answer.result === "false");
  return known ? { result: "true", missing: [], leaves } : { result: "unknown", missing, leaves };
};

const evaluatePlace = (place: string, scope: GuardScope): GuardAnswer => {
  const free = Object.hasOwn(scope.places, place) ? scope.places[place] : undefined;
  const result = free === undefined ? "unknown" : free > 0 ? "true" : "false";
  return { result, missing: [], leaves: [] };
};

/** Answers a guard with true, false or unknown. Only `true` lets a transition pass. */
export const answerGuard = (guard: Guard, scope: GuardScope): GuardAnswer => {
  if (guard.type === "rule") return evaluateRule(guard.params.rule, scope);
  if (guard.type === "otherwise") return evaluateOtherwise(guard.params.of, scope);
  return evaluatePlace(guard.params.place, scope);
};

/** The ids of the rules that a guard asks. */
export const rulesOfGuard = (guard: Guard): string[] => {
  if (guard.type === "rule") return [guard.params.rule];
  return guard.type === "otherwise" ? guard.params.of : [];
};

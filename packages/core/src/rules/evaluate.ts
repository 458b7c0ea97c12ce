import type { Operator, RuleGroup } from "../definition/rule-tree.ts";
import type { Fact } from "../definition/values.ts";
import { answerCondition, type ReadFact } from "./answer-condition.ts";
import { isPreparedGroup, prepareRule, type PreparedGroup, type PreparedLeaf } from "./prepare.ts";
import { resolveFact } from "./resolve-fact.ts";
import type { RuleScope } from "./scope.ts";
import { combine, opposite, type Truth } from "./truth.ts";

/** A field that a leaf compares with, and what was known of it. */
export interface ReadTrace {
  field: string;
  actual?: Fact;
}

/** One comparison as it was made: plain JSON, kept in the journal. `actual` is absent when the fact was missing. */
export interface LeafTrace {
  field: string;
  operator: Operator;
  /** The value written in the rule; field ids when `others` is present. */
  value?: unknown;
  actual?: Fact;
  result: Truth;
  /** The date field on which an age was taken. */
  at?: ReadTrace;
  /** The fields compared with, where the value of the leaf names fields. */
  others?: ReadTrace[];
}

/** An answer and its reasons: plain JSON. */
export interface Evaluation {
  result: Truth;
  /** Ids of the fields whose absence keeps the answer unknown, as met, each once; empty unless the answer is unknown. */
  missing: string[];
  /** Every leaf, in the order written. */
  leaves: LeafTrace[];
  /** The leaves on which the answer rests: all that are false where one false is enough, and so on. */
  deciding: LeafTrace[];
}

interface Answer {
  result: Truth;
  missing: string[];
  deciding: LeafTrace[];
}

const NONE: never[] = [];

const readTrace = (field: string, read: ReadFact): ReadTrace => {
  const actual = read(field);
  return actual === undefined ? { field } : { field, actual };
};

const traceLeaf = (prepared: PreparedLeaf, result: Truth, read: ReadFact): LeafTrace => {
  const { leaf, condition } = prepared;
  const trace: LeafTrace = { field: leaf.field, operator: leaf.operator, result };
  if (leaf.value !== undefined) trace.value = leaf.value;
  const actual = read(leaf.field);
  if (actual !== undefined) trace.actual = actual;
  if (leaf.at !== undefined) trace.at = readTrace(leaf.at, read);
  if (leaf.valueSource === "field" && (condition.form === "compare" || condition.form === "both")) {
    const ids = (Array.isArray(leaf.value) ? leaf.value : [leaf.value]).map(String);
    trace.others = ids.map((id) => readTrace(id, read));
  }
  return trace;
};

const missingOf = (prepared: PreparedLeaf, read: ReadFact): string[] =>
  prepared.condition.form === "fault" && prepared.condition.fault.code === "field_unknown"
    ? [prepared.leaf.field]
    : prepared.reads.filter((field) => read(field) === undefined);

const answerLeaf = (prepared: PreparedLeaf, scope: RuleScope, leaves: LeafTrace[]): Answer => {
  const own = prepared.leaf.field;
  const actual = resolveFact(own, scope);
  const read: ReadFact = (id) => (id === own ? actual : resolveFact(id, scope));
  const result = answerCondition(prepared.condition, read, scope);
  const trace = traceLeaf(prepared, result, read);
  leaves.push(trace);
  return { result, missing: result === "unknown" ? missingOf(prepared, read) : NONE, deciding: [trace] };
};

const answerGroup = (group: PreparedGroup, scope: RuleScope, leaves: LeafTrace[]): Answer => {
  const answers = group.children.map((child) =>
    isPreparedGroup(child) ? answerGroup(child, scope, leaves) : answerLeaf(child, scope, leaves),
  );
  const result = combine(
    group.combinator,
    answers.map((answer) => answer.result),
  );
  const agreeing = answers.filter((answer) => answer.result === result);
  return {
    result: group.not ? opposite(result) : result,
    missing: result === "unknown" ? agreeing.flatMap((answer) => answer.missing) : NONE,
    deciding: agreeing.flatMap((answer) => answer.deciding),
  };
};

/**
 * Answers a rule for one person: true, false, or unknown because facts are missing (Kleene's logic). No fact whatever
 * makes it throw; a leaf that means nothing (see `checkLeaf`) is unknown. Takes no clock: `scope.now` is the event's.
 */
export const evaluate = (rule: RuleGroup, scope: RuleScope): Evaluation => {
  const leaves: LeafTrace[] = [];
  const { result, missing, deciding } = answerGroup(prepareRule(rule, scope.fields), scope, leaves);
  return { result, missing: [...new Set(missing)], leaves, deciding };
};

import {
  evaluate,
  explain,
  type Evaluation,
  type Fact,
  type Field,
  type Language,
  type RuleGroup,
} from "@parcours/core";
import { NOBODY } from "@parcours/ui";

/** An answer with its reasons, for reading. */
export interface Tried {
  evaluation: Evaluation;
  reasons: string;
}

/**
 * Asks a rule about somebody made up. Every field is read as if it had been answered, computed ones too: what counts
 * is what the rule makes of the facts, not where they come from.
 */
export const tryRule = (
  rule: RuleGroup,
  fields: Record<string, Field>,
  facts: Record<string, Fact>,
  { now, timeZone, language }: { now: string; timeZone: string; language: Language },
): Tried => {
  const answered = Object.fromEntries(
    Object.entries(fields).map(([id, field]): [string, Field] => [id, { ...field, source: "program" }]),
  );
  const evaluation = evaluate(rule, { fields: answered, timeZone, now, context: { ...NOBODY, data: facts } });
  return { evaluation, reasons: explain(evaluation, fields, language) };
};

/** True when every group of the rule holds something: an empty one would answer without asking. */
export const isWhole = (rule: RuleGroup): boolean =>
  rule.rules.length > 0 && rule.rules.every((node) => !("rules" in node) || isWhole(node));

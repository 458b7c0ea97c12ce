import { type Bilingual, type JournalEntry, textIn } from "@parcours/core";
import type { LoadedProgram } from "../programs/load.ts";

const at = (root: unknown, path: string): unknown =>
  path
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (value, part) =>
        typeof value === "object" && value !== null && Object.hasOwn(value, part)
          ? (value as Record<string, unknown>)[part]
          : undefined,
      root,
    );

/** The rule that a transition asks, when it asks one. */
const ruleAt = ({ compiled }: LoadedProgram, path: string): string | undefined => {
  const found = at(compiled.definition, path) as { guard?: { type?: string; params?: { rule?: string } } } | undefined;
  return found?.guard?.type === "rule" ? found.guard.params?.rule : undefined;
};

/**
 * The sentences that rules hold ready for when their answer is no, of the last decision in a journal that a rule said no
 * to: why somebody is not admitted.
 */
export const sentencesOf = (program: LoadedProgram, entries: readonly JournalEntry[]): Bilingual[] => {
  const { rules = {} } = program.compiled.definition.meta;
  for (const { trace } of entries.toReversed()) {
    const refused = trace.filter(({ result }) => result === "false").flatMap(({ path }) => ruleAt(program, path) ?? []);
    const sentences = [...new Set(refused)].flatMap((id) => {
      const text = Object.hasOwn(rules, id) ? rules[id]?.whenFalse : undefined;
      return text === undefined ? [] : [{ fr: textIn(text, "fr"), en: textIn(text, "en") }];
    });
    if (sentences.length > 0) return sentences;
  }
  return [];
};

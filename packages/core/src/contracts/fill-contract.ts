import type { BreakRun, ContractText, PlaceRun, TemplateBlock, TemplateRun, TextRun } from "./blocks.ts";
import type { Language } from "../definition/text.ts";

/** What stands where nothing is known yet, so that the hole shows. */
const TO_COMPLETE: Record<Language, string> = { fr: "[à compléter]", en: "[to be completed]" };
/** What stands where nothing needs to be known. */
const NOTHING = "—";

/**
 * Characters that no value may bring into a contract: controls, and marks that turn the direction of what follows,
 * which would let a name change how the sentence after it reads.
 */
const UNSAFE = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const valueRuns = (value: string, { bold, italic }: PlaceRun): (TextRun | BreakRun)[] => {
  const look = { ...(bold && { bold }), ...(italic && { italic }) };
  const lines = value
    .replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll(UNSAFE, "")
    .trim()
    .split("\n");
  return lines.flatMap((text, index): (TextRun | BreakRun)[] => [
    ...(index === 0 ? [] : [{ break: true as const }]),
    ...(text === "" ? [] : [{ text, ...look }]),
  ]);
};

/** A contract with a person's data in it, and what it lacks. */
export interface FilledContract {
  text: ContractText;
  /** Names of the places that need a value and have none, each once. */
  missing: string[];
}

/**
 * Puts values into a contract's places. A value is text and nothing else: whatever it holds, it makes no title, no list
 * and no markup. `valueOf` answers an empty text or undefined for what is not known. Pure.
 */
export const fillContract = (
  template: readonly TemplateBlock[],
  valueOf: (place: string) => string | undefined,
  language: Language,
): FilledContract => {
  const missing = new Set<string>();
  const fill = (run: TemplateRun): (TextRun | BreakRun)[] => {
    if (!("place" in run)) return [run];
    const filled = valueRuns(valueOf(run.place) ?? "", run);
    if (filled.length > 0) return filled;
    if (run.optional === true) return [{ text: NOTHING }];
    missing.add(run.place);
    return [{ text: TO_COMPLETE[language], blank: true }];
  };
  const text = template.map((block): ContractText[number] => {
    if (block.type === "line") return block;
    if (block.type === "list") return { ...block, items: block.items.map((runs) => runs.flatMap(fill)) };
    return { ...block, content: block.content.flatMap(fill) };
  });
  return { text, missing: [...missing] };
};

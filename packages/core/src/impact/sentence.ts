import type { Bilingual } from "../definition/problem.ts";
import { textIn, type Language, type Text } from "../definition/text.ts";
import { quantityWords } from "./quantity.ts";

/** What of an indicator a sentence is made from; null: not known, or not to be told. */
interface Told {
  title: Text;
  measure: "count" | "share" | "duration" | "sum";
  value: number | null;
  unit?: string;
  target: number | null;
}

/** In this order, the one with a target first: how many, how long, how well. */
const KINDS = ["count", "duration", "share"] as const;

const firstOf = (kind: Told["measure"], started: number | null, indicators: readonly Told[]): Told | undefined => {
  const known = indicators.filter(({ measure, value }) => measure === kind && value !== null);
  // How many began is said already; nothing that is 0 opens a report, unless somebody set it as a target.
  const news = known.filter(({ value, target }) => target !== null || (value !== 0 && value !== started));
  return news.find(({ target }) => target !== null) ?? news[0];
};

/** Within a sentence, `Jeunes` is `jeunes`; `PASS` stays. */
const uncapital = (title: string): string => {
  const [first = "", second = ""] = title;
  return second !== "" && second === second.toLowerCase() ? first.toLowerCase() + title.slice(1) : title;
};

const partOf = ({ title, measure, value, unit }: Told, language: Language): string => {
  const name = uncapital(textIn(title, language));
  const amount = quantityWords(value ?? 0, unit, language);
  if (measure === "count") return `${amount} ${name}`;
  return language === "fr" ? `${name} : ${amount}` : `${name}: ${amount}`;
};

const startedWords = (started: number | null, smallest: number | undefined, language: Language): string => {
  if (started === null) {
    return language === "fr"
      ? `moins de ${smallest ?? 1} parcours commencés`
      : `fewer than ${smallest ?? 1} runs begun`;
  }
  const amount = quantityWords(started, undefined, language);
  if (language === "fr") return started < 2 ? `${amount} parcours commencé` : `${amount} parcours commencés`;
  return started === 1 ? `${amount} run begun` : `${amount} runs begun`;
};

/**
 * A program's figures as one sentence: how many runs began, then one count, one length of time and one share, those with
 * targets before others. Figures that are null are left out: what is withheld is not told in passing. `smallest` is the
 * least number that may be told, for whom small ones are withheld.
 */
export const impactSentence = (
  { started, indicators }: { started: number | null; indicators: readonly Told[] },
  smallest?: number,
): Bilingual => {
  const chosen = KINDS.flatMap((kind) => firstOf(kind, started, indicators) ?? []);
  const say = (language: Language): string => {
    const parts = [startedWords(started, smallest, language), ...chosen.map((one) => partOf(one, language))];
    const joint = parts.some((part) => part.includes(",")) ? (language === "fr" ? " ; " : "; ") : ", ";
    const said = parts.join(joint);
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  return { fr: say("fr"), en: say("en") };
};

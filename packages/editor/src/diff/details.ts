import type { Bilingual } from "@parcours/core";
import { isRecord, type Document } from "../graph/document.ts";
import { sameShape } from "../graph/reused.ts";
import { labelOf } from "./labels.ts";
import type { Detail } from "./change.ts";
import { valueWords } from "./value-words.ts";

/** A definition with what its stages are called. */
export interface Side {
  document: Document;
  titles: ReadonlyMap<string, Bilingual>;
}

const quote = (words: Bilingual): Bilingual => ({ fr: `« ${words.fr} »`, en: `“${words.en}”` });

const LANGUAGE_WORDS = {
  fr: { fr: "en français", en: "in French" },
  en: { fr: "en anglais", en: "in English" },
} as const;

/** A text that changed in one language only: in the other its words read the same. */
const inOneLanguage = (label: Bilingual, from: Bilingual, to: Bilingual): Bilingual | undefined => {
  const language = from.fr === to.fr ? "en" : "fr";
  if (from[language] === to[language]) return undefined;
  const which = LANGUAGE_WORDS[language];
  return {
    fr: `${label.fr}, ${which.fr} : « ${from[language]} » devient « ${to[language]} »`,
    en: `${label.en}, ${which.en}: “${from[language]}” becomes “${to[language]}”`,
  };
};

const sentenceOf = (label: Bilingual, from: Bilingual | undefined, to: Bilingual | undefined): Bilingual => {
  const [a, b] = [from && quote(from), to && quote(to)];
  if (a === undefined && b !== undefined)
    return { fr: `${label.fr} : ajout de ${b.fr}`, en: `${label.en}: ${b.en} added` };
  if (b === undefined && a !== undefined)
    return { fr: `${label.fr} : ${a.fr} retiré`, en: `${label.en}: ${a.en} removed` };
  const one = from && to && (from.fr === to.fr || from.en === to.en) ? inOneLanguage(label, from, to) : undefined;
  if (one !== undefined) return one;
  // Words that read the same hide a difference in what they stand for.
  if (a === undefined || b === undefined || a.fr === b.fr)
    return { fr: `${label.fr} : modifié`, en: `${label.en}: changed` };
  return { fr: `${label.fr} : ${a.fr} devient ${b.fr}`, en: `${label.en}: ${a.en} becomes ${b.en}` };
};

/** One detail in words. */
export const detailOf = (before: Side, after: Side, key: string, was: unknown, is: unknown): Detail => {
  const label = labelOf(key);
  const from = valueWords(before.document, before.titles, key, was);
  const to = valueWords(after.document, after.titles, key, is);
  return { key, label, from, to, sentence: sentenceOf(label, from, to) };
};

/** What differs between two records, key by key; keys of `leaving` are looked at elsewhere. */
export const detailsOf = (
  before: Side,
  after: Side,
  was: unknown,
  is: unknown,
  leaving: ReadonlySet<string> = new Set(),
): Detail[] => {
  const [a, b] = [isRecord(was) ? was : {}, isRecord(is) ? is : {}];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => key !== "ui" && !leaving.has(key));
  return keys.filter((key) => !sameShape(a[key], b[key])).map((key) => detailOf(before, after, key, a[key], b[key]));
};

import type { Bilingual } from "@parcours/core";
import { isRecord, type Document } from "../graph/document.ts";
import { sameShape } from "../graph/reused.ts";
import { excerpt, excerpts } from "./excerpt.ts";
import { labelOf } from "./labels.ts";
import { listChange } from "./list-words.ts";
import type { Detail } from "./change.ts";
import { valueWords } from "./value-words.ts";

/** A definition with what its stages are called. */
export interface Side {
  document: Document;
  titles: ReadonlyMap<string, Bilingual>;
}

const quote = ({ fr, en }: Bilingual): Bilingual => ({ fr: `« ${excerpt(fr)} »`, en: `“${excerpt(en)}”` });

const LANGUAGE_WORDS = {
  fr: { fr: "en français", en: "in French" },
  en: { fr: "en anglais", en: "in English" },
} as const;

/** A text that changed in one language only: in the other its words read the same. */
const inOneLanguage = (label: Bilingual, from: Bilingual, to: Bilingual): Bilingual | undefined => {
  const language = from.fr === to.fr ? "en" : "fr";
  if (from[language] === to[language]) return undefined;
  const which = LANGUAGE_WORDS[language];
  const [was, is] = excerpts(from[language], to[language]);
  return {
    fr: `${label.fr}, ${which.fr} : « ${was} » devient « ${is} »`,
    en: `${label.en}, ${which.en}: “${was}” becomes “${is}”`,
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
  if (from === undefined || to === undefined || from.fr === to.fr)
    return { fr: `${label.fr} : modifié`, en: `${label.en}: changed` };
  const [fr, en] = [excerpts(from.fr, to.fr), excerpts(from.en, to.en)];
  return {
    fr: `${label.fr} : « ${fr[0]} » devient « ${fr[1]} »`,
    en: `${label.en}: “${en[0]}” becomes “${en[1]}”`,
  };
};

/** The fields of a form are questions; elsewhere they are simply named. */
const asksSomething = (...sides: unknown[]): boolean =>
  sides.some((side) => Array.isArray(side) && side.some((item) => isRecord(item)));

/** One detail in words. */
export const detailOf = (before: Side, after: Side, key: string, was: unknown, is: unknown): Detail => {
  const label = labelOf(key === "fields" && asksSomething(was, is) ? "questions" : key);
  const from = valueWords(before.document, before.titles, key, was);
  const to = valueWords(after.document, after.titles, key, is);
  const side = (item: unknown): Side => (Array.isArray(is) && is.includes(item) ? after : before);
  const list = listChange(was, is, (item) => valueWords(side(item).document, side(item).titles, key, item));
  const sentence =
    list === undefined
      ? sentenceOf(label, from, to)
      : { fr: `${label.fr} : ${list.fr}`, en: `${label.en}: ${list.en}` };
  return { key, label, from, to, sentence };
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

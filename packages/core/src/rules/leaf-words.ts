import type { Field } from "../definition/catalog.ts";
import type { RuleLeaf } from "../definition/rule-tree.ts";
import { textIn, type Language } from "../definition/text.ts";
import type { Fact } from "../definition/values.ts";
import { readLength } from "./duration.ts";
import { valueShape } from "./operators.ts";
import { ENGLISH } from "./phrases-en.ts";
import { FRENCH } from "./phrases-fr.ts";
import type { Phrases, ValueWords } from "./phrases.ts";
import { readLeaf } from "./read-leaf.ts";
import { fieldOf } from "./scope.ts";

type Fields = Record<string, Field>;

/** What is known of a field that a leaf compares with, for saying it beside the field's title. */
export type KnownFact = (fieldId: string) => Fact | undefined;

/** How a language says rules. */
export const phrasesOf = (language: Language): Phrases => (language === "fr" ? FRENCH : ENGLISH);

/** The title of a field, else its id. */
export const titleOf = (id: string, fields: Fields, language: Language): string =>
  textIn(fieldOf(fields, id)?.title, language) || id;

const choiceTitle = (value: string, field: Field, language: Language): string =>
  textIn(field.choices?.find((choice) => choice.value === value)?.title, language) || value;

/** A fact in words: quoted texts and titles of choices, numbers with their unit, dates as the language writes them. */
export const factWords = (fact: Fact, field: Field, language: Language): string => {
  const phrases = phrasesOf(language);
  if (typeof fact === "number") return phrases.number(fact, field.unit);
  if (typeof fact === "boolean") return phrases.boolean(fact);
  if (Array.isArray(fact)) {
    const titles = fact.map((value) => phrases.quote(choiceTitle(value, field, language)));
    return titles.length === 0 ? phrases.none : phrases.list(titles);
  }
  if (fact === null) return "";
  return field.type === "date" ? phrases.date(fact) : phrases.quote(choiceTitle(fact, field, language));
};

const otherField = (id: string, fields: Fields, language: Language, known: KnownFact): string => {
  const other = fieldOf(fields, id);
  const fact = known(id);
  const words = fact === undefined || other === undefined ? undefined : factWords(fact, other, language);
  return phrasesOf(language).field(titleOf(id, fields, language), other?.type === "date", words);
};

const literalWords = (value: Fact, field: Field, language: Language): string => {
  const phrases = phrasesOf(language);
  if (field.type !== "date" || typeof value !== "string") return factWords(value, field, language);
  return value === "today" ? phrases.today : phrases.onDate(value);
};

const amountWords = (leaf: RuleLeaf, phrases: Phrases): string => {
  const shape = valueShape(leaf.operator);
  if (shape === "duration")
    return phrases.duration(readLength(String(leaf.value)) ?? { months: 0, days: 0, seconds: 0 });
  if (shape === "years") return phrases.years(Number(leaf.value));
  return shape === "count" ? phrases.choiceCount(Number(leaf.value)) : "";
};

const valueWords = (leaf: RuleLeaf, field: Field, fields: Fields, language: Language, known: KnownFact): ValueWords => {
  const phrases = phrasesOf(language);
  const isField = leaf.valueSource === "field";
  const values = leaf.value === undefined ? [] : Array.isArray(leaf.value) ? leaf.value : [leaf.value];
  const all = values.map((value) =>
    isField ? otherField(String(value), fields, language, known) : literalWords(value, field, language),
  );
  return {
    one: all[0] ?? "",
    all,
    isField,
    amount: amountWords(leaf, phrases),
    at: leaf.at === undefined ? "" : phrases.at(otherField(leaf.at, fields, language, known)),
  };
};

/**
 * What a comparison says of its field, without the field's title; with `holds` false, what is so when it does not hold.
 * `known` adds the values of the fields compared with.
 */
export const leafPhrase = (
  leaf: RuleLeaf,
  holds: boolean,
  fields: Fields,
  language: Language,
  known: KnownFact = () => undefined,
): string => {
  const phrases = phrasesOf(language);
  const field = fieldOf(fields, leaf.field);
  const form = field === undefined ? "fault" : readLeaf(leaf, fields).form;
  if (field === undefined || form === "fault") return phrases.faulty;
  // The opposite of yes is no, not "other than yes".
  if (form === "compare" && typeof leaf.value === "boolean") return phrases.boolean(leaf.value === holds);
  const [yes, no] = phrases.operators[leaf.operator];
  return (holds ? yes : no)(valueWords(leaf, field, fields, language, known));
};

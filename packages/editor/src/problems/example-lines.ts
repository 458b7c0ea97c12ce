import { textIn, type Fact, type Field, type Language } from "@parcours/core";
import type { Document } from "../graph/document.ts";
import { isRecord } from "../graph/document.ts";

/** One fact of an example: what it is, and what it is in the example; `undefined` when it is not known. */
export interface ExampleLine {
  title: string;
  value: Fact | undefined;
  /** The words of the value, where the catalogue has some. */
  words: string | undefined;
}

const fieldOf = (document: Document, id: string): Field | undefined => {
  const fields = document.meta.fields;
  return fields !== undefined && Object.hasOwn(fields, id) ? fields[id] : undefined;
};

const choiceWords = (field: Field | undefined, value: unknown, language: Language): string | undefined =>
  typeof value === "string"
    ? textIn(field?.choices?.find((choice) => choice.value === value)?.title, language) || undefined
    : undefined;

const valueWords = (field: Field | undefined, value: unknown, language: Language): string | undefined =>
  Array.isArray(value)
    ? value.map((one) => choiceWords(field, one, language) ?? String(one)).join(", ")
    : choiceWords(field, value, language);

/** The facts of the case that a problem shows, in the words of the catalogue; nothing for what is no such case. */
export const exampleLines = (example: unknown, document: Document, language: Language): ExampleLine[] => {
  if (!isRecord(example)) return [];
  const { facts, missing } = example;
  const title = (id: string): string => textIn(fieldOf(document, id)?.title, language) || id;
  const known = Object.entries(isRecord(facts) ? facts : {}).map(([id, value]) => ({
    title: title(id),
    value: value as Fact,
    words: valueWords(fieldOf(document, id), value, language),
  }));
  const absent = (Array.isArray(missing) ? missing : []).map((id) => ({
    title: title(String(id)),
    value: undefined,
    words: undefined,
  }));
  return [...known, ...absent];
};

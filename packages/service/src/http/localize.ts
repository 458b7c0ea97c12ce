import { LANGUAGES, type Language, textIn } from "@parcours/core";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Texts are `{ fr, en }`, or have one of the two; some have a simple form beside. */
const isText = ({ simple: _, ...value }: Record<string, unknown>): boolean => {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, text]) => LANGUAGES.some((language) => language === key) && typeof text === "string")
  );
};

/** The same with every `{ fr, en }` replaced by the text in one language. */
export const localize = (value: unknown, language: Language): unknown => {
  if (Array.isArray(value)) return value.map((item) => localize(item, language));
  if (!isRecord(value)) return value;
  if (isText(value)) return textIn(value, language);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, localize(part, language)]));
};

import { LANGUAGES, type Language, textIn } from "@parcours/core";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isLanguage = (key: string): boolean => LANGUAGES.some((language) => language === key);

/** Texts are `{ fr, en }`, or have one of the two; some have a simple form beside. */
const isText = (value: Record<string, unknown>): boolean => {
  const entries = Object.entries(value).filter(([key]) => key !== "simple");
  return entries.length > 0 && entries.every(([key, text]) => isLanguage(key) && typeof text === "string");
};

/** The same with every `{ fr, en }` replaced by the text in one language. */
export const localize = (value: unknown, language: Language): unknown => {
  if (Array.isArray(value)) return value.map((item) => localize(item, language));
  if (!isRecord(value)) return value;
  if (isText(value)) return textIn(value, language);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, localize(part, language)]));
};

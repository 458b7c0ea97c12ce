import type { Language } from "@parcours/core";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The same with every `{ fr, en }` replaced by the text in one language. */
export const localize = (value: unknown, language: Language): unknown => {
  if (Array.isArray(value)) return value.map((item) => localize(item, language));
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  if (keys.length === 2 && typeof value["fr"] === "string" && typeof value["en"] === "string") return value[language];
  return Object.fromEntries(keys.map((key) => [key, localize(value[key], language)]));
};

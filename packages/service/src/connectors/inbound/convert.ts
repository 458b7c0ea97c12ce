import { type Fact, type Field, LANGUAGES, textIn } from "@parcours/core";

const DATE = /^(\d{4}-\d\d-\d\d)(?:$|[T ])/;
const FRENCH_DATE = /^(\d\d)[/.-](\d\d)[/.-](\d{4})$/;

/** A calendar date as other software writes it: `1984-05-15T02:00:00+02:00`, `15/05/1984`. */
export const dateOf = (text: string): string | undefined => {
  const found = DATE.exec(text)?.[1];
  if (found !== undefined) return found;
  const french = FRENCH_DATE.exec(text);
  return french === null ? undefined : `${french[3]}-${french[2]}-${french[1]}`;
};

const YES = new Set(["true", "1", "oui", "yes", "on", "vrai"]);
const NO = new Set(["false", "0", "non", "no", "off", "faux"]);

const choiceOf = (text: string, field: Field): string => {
  const same = (one: string): boolean => one.toLocaleLowerCase("fr") === text.toLocaleLowerCase("fr");
  const found = field.choices?.find(
    ({ value, title }) => same(value) || LANGUAGES.some((language) => same(textIn(title, language))),
  );
  return found?.value ?? text;
};

const numberOf = (text: string): number | undefined => {
  const plain = text.replaceAll(/[\s\u00A0\u202F]/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
};

/**
 * A value from outside as the fact that a field takes: forms tell numbers, dates and yes as texts, and choices by their
 * titles. What cannot be told so comes back as it was, for the program's own check to refuse in its words. Pure.
 */
export const factFor = (value: unknown, field: Field | undefined): Fact | undefined => {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value))
    return value.map((one) => (field === undefined ? String(one) : choiceOf(String(one), field)));
  if (typeof value === "object") return undefined;
  if (typeof value !== "string") {
    if (typeof value !== "number" && typeof value !== "boolean") return undefined;
    return field?.type === "text" ? String(value) : value;
  }
  const text = value.normalize("NFC").trim();
  if (text === "") return undefined;
  switch (field?.type) {
    case "number":
      return numberOf(text) ?? text;
    case "boolean":
      return YES.has(text.toLowerCase()) ? true : NO.has(text.toLowerCase()) ? false : text;
    case "date":
      return dateOf(text) ?? text;
    case "choice":
      return choiceOf(text, field);
    case "choices":
      return text.split(/\s*[,;]\s*/).map((one) => choiceOf(one, field));
    default:
      return text;
  }
};

import type { Field } from "../definition/catalog.ts";
import type { Bilingual } from "../definition/problem.ts";
import { isDate } from "../rules/day.ts";
import { isNumber } from "../rules/known.ts";

/** True for what counts as not known: nothing, or an empty text. */
export const isMissing = (value: unknown): boolean => value === undefined || value === null || value === "";

const MAX_TEXT = 20_000;
/** The longest address that mail carries (RFC 5321). It also bounds the work of the pattern below. */
const MAX_EMAIL = 320;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d .()-]{4,30}$/;

const text = (value: unknown): value is string => typeof value === "string" && value.length <= MAX_TEXT;

const SAYS = {
  text: { fr: "Un texte est attendu.", en: "A text is expected." },
  email: { fr: "Une adresse électronique est attendue.", en: "An e-mail address is expected." },
  phone: { fr: "Un numéro de téléphone est attendu.", en: "A telephone number is expected." },
  number: { fr: "Un nombre est attendu.", en: "A number is expected." },
  boolean: { fr: "Oui ou non est attendu.", en: "Yes or no is expected." },
  date: { fr: "Une date est attendue (AAAA-MM-JJ).", en: "A date is expected (YYYY-MM-DD)." },
  choice: { fr: "Ce choix n’est pas proposé.", en: "This choice is not offered." },
  choices: { fr: "Un de ces choix n’est pas proposé.", en: "One of these choices is not offered." },
} satisfies Record<Field["type"], Bilingual>;

const fits = (field: Field, value: unknown): boolean => {
  const offered = (choice: unknown): boolean => field.choices?.some((c) => c.value === choice) ?? text(choice);
  switch (field.type) {
    case "text":
      return text(value);
    case "email":
      return text(value) && value.length <= MAX_EMAIL && EMAIL.test(value);
    case "phone":
      return text(value) && PHONE.test(value);
    case "number":
      return isNumber(value);
    case "boolean":
      return typeof value === "boolean";
    case "date":
      return typeof value === "string" && isDate(value);
    case "choice":
      return offered(value);
    case "choices":
      return Array.isArray(value) && value.every(offered) && new Set(value).size === value.length;
  }
};

const outOfRange = (field: Field, value: unknown): Bilingual | undefined => {
  if (typeof value !== "number") return undefined;
  if (field.min !== undefined && value < field.min) {
    return { fr: `Au moins ${field.min}.`, en: `At least ${field.min}.` };
  }
  if (field.max !== undefined && value > field.max) return { fr: `Au plus ${field.max}.`, en: `At most ${field.max}.` };
  return undefined;
};

/**
 * Why a value does not fit its field; `undefined` when it does, or when there is none. What fits is what rules take for
 * known (`knownFact`), and besides: an address is an address, a choice is one of those offered, a number in its range.
 */
export const checkFact = (field: Field, value: unknown): Bilingual | undefined => {
  if (isMissing(value)) return undefined;
  return fits(field, value) ? outOfRange(field, value) : SAYS[field.type];
};

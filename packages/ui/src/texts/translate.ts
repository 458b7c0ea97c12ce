import type { Language } from "@parcours/core";
import { IntlMessageFormat } from "intl-messageformat";
import { DEFAULT_TIME_ZONE } from "../formats/time-zone.ts";
import type { Texts } from "./define-texts.ts";

/** What a message may be filled with. */
export type TextValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** Gives the text of a key in one language. */
export type Translate<Key extends string> = (key: Key, values?: TextValues) => string;

const zone = { timeZone: DEFAULT_TIME_ZONE } as const;
/** Dates and times inside messages are those of the default time zone, not of the machine. */
const FORMATS = {
  date: {
    short: { day: "numeric", month: "short", ...zone },
    medium: { day: "numeric", month: "short", year: "numeric", ...zone },
    long: { day: "numeric", month: "long", year: "numeric", ...zone },
  },
  time: { short: { hour: "2-digit", minute: "2-digit", ...zone } },
} as const;

const compiled = new Map<string, IntlMessageFormat>();

const messageOf = (message: string, language: Language): IntlMessageFormat => {
  const key = `${language}:${message}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = new IntlMessageFormat(message, language, FORMATS);
  compiled.set(key, made);
  return made;
};

/** In French a sign of two parts, or a quotation mark, never stands at the end or the beginning of a line by itself. */
const bound = (text: string, language: Language): string =>
  language === "fr" ? text.replaceAll("« ", "«\u00A0").replaceAll(/ (?=[»:;?!])/g, "\u00A0") : text;

/** Only these need the message parser; most texts are plain. */
const HAS_SYNTAX = /[{<']/;

/** The texts in one language, outside of React (page titles, tests). */
export const translate =
  <Key extends string>(texts: Texts<Key>, language: Language): Translate<Key> =>
  (key, values) => {
    const message = texts[language][key];
    if (!HAS_SYNTAX.test(message)) return bound(message, language);
    return bound(String(messageOf(message, language).format<string>(values)), language);
  };

import type { Field } from "../definition/catalog.ts";
import { textIn, type Language } from "../definition/text.ts";
import type { Fact } from "../definition/values.ts";

const MONTHS: Record<Language, string[]> = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A calendar date as a contract writes it: `1er mars 2026`, `1 March 2026`. Anything else stays as it is. */
export const dateInContract = (date: string, language: Language): string => {
  const match = DATE.exec(date);
  const month = MONTHS[language][Number(match?.[2]) - 1];
  if (match === null || month === undefined) return date;
  const day = Number(match[3]);
  return `${language === "fr" && day === 1 ? "1er" : day} ${month} ${Number(match[1])}`;
};

const SPACE = "\u00a0";

/** Digits in groups of three from ten thousand on: 12 500,5 and 12,500.5. Below, years and house numbers stay whole. */
const numberInContract = (value: number, language: Language): string => {
  const [whole = "", fraction] = String(value).split(".");
  if (!/^-?\d+$/.test(whole)) return String(value);
  const long = whole.replace("-", "").length > 4;
  const grouped = long ? whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, language === "fr" ? SPACE : ",") : whole;
  return fraction === undefined ? grouped : `${grouped}${language === "fr" ? "," : "."}${fraction}`;
};

const choiceTitle = (value: string, field: Field, language: Language): string =>
  textIn(field.choices?.find((choice) => choice.value === value)?.title, language) || value;

/** A fact as a contract writes it; empty where nothing is known. */
export const factInContract = (fact: Fact | undefined, field: Field, language: Language): string => {
  if (fact === undefined || fact === null) return "";
  if (typeof fact === "boolean") return { fr: fact ? "oui" : "non", en: fact ? "yes" : "no" }[language];
  if (typeof fact === "number") {
    const words = numberInContract(fact, language);
    return field.unit === undefined ? words : `${words}${SPACE}${field.unit}`;
  }
  if (Array.isArray(fact)) return fact.map((value) => choiceTitle(value, field, language)).join(", ");
  return field.type === "date" ? dateInContract(fact, language) : choiceTitle(fact, field, language);
};

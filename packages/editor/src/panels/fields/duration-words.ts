import { isDuration, spanWords, type Language } from "@parcours/core";

/** A length of time as the definition keeps it; working days only where it counts in days. */
export interface Span {
  offset: string;
  working: boolean;
}

type Unit = "Y" | "M" | "W" | "D" | "TH" | "TM" | "TS";

/** Words of both languages, without accents, each with its unit. */
const UNITS: Record<string, Unit> = {
  an: "Y",
  ans: "Y",
  annee: "Y",
  annees: "Y",
  y: "Y",
  year: "Y",
  years: "Y",
  mois: "M",
  month: "M",
  months: "M",
  sem: "W",
  semaine: "W",
  semaines: "W",
  w: "W",
  week: "W",
  weeks: "W",
  j: "D",
  jour: "D",
  jours: "D",
  d: "D",
  day: "D",
  days: "D",
  h: "TH",
  heure: "TH",
  heures: "TH",
  hour: "TH",
  hours: "TH",
  min: "TM",
  minute: "TM",
  minutes: "TM",
  s: "TS",
  seconde: "TS",
  secondes: "TS",
  second: "TS",
  seconds: "TS",
};

const NUMBERS: Record<string, string> = { un: "1", une: "1", one: "1", a: "1", an: "1" };

const WORKING = /\b(ouvres?|working|business)\b/g;
/** Words that join or frame a length without changing it. */
const JOINING = /\b(et|and|apres|after|in|dans)\b|,/g;
const BEFORE = /\b(avant|before|plus tot|earlier)\b/;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .trim();

const ORDER: Unit[] = ["Y", "M", "W", "D", "TH", "TM", "TS"];

const assemble = (amounts: Map<Unit, number>): string => {
  const part = (unit: Unit): string => (amounts.has(unit) ? `${amounts.get(unit)}${unit.at(-1)}` : "");
  const date = ORDER.slice(0, 4).map(part).join("");
  const time = ORDER.slice(4).map(part).join("");
  return `P${date}${time === "" ? "" : `T${time}`}`;
};

const amountsIn = (text: string): Map<Unit, number> | undefined => {
  const amounts = new Map<Unit, number>();
  const rest = text.replaceAll(/(\d+|[a-z]+)\s*([a-z]+)/g, (_, count: string, word: string) => {
    const unit = Object.hasOwn(UNITS, word) ? UNITS[word] : undefined;
    const number = /^\d+$/.test(count) ? count : Object.hasOwn(NUMBERS, count) ? NUMBERS[count] : undefined;
    if (unit === undefined || number === undefined || amounts.has(unit)) return "?";
    amounts.set(unit, Number(number));
    return "";
  });
  return rest.trim() === "" && amounts.size > 0 ? amounts : undefined;
};

/**
 * A length of time as people write it in French or English: "3 jours ouvrés", "2 semaines", "1 an et 6 mois",
 * "45 days before", "48 h", or ISO 8601 itself. Nothing when it cannot be read.
 */
export const readSpan = (typed: string): Span | undefined => {
  const iso = typed.trim().toUpperCase();
  if (isDuration(iso)) return { offset: iso, working: false };
  const text = plain(typed);
  const working = WORKING.test(text);
  WORKING.lastIndex = 0;
  const before = BEFORE.test(text);
  const amounts = amountsIn(text.replaceAll(WORKING, "").replace(BEFORE, "").replaceAll(JOINING, " ").trim());
  if (amounts === undefined) return undefined;
  const isDays = amounts.size === 1 && amounts.has("D");
  if (working && !isDays) return undefined;
  const offset = `${before ? "-" : ""}${assemble(amounts)}`;
  return isDuration(offset) ? { offset, working } : undefined;
};

/** The length in words, as `readSpan` reads it back; what is no duration stands as it is. */
export const spanText = ({ offset, working }: Span, language: Language): string => {
  if (offset === "" || !isDuration(offset)) return offset;
  if (!/[1-9]/.test(offset)) return language === "fr" ? "0 jour" : "0 days";
  const words = spanWords(offset, language, working ? "working" : "calendar");
  if (!offset.startsWith("-")) return words;
  return language === "fr" ? `${words} avant` : `${words} before`;
};

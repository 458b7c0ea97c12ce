import type { Length } from "./duration.ts";
import type { Phrases } from "./phrases.ts";

/** French sets a no-break space inside guillemets and before high punctuation. */
const NB = "\u00a0";

const numbers = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 10 });

const plural = (count: number, one: string, many: string): string =>
  `${numbers.format(count)}${NB}${Math.abs(count) < 2 ? one : many}`;

const choice = (items: readonly string[], word: "et" | "ou"): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;

const duration = ({ months, days }: Length): string => {
  const years = Math.floor(months / 12);
  const parts = [
    years > 0 ? plural(years, "an", "ans") : "",
    months % 12 > 0 ? `${months % 12}${NB}mois` : "",
    days > 0 ? plural(days, "jour", "jours") : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? plural(0, "jour", "jours") : choice(parts, "et");
};

const frenchDate = (date: string): string => date.split("-").toReversed().join("/");

/** French. */
export const FRENCH: Phrases = {
  quote: (text) => `«${NB}${text}${NB}»`,
  number: (value, unit) => (unit === undefined ? numbers.format(value) : `${numbers.format(value)}${NB}${unit}`),
  boolean: (value) => (value ? "oui" : "non"),
  date: frenchDate,
  onDate: (date) => `le ${frenchDate(date)}`,
  today: "aujourd’hui",
  field: (title, isDate, known) =>
    `la ${isDate ? "date" : "valeur de"} «${NB}${title}${NB}»${known === undefined ? "" : ` (${known})`}`,
  at: (field) => ` à ${field}`,
  duration,
  years: (count) => plural(count, "an", "ans"),
  choiceCount: (count) => `${numbers.format(count)}${NB}choix`,
  list: (items) => items.join(", "),
  none: "aucun choix",
  operators: {
    known: [() => "information connue", () => "information manquante"],
    unknown: [() => "information manquante", () => "information connue"],
    "=": [(v) => v.one, (v) => `autre que ${v.one}`],
    "!=": [(v) => `autre que ${v.one}`, (v) => v.one],
    in: [(v) => choice(v.all, "ou"), (v) => (v.all.length < 2 ? `autre que ${v.one}` : `ni ${v.all.join(" ni ")}`)],
    notIn: [(v) => (v.all.length < 2 ? `autre que ${v.one}` : `ni ${v.all.join(" ni ")}`), (v) => choice(v.all, "ou")],
    contains: [(v) => `contient ${v.one}`, (v) => `ne contient pas ${v.one}`],
    beginsWith: [(v) => `commence par ${v.one}`, (v) => `ne commence pas par ${v.one}`],
    "<": [(v) => `moins ${v.isField ? "que" : "de"} ${v.one}`, (v) => `au moins ${v.one}`],
    "<=": [(v) => `au plus ${v.one}`, (v) => `plus ${v.isField ? "que" : "de"} ${v.one}`],
    ">": [(v) => `plus ${v.isField ? "que" : "de"} ${v.one}`, (v) => `au plus ${v.one}`],
    ">=": [(v) => `au moins ${v.one}`, (v) => `moins ${v.isField ? "que" : "de"} ${v.one}`],
    between: [(v) => `entre ${choice(v.all, "et")} compris`, (v) => `pas entre ${choice(v.all, "et")}`],
    before: [(v) => `avant ${v.one}`, (v) => `${v.one} ou après`],
    after: [(v) => `après ${v.one}`, (v) => `${v.one} ou avant`],
    on: [(v) => v.one, (v) => `un autre jour que ${v.one}`],
    within: [(v) => `il y a ${v.amount} au plus`, (v) => `à venir, ou il y a plus de ${v.amount}`],
    olderThan: [(v) => `il y a plus de ${v.amount}`, (v) => `à venir, ou il y a ${v.amount} au plus`],
    ageAtLeast: [(v) => `${v.amount} ou plus${v.at}`, (v) => `moins de ${v.amount}${v.at}`],
    ageBelow: [(v) => `moins de ${v.amount}${v.at}`, (v) => `${v.amount} ou plus${v.at}`],
    containsAny: [
      (v) => (v.all.length < 2 ? `comprend ${v.one}` : `au moins un choix parmi ${choice(v.all, "et")}`),
      (v) => (v.all.length < 2 ? `ne comprend pas ${v.one}` : `aucun choix parmi ${choice(v.all, "et")}`),
    ],
    containsAll: [
      (v) => `comprend ${choice(v.all, "et")}`,
      (v) => (v.all.length < 2 ? `ne comprend pas ${v.one}` : `ne comprend pas à la fois ${choice(v.all, "et")}`),
    ],
    countAtLeast: [(v) => `au moins ${v.amount}`, (v) => `moins de ${v.amount}`],
    countBelow: [(v) => `moins de ${v.amount}`, (v) => `au moins ${v.amount}`],
  },
  mustBe: (phrase) => `avoir ${phrase}`,
  faulty: "comparaison à corriger",
  leaf: (title, phrase) => `${title}${NB}: ${phrase}`,
  shown: (actual, phrase) => `${actual} (${phrase})`,
  join: (combinator, parts) => parts.join(`${NB}; ${combinator === "and" ? "et" : "ou"} `),
  also: (parts) => parts.join(`${NB}; `),
  yes: (reasons) => `oui – ${reasons}`,
  no: (reasons) => `non – ${reasons}`,
  missing: (titles) =>
    `on ne peut pas encore le dire – ${titles.length < 2 ? "information manquante" : "informations manquantes"}${NB}: ${titles.join(", ")}`,
  toCorrect: (titles) => `on ne peut pas le dire – comparaison à corriger${NB}: ${titles.join(", ")}`,
};

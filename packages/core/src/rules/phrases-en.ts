import type { Length } from "./duration.ts";
import type { Phrases } from "./phrases.ts";

const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 10 });

const plural = (count: number, one: string): string => `${numbers.format(count)} ${count === 1 ? one : `${one}s`}`;

const choice = (items: readonly string[], word: "and" | "or"): string => {
  if (items.length < 3) return items.join(` ${word} `);
  return `${items.slice(0, -1).join(", ")}, ${word} ${items.at(-1)}`;
};

const duration = ({ months, days }: Length): string => {
  const years = Math.floor(months / 12);
  const parts = [
    years > 0 ? plural(years, "year") : "",
    months % 12 > 0 ? plural(months % 12, "month") : "",
    days > 0 ? plural(days, "day") : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? plural(0, "day") : choice(parts, "and");
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const americanDate = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`;
};

const neither = (items: readonly string[]): string =>
  items.length === 2 ? `neither ${items.join(" nor ")}` : `none of ${items.join(", ")}`;

const TODAY = "today";

/** English. */
export const ENGLISH: Phrases = {
  quote: (text) => `“${text}”`,
  number: (value, unit) => (unit === undefined ? numbers.format(value) : `${numbers.format(value)} ${unit}`),
  boolean: (value) => (value ? "yes" : "no"),
  date: americanDate,
  onDate: americanDate,
  today: TODAY,
  field: (title, isDate, known) =>
    `the ${isDate ? "date" : "value of"} “${title}”${known === undefined ? "" : ` (${known})`}`,
  at: (field) => ` on ${field}`,
  duration,
  years: (count) => numbers.format(count),
  choiceCount: (count) => plural(count, "choice"),
  list: (items) => items.join(", "),
  none: "no choice",
  operators: {
    known: [() => "known", () => "missing"],
    unknown: [() => "missing", () => "known"],
    "=": [(v) => v.one, (v) => `other than ${v.one}`],
    "!=": [(v) => `other than ${v.one}`, (v) => v.one],
    in: [(v) => choice(v.all, "or"), (v) => (v.all.length < 2 ? `other than ${v.one}` : neither(v.all))],
    notIn: [(v) => (v.all.length < 2 ? `other than ${v.one}` : neither(v.all)), (v) => choice(v.all, "or")],
    contains: [(v) => `contains ${v.one}`, (v) => `does not contain ${v.one}`],
    beginsWith: [(v) => `begins with ${v.one}`, (v) => `does not begin with ${v.one}`],
    "<": [(v) => `less than ${v.one}`, (v) => `at least ${v.one}`],
    "<=": [(v) => `at most ${v.one}`, (v) => `more than ${v.one}`],
    ">": [(v) => `more than ${v.one}`, (v) => `at most ${v.one}`],
    ">=": [(v) => `at least ${v.one}`, (v) => `less than ${v.one}`],
    between: [(v) => `between ${choice(v.all, "and")}, both included`, (v) => `not between ${choice(v.all, "and")}`],
    before: [(v) => `before ${v.one}`, (v) => `${v.one} or later`],
    after: [(v) => `after ${v.one}`, (v) => `${v.one} or earlier`],
    on: [
      (v) => (v.one === TODAY ? v.one : `on ${v.one}`),
      (v) => (v.one === TODAY ? `not ${v.one}` : `not on ${v.one}`),
    ],
    within: [(v) => `at most ${v.amount} ago`, (v) => `in the future, or more than ${v.amount} ago`],
    olderThan: [(v) => `more than ${v.amount} ago`, (v) => `in the future, or at most ${v.amount} ago`],
    ageAtLeast: [(v) => `${v.amount} or older${v.at}`, (v) => `under ${v.amount}${v.at}`],
    ageBelow: [(v) => `under ${v.amount}${v.at}`, (v) => `${v.amount} or older${v.at}`],
    containsAny: [
      (v) => (v.all.length < 2 ? `includes ${v.one}` : `at least one of ${v.all.join(", ")}`),
      (v) => (v.all.length < 2 ? `does not include ${v.one}` : `none of ${v.all.join(", ")}`),
    ],
    containsAll: [
      (v) => `includes ${choice(v.all, "and")}`,
      (v) => (v.all.length < 2 ? `does not include ${v.one}` : `does not include all of ${v.all.join(", ")}`),
    ],
    countAtLeast: [(v) => `at least ${v.amount}`, (v) => `fewer than ${v.amount}`],
    countBelow: [(v) => `fewer than ${v.amount}`, (v) => `at least ${v.amount}`],
  },
  mustBe: (phrase) => `be ${phrase}`,
  faulty: "comparison to correct",
  leaf: (title, phrase) => `${title}: ${phrase}`,
  shown: (actual, phrase) => `${actual} (${phrase})`,
  join: (combinator, parts) => parts.join(`; ${combinator} `),
  also: (parts) => parts.join("; "),
  yes: (reasons) => `yes – ${reasons}`,
  no: (reasons) => `no – ${reasons}`,
  missing: (titles) => `cannot be told yet – missing: ${titles.join(", ")}`,
  toCorrect: (titles) => `cannot be told – comparison to correct: ${titles.join(", ")}`,
};

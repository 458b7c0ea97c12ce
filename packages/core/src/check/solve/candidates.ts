import type { Field } from "../../definition/catalog.ts";
import type { Fact } from "../../definition/values.ts";
import { birthday, dayPlus, dayText } from "../../rules/day.ts";
import { knownFact } from "../../rules/known.ts";
import type { Seeds } from "./seeds.ts";

/** Values to try for one field. `whole`: they stand for all values, so that nobody else could answer differently. */
export interface Candidates {
  values: (Fact | undefined)[];
  whole: boolean;
}

/** The years that a date is written with. */
const FIRST_DAY = 1_0101;
const LAST_DAY = 9999_1231;
/** With more options than this the subsets are not all tried. */
const MOST_OPTIONS = 7;

const ascending = (numbers: Iterable<number>): number[] => [...new Set(numbers)].toSorted((a, b) => a - b);

/** Each critical day with its neighbors: between two of them nothing changes. Ages move by a day around 29 February. */
const dates = (days: Iterable<number>): string[] =>
  ascending(
    [...days]
      .map((day) => Math.min(Math.max(day, FIRST_DAY), LAST_DAY))
      .flatMap((day) => [-2, -1, 0, 1, 2].map((shift) => dayPlus(day, shift)))
      .filter((day) => day >= FIRST_DAY && day <= LAST_DAY),
  ).map(dayText);

/** Three values of a gap, so that fields compared with each other can stand in any order; whole ones where they fit. */
const between = (low: number, high: number): number[] =>
  high - low > 3
    ? [low + 1, Math.floor((low + high) / 2), high - 1]
    : [1, 2, 3].map((part) => low + ((high - low) * part) / 4);

const numbers = (field: Field, { numbers: seeds, links }: Seeds): number[] => {
  const { min = -Infinity, max = Infinity } = field;
  // What it is compared with may be a count.
  const small = links.length > 0 ? [0, 1, 2, 3] : [];
  const marks = ascending([...seeds, ...small, min, max].filter(Number.isFinite));
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return [1, 2, 3];
  const gaps = marks.slice(1).flatMap((mark, index) => between(marks[index] ?? mark, mark));
  const beyond = [1, 2, 3].flatMap((step) => [first - step, last + step]);
  const values = ascending([...marks, ...gaps, ...beyond]).filter((n) => n >= min && n <= max);
  // Examples are read by people: a number below zero only where no other will do.
  return [...values.filter((n) => n >= 0), ...values.filter((n) => n < 0)];
};

/** Counts are whole and never negative. */
const tallies = (seeds: Iterable<number>): number[] =>
  ascending([0, 1, 2, ...[...seeds].flatMap((n) => [-1, 0, 1, 2, 3].map((step) => Math.floor(n) + step))]).filter(
    (n) => n >= 0,
  );

const texts = ({ texts: whole, substrings }: Seeds): string[] => {
  const parts = [...substrings];
  const bases = ["x", ...whole, ...parts, parts.join("")].filter(Boolean);
  return [...new Set(bases.flatMap((base) => [base, `${base}x`, ...parts.map((part) => base + part)]))];
};

const subsets = (options: string[]): string[][] =>
  options.reduce<string[][]>((sets, option) => [...sets, ...sets.map((set) => [...set, option])], [[]]);

/** Options that no rule names differ only in how many of them are chosen. */
const choices = (field: Field, seeds: Seeds): Candidates => {
  const offered = field.choices?.map((choice) => choice.value) ?? [...seeds.texts];
  const named = offered.filter((option) => seeds.texts.has(option));
  const others = offered.filter((option) => !seeds.texts.has(option));
  const most = seeds.counts.size === 0 ? Math.min(1, others.length) : others.length;
  const more = Array.from({ length: most + 1 }, (_, count) => others.slice(0, count));
  const values = subsets(named.slice(0, MOST_OPTIONS)).flatMap((set) => more.map((rest) => [...set, ...rest]));
  return { values, whole: named.length <= MOST_OPTIONS };
};

const statisticOf = ({ type, source }: Field): string | undefined =>
  type === "number" && typeof source === "object" && "list" in source ? source.statistic : undefined;
const isTally = (field: Field): boolean => statisticOf(field) === "count";
/** An empty list counts 0 and adds up to 0. */
const isNeverMissing = (field: Field): boolean => isTally(field) || statisticOf(field) === "sum";

const knownValues = (field: Field, seeds: Seeds, today: number): Candidates => {
  switch (field.type) {
    case "date":
      return { values: dates(seeds.days.size === 0 ? [today] : seeds.days), whole: true };
    case "number":
      return { values: isTally(field) ? tallies(seeds.numbers) : numbers(field, seeds), whole: true };
    case "boolean":
      return { values: [true, false], whole: true };
    case "choice":
      return { values: field.choices?.map((choice) => choice.value) ?? [...seeds.texts, "x"], whole: true };
    case "choices":
      return choices(field, seeds);
    case "text":
    case "email":
    case "phone":
      return { values: texts(seeds), whole: seeds.substrings.size === 0 };
  }
};

/** The values of a field that may answer the conditions differently, known ones first; "missing" (`undefined`) last. */
export const candidatesOf = (field: Field, seeds: Seeds, today: number): Candidates => {
  const { values, whole } = knownValues(field, seeds, today);
  const known = values.filter((value) => knownFact(field.type, value) !== undefined);
  return { values: isNeverMissing(field) ? known : [...known, undefined], whole };
};

/** Lets what one field is compared with become critical for the other, both ways. */
export const spreadSeeds = (all: Map<string, Seeds>, today: number): void => {
  for (let round = 0; round < 2; round++) {
    for (const seeds of all.values()) {
      for (const { field, years } of seeds.links) {
        const other = all.get(field);
        if (other === undefined) continue;
        const days = other.days.size === 0 && other.numbers.size === 0 ? [today] : [...other.days];
        for (const day of days.slice(0, 20)) seeds.days.add(birthday(day, years));
        for (const number of [...other.numbers].slice(0, 20)) seeds.numbers.add(number);
        for (const text of [...other.texts].slice(0, 20)) seeds.texts.add(text);
      }
    }
  }
};

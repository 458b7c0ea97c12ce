import { localDate, toInstant } from "../calendar/zone.ts";
import type { Field } from "../definition/catalog.ts";
import type { Bilingual } from "../definition/problem.ts";
import { textIn } from "../definition/text.ts";
import type { Fact } from "../definition/values.ts";
import { birthday, dayNumber, isDate } from "../rules/day.ts";
import { resolveFact } from "../rules/resolve-fact.ts";
import { outcomeWords } from "../export/words/outcome.ts";
import type { ImpactPlan } from "./plan.ts";
import type { Run } from "./run.ts";

/** Breakdowns that every program has, besides its fields. A field of the same name gives way to them. */
const BUILT_IN_BREAKDOWNS = ["site", "cohort", "ageBand", "outcome"] as const;

const AGE_BANDS = ["0-14", "15-17", "18-20", "21-24", "25-29", "30-39", "40-49", "50-59", "60+"] as const;

/** Groups in the sums: a known value, not known, or known that there is none (no choice made, no outcome yet). */
const UNKNOWN = "?";
const NONE = "-";
const known = (value: string): string => `=${value}`;

const isBuiltIn = (name: string): name is (typeof BUILT_IN_BREAKDOWNS)[number] =>
  BUILT_IN_BREAKDOWNS.some((own) => own === name);

/** Whole years from a birth to a date; birthdays are kept as rules keep them. */
const yearsBetween = (birthDate: string, on: string): number => {
  const birth = dayNumber(birthDate);
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthday(birth, years) <= dayNumber(on) ? years : years - 1;
};

const ageBand = (birthDate: string, on: string): string | undefined => {
  const age = yearsBetween(birthDate, on);
  if (age < 0) return undefined;
  return AGE_BANDS.find((band) => band.endsWith("+") || age <= Number(band.split("-")[1]));
};

const ageGroup = (plan: ImpactPlan, run: Run, at: number): string => {
  const { birthDate } = run;
  if (birthDate === undefined || !isDate(birthDate)) return UNKNOWN;
  const band = ageBand(birthDate, localDate(toInstant(at), plan.timeZone));
  return band === undefined ? UNKNOWN : known(band);
};

const factGroups = (fact: Fact | undefined, type: Field["type"]): string[] => {
  if (fact === undefined || fact === null) return [UNKNOWN];
  if (Array.isArray(fact)) return fact.length === 0 ? [NONE] : [...new Set(fact)].map(known);
  return [known(type === "date" ? String(fact).slice(0, 4) : String(fact))];
};

/**
 * The groups in which a run counts, for a moment counted at `at` (milliseconds). One group, except for a field of
 * several choices: the run then counts in each of them. Dates are grouped by year. Ages are those at `at`.
 */
export const groupsOf = (plan: ImpactPlan, by: string, run: Run, at: number, outcome: string | undefined): string[] => {
  if (by === "site" || by === "cohort") {
    const value = by === "site" ? run.site : run.cohort;
    return [value === undefined || value === "" ? UNKNOWN : known(value)];
  }
  if (by === "ageBand") return [ageGroup(plan, run, at)];
  if (by === "outcome") return [outcome === undefined ? NONE : known(outcome)];
  const field = Object.hasOwn(plan.fields, by) ? plan.fields[by] : undefined;
  if (field === undefined) return [UNKNOWN];
  const scope = { fields: plan.fields, timeZone: plan.timeZone, now: toInstant(at), context: run.context };
  return factGroups(resolveFact(by, scope), field.type);
};

const BUILT_IN_TITLES: Record<(typeof BUILT_IN_BREAKDOWNS)[number], Bilingual> = {
  site: { fr: "Site", en: "Site" },
  cohort: { fr: "Cohorte", en: "Cohort" },
  ageBand: { fr: "Âge", en: "Age" },
  outcome: { fr: "Issue", en: "Outcome" },
};

const both = (text: Field["title"]): Bilingual => ({ fr: textIn(text, "fr"), en: textIn(text, "en") });
const same = (text: string): Bilingual => ({ fr: text, en: text });

/** What a breakdown is called. */
export const breakdownTitle = (plan: ImpactPlan, by: string): Bilingual => {
  if (isBuiltIn(by)) return BUILT_IN_TITLES[by];
  const field = plan.fields[by];
  return field === undefined ? same(by) : both(field.title);
};

const ageTitle = (band: string): Bilingual => {
  if (band.endsWith("+")) return { fr: "60 ans et plus", en: "60 and over" };
  const [from = "", to = ""] = band.split("-");
  return from === "0"
    ? { fr: `Moins de ${Number(to) + 1} ans`, en: `Under ${Number(to) + 1}` }
    : { fr: `${from} à ${to} ans`, en: `${from} to ${to}` };
};

const valueTitle = (plan: ImpactPlan, by: string, value: string): Bilingual => {
  if (by === "ageBand") return ageTitle(value);
  if (by === "outcome") return outcomeWords(value);
  const field = isBuiltIn(by) ? undefined : plan.fields[by];
  if (field?.type === "boolean") return value === "true" ? { fr: "Oui", en: "Yes" } : { fr: "Non", en: "No" };
  const choice = field?.choices?.find((candidate) => candidate.value === value);
  return choice === undefined ? same(value) : both(choice.title);
};

/** A group of a breakdown. `known` is false for the one group of runs of which the answer is missing. */
export interface GroupName {
  /** The value; `unknown` when it is not known, `none` when it is known that there is none. */
  key: string;
  known: boolean;
  title: Bilingual;
}

/** Tells the group that stands under `stored` in the sums. */
export const groupName = (plan: ImpactPlan, by: string, stored: string): GroupName => {
  if (stored === UNKNOWN) return { key: "unknown", known: false, title: { fr: "Non renseigné", en: "Unknown" } };
  if (stored === NONE) {
    const title = by === "outcome" ? { fr: "En cours", en: "Under way" } : { fr: "Aucun choix", en: "None" };
    return { key: "none", known: true, title };
  }
  const value = stored.slice(1);
  return { key: value, known: true, title: valueTitle(plan, by, value) };
};

const choiceRank = (field: Field | undefined, key: string): number => {
  if (field?.choices === undefined) return -1;
  return field.choices.findIndex((choice) => choice.value === key);
};

/** Groups in the order in which people expect them: ages and choices in their own order, then by name; unknown last. */
export const compareGroups =
  (plan: ImpactPlan, by: string) =>
  (a: GroupName, b: GroupName): number => {
    if (a.known !== b.known) return a.known ? -1 : 1;
    const field = isBuiltIn(by) ? undefined : plan.fields[by];
    if (by === "ageBand" || field?.type === "number") return Number.parseFloat(a.key) - Number.parseFloat(b.key);
    const ranks = choiceRank(field, a.key) - choiceRank(field, b.key);
    if (ranks !== 0) return ranks;
    return a.key < b.key ? -1 : Number(a.key > b.key);
  };

import type { LibraryProgram } from "./library.ts";
import { SITES } from "./names.ts";
import type { Facts } from "./story.ts";
import type { Played } from "./world.ts";

/** A cohort of the demo: its facts are the dates and limits that its people's stories need. */
export interface PlannedCohort {
  program: string;
  slug: string;
  title: string;
  facts: Facts;
  /** Somebody waits for a place here, so that nobody else may change how many are free. */
  apart: boolean;
}

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

/** The stages where people wait for a place. */
const waitingStages = ({ compiled }: LibraryProgram): Set<string> =>
  new Set(
    compiled.outline.arrows
      .filter(({ trigger, key }) => trigger === "on" && /^place\.[^.]+\.offered$/.test(key))
      .flatMap(({ source }) => source?.id ?? []),
  );

/** Whether anybody of the story waited for a place at some time. */
export const hasWaited = (program: LibraryProgram, played: Played): boolean => {
  const waiting = waitingStages(program);
  return played.moments.some(({ entered }) => entered.some((stage) => waiting.has(stage)));
};

/** The field of a cohort that holds how many places there are, by place. */
export const limitFields = ({ definition }: LibraryProgram): Record<string, string> =>
  Object.fromEntries(
    Object.entries(definition.meta.places ?? {}).flatMap(([place, { limit }]) =>
      typeof limit === "object" && "cohort" in limit ? [[place, limit.cohort]] : [],
    ),
  );

const datesIn = (facts: Facts): [string, string][] =>
  Object.entries(facts).flatMap(([field, fact]): [string, string][] =>
    typeof fact === "string" && /^\d{4}-\d\d-\d\d$/.test(fact) ? [[field, fact]] : [],
  );

const startOf = (facts: Facts): string | undefined => datesIn(facts).find(([field]) => /start/i.test(field))?.[1];

/** The date that tells cohorts apart: the day it begins where there is one, else the first known; `""` for none. */
export const dateOf = (facts: Facts): string => startOf(facts) ?? datesIn(facts)[0]?.[1] ?? "";

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const titleOf = (facts: Facts, site: string): string => {
  const date = dateOf(facts);
  if (date === "") return `${site} – dates à fixer`;
  const month = `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
  return startOf(facts) === undefined ? `${site} – jusqu’en ${month}` : `${capital(month)} – ${site}`;
};

/** Names a cohort after its month and a site; a number tells those of one month apart. */
export const nameCohort = (
  program: LibraryProgram,
  facts: Facts,
  taken: readonly PlannedCohort[],
): Pick<PlannedCohort, "slug" | "title"> => {
  const before = taken.filter((cohort) => cohort.program === program.slug);
  const site = SITES[before.length % SITES.length]!;
  const base = `${dateOf(facts).slice(0, 7) || "sans-date"}-${site.id}`;
  const title = titleOf(facts, site.title);
  const again = before.filter(({ slug }) => slug.startsWith(base)).length;
  return again === 0 ? { slug: base, title } : { slug: `${base}-${again + 1}`, title: `${title}, groupe ${again + 1}` };
};

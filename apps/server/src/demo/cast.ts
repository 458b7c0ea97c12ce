import { isExit } from "@parcours/core";
import { dateOf, hasWaited, limitFields, nameCohort, type PlannedCohort } from "./cohorts.ts";
import { withMembers } from "./couples.ts";
import { between, DAY } from "./dates.ts";
import { explore } from "./explore.ts";
import { type Fitted, fit } from "./fit.ts";
import type { Library, LibraryProgram } from "./library.ts";
import { type Origin, originsOf, scenarioStories, sentEvents } from "./origins.ts";
import { makePerson, type Person } from "./person.ts";
import { personalize } from "./personalize.ts";
import { createRandom, type Random } from "./random.ts";
import { restingStages } from "./resting-stages.ts";
import type { Facts, Story } from "./story.ts";
import { withTasksDone } from "./tasks-done.ts";
import type { Moment } from "./world.ts";

/** A story of the demo with its people; pairs have a run that is nobody's own. */
export interface CastStory {
  id: string;
  program: string;
  story: Story;
  /** What happens in it by and by. */
  moments: Pick<Moment, "cause" | "at">[];
  /** By key of the run. */
  people: Map<string, Person>;
  cohort: PlannedCohort | undefined;
}

/** While it is being chosen: with all that it led to. */
type Draft = Fitted & Omit<CastStory, keyof Fitted | "moments">;

/** Who is in the demo, and what happens to them: data alone, which goes from one thread to another. */
export interface Cast {
  stories: CastStory[];
  cohorts: PlannedCohort[];
  /** Stages that nobody could be brought to, by program. */
  empty: Map<string, string[]>;
}

export interface CastOptions {
  library: Library;
  now: string;
  seed: string;
  /** About how many people there are. */
  people: number;
  /** Called as it goes on, from 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Of a hundred stories of a program, how many are over. */
const ENDED = 22;
const NEAREST = 2;
/** How many people are kept at each exit when there are too many. */
const OF_EACH_EXIT = 3;
/** A scenario that found no members so often is not tried again. */
const MISSES = 3;
/** How often one stage is tried that nobody could be brought to yet. */
const ATTEMPTS = 150;
/** How many stories may fail to be told before the search for the last stages is given up. */
const FAILURES = 40;
/** How often a story is moved about in time until it fits, when its stage is needed. */
const PATIENCE = 6;

interface Casting extends CastOptions {
  random: Random;
  origins: Map<string, Origin[]>;
  stories: Draft[];
  cohorts: PlannedCohort[];
  /** Stages where somebody of the demo rests, by program. */
  inhabited: Map<string, Set<string>>;
  /** How often an origin was told. */
  told: Map<Origin, number>;
  numbered: number;
  /** Who suited as members, by scenario of a pair. */
  suited: Map<string, Origin[]>;
  /** How often a scenario could not be told. */
  missed: Map<string, number>;
}

const exitsOf = ({ compiled }: LibraryProgram): string[] => compiled.outline.all.filter(isExit).map(({ id }) => id);

const reached = ({ stages, snapshot }: Origin): string[] => [
  ...stages,
  ...(snapshot.exit === undefined ? [] : [snapshot.exit]),
];

/** Everywhere that people of a program may be brought to: by its scenarios, and by what was found around them. */
const originsFor = (library: Library, program: LibraryProgram, sent: ReadonlySet<string>, seed: string): Origin[] => {
  const stories = scenarioStories(library, program, seed);
  const origins = stories.flatMap((told) => originsOf(program, told.scenario, told, sent));
  const known = new Set(origins.flatMap(reached));
  const wanted = new Set(
    [...restingStages(program.compiled), ...exitsOf(program)].filter((stage) => !known.has(stage)),
  );
  explore({ library, program, sent, origins, wanted });
  return origins;
};

const hasMembers = ({ definition }: LibraryProgram): boolean => definition.meta.members !== undefined;

/** Existing cohorts whose dates are nearest to those of the story, then one of its own. */
const cohortsFor = (casting: Casting, program: LibraryProgram, facts: Facts): (PlannedCohort | undefined)[] => {
  const date = dateOf(facts);
  const near = casting.cohorts
    .filter((cohort) => cohort.program === program.slug && !cohort.apart)
    .toSorted((a, b) => Math.abs(between(dateOf(a.facts), date)) - Math.abs(between(dateOf(b.facts), date)));
  return [...near.slice(0, NEAREST), undefined];
};

const withCohort = (story: Story, facts: Facts): Story => ({
  ...story,
  runs: story.runs.map((run) => (run.cohort === undefined ? run : { ...run, cohort: facts })),
});

/** Says in the cohort's facts how many places the story needs it to have. */
const withLimits = (program: LibraryProgram, story: Story): Story => {
  const limits = limitFields(program);
  return {
    ...story,
    runs: story.runs.map((run) => {
      if (run.cohort === undefined || run.places === undefined) return run;
      const own = Object.entries(run.places).flatMap(([place, free]) => {
        const field = limits[place];
        return field === undefined ? [] : [[field, free] as const];
      });
      return { ...run, cohort: { ...run.cohort, ...Object.fromEntries(own) } };
    }),
  };
};

/** Runs with a cohort stand alone in their story or share it with a team; the first tells. */
const cohortFacts = (story: Story): Facts | undefined => story.runs.find(({ cohort }) => cohort !== undefined)?.cohort;

const programOfCohort = (library: Library, story: Story): LibraryProgram | undefined =>
  library.get(story.runs.find(({ cohort }) => cohort !== undefined)?.program ?? "");

interface Found {
  fitted: Fitted;
  cohort: PlannedCohort | undefined;
}

const findCohort = (
  casting: Casting,
  origin: Origin,
  prepare: (story: Story) => Story,
  tries: number,
): Found | undefined => {
  const { library, now, random } = casting;
  const program = programOfCohort(library, origin.story);
  if (program === undefined) {
    const fitted = fit(library, origin, now, random, { prepare, tries });
    return fitted && { fitted, cohort: undefined };
  }
  const own = fit(library, origin, now, random, { prepare: (story) => withLimits(program, prepare(story)), tries });
  if (own === undefined) return undefined;
  const facts = cohortFacts(own.story) ?? {};
  const apart = hasWaited(program, own.played);
  for (const cohort of apart ? [undefined] : cohortsFor(casting, program, facts)) {
    if (cohort === undefined) break;
    const joining = (story: Story): Story => withCohort(prepare(story), cohort.facts);
    const fitted = fit(library, origin, now, random, { prepare: joining, tries: 1 });
    if (fitted !== undefined && !hasWaited(program, fitted.played)) return { fitted, cohort };
  }
  const cohort = { program: program.slug, ...nameCohort(program, facts, casting.cohorts), facts, apart };
  casting.cohorts.push(cohort);
  return { fitted: own, cohort };
};

/** Tells a story once more, of new people. False when it cannot be fitted to now. */
const tell = (casting: Casting, told: Origin, tries: number): boolean => {
  const { library, random, origins, stories, inhabited } = casting;
  if ((casting.missed.get(`${told.program} ${told.scenario}`) ?? 0) >= MISSES) return false;
  const program = library.get(told.program)!;
  const origin = hasMembers(program)
    ? withMembers(library, told, (slug) => origins.get(slug) ?? [], casting.suited)
    : told;
  if (origin === undefined) {
    const name = `${told.program} ${told.scenario}`;
    casting.missed.set(name, (casting.missed.get(name) ?? 0) + 1);
    return false;
  }
  const people = new Map<string, Person>();
  for (const run of origin.story.runs) {
    if (hasMembers(library.get(run.program)!)) continue;
    people.set(run.key, makePerson(random, casting.numbered + people.size + 1));
  }
  const prepare = (story: Story): Story => personalize(story, people, (run) => library.get(run.program)!);
  const found = findCohort(casting, origin, prepare, tries);
  if (found === undefined) return false;
  casting.numbered += people.size;
  casting.told.set(told, (casting.told.get(told) ?? 0) + 1);
  const id = `${told.program}-${stories.length + 1}`;
  stories.push({ id, program: told.program, ...found.fitted, people, cohort: found.cohort });
  for (const { plan, snapshot } of found.fitted.played.runs.values()) {
    const known = inhabited.get(plan.program) ?? new Set();
    for (const stage of [...snapshot.stages, snapshot.exit ?? ""]) known.add(stage);
    inhabited.set(plan.program, known);
  }
  return true;
};

/** Brings somebody to every stage where people can rest: first whoever fills most at once. */
const cover = (casting: Casting, program: LibraryProgram): string[] => {
  const origins = casting.origins.get(program.slug) ?? [];
  const targets = new Set([...restingStages(program.compiled), ...exitsOf(program)]);
  const tried = new Set<Origin>();
  const open = (): string[] => [...targets].filter((stage) => !casting.inhabited.get(program.slug)?.has(stage));
  let failures = 0;
  for (let left = open(), tries = 0; left.length > 0; left = open(), tries += 1) {
    if (tries >= ATTEMPTS || failures >= FAILURES) return left;
    const gain = (origin: Origin): number =>
      reached(origin).filter((stage) => left.includes(stage)).length -
      (origin.linked && !hasMembers(program) ? 0.5 : 0);
    const best = origins
      .filter((origin) => !tried.has(origin))
      .map((origin) => ({ origin, gain: gain(origin) }))
      .filter((one) => one.gain > 0)
      .toSorted(
        (a, b) => b.gain - a.gain || between(b.origin.at, b.origin.until) - between(a.origin.at, a.origin.until),
      )[0];
    if (best === undefined) return left;
    tried.add(best.origin);
    if (!tell(casting, best.origin, PATIENCE)) failures += 1;
  }
  return [];
};

/** How readily a story is told once more: where people stay long, and what was not told often. */
const weight = (casting: Casting, origin: Origin): number => {
  const days = Math.min(60, between(origin.at, origin.until) / DAY);
  const often = 1 + (casting.told.get(origin) ?? 0) * 4;
  return (Math.sqrt(days) + 0.2) / often / (origin.linked ? 20 : 1);
};

const drawOne = (casting: Casting, origins: readonly Origin[]): Origin | undefined => {
  const weights = origins.map((origin) => weight(casting, origin));
  let left = casting.random.next() * weights.reduce((sum, one) => sum + one, 0);
  for (const [index, origin] of origins.entries()) {
    left -= weights[index] ?? 0;
    if (left <= 0) return origin;
  }
  return origins.at(-1);
};

const peopleIn = (casting: Casting, program: LibraryProgram): number =>
  casting.stories.flatMap(({ played }) => [...played.runs.values()]).filter(({ plan }) => plan.program === program.slug)
    .length;

/** Fills a program up to its share of people. */
const fill = (casting: Casting, program: LibraryProgram, share: number): void => {
  const origins = casting.origins.get(program.slug) ?? [];
  const [ended, running] = [
    origins.filter(({ status }) => status === "done"),
    origins.filter(({ status }) => status !== "done"),
  ];
  for (let tries = 0; peopleIn(casting, program) < share && tries < share * 4; tries += 1) {
    const from = casting.random.whole(1, 100) <= ENDED && ended.length > 0 ? ended : running;
    const origin = drawOne(casting, from);
    if (origin !== undefined) tell(casting, origin, 2);
  }
};

/** Stages that a story inhabits, named with their programs. */
const inhabitedBy = ({ played }: Draft): string[] =>
  [...played.runs.values()].flatMap(({ plan, snapshot }) =>
    [...snapshot.stages, snapshot.exit ?? ""].map((stage) => `${plan.program} ${stage}`),
  );

const isOver = ({ played }: Draft): boolean =>
  [...played.runs.values()].some(({ snapshot }) => snapshot.status === "done");

/**
 * Leaves out stories nobody would miss, the longest first, until there are no more people than wanted. Of those
 * that are over more stay: outcomes are what indicators count.
 */
const withoutSpare = (stories: readonly Draft[], people: number): Draft[] => {
  const holders = new Map<string, number>();
  for (const stage of stories.flatMap(inhabitedBy)) holders.set(stage, (holders.get(stage) ?? 0) + 1);
  const spared = new Set<Draft>();
  let left = stories.reduce((sum, story) => sum + story.people.size, 0);
  for (const story of stories.toSorted((a, b) => b.played.moments.length - a.played.moments.length)) {
    const stages = inhabitedBy(story);
    const enough = isOver(story) ? OF_EACH_EXIT : 1;
    if (left <= people || stages.some((stage) => (holders.get(stage) ?? 0) <= enough)) continue;
    for (const stage of stages) holders.set(stage, (holders.get(stage) ?? 0) - 1);
    spared.add(story);
    left -= story.people.size;
  }
  return stories.filter((story) => !spared.has(story));
};

/**
 * Chooses who is in the demo: people who together inhabit every stage where people can rest, and more of them where
 * people stay long. The same seed and the same now give the same cast. It takes half a minute of one core at a stretch:
 * `castAside` has a thread for it.
 */
export const castDemo = (options: CastOptions): Cast => {
  const { library, seed, people, onProgress } = options;
  const casting: Casting = {
    ...options,
    random: createRandom(seed),
    origins: new Map(),
    stories: [],
    cohorts: [],
    inhabited: new Map(),
    told: new Map(),
    numbered: 0,
    suited: new Map(),
    missed: new Map(),
  };
  const sent = sentEvents(library);
  for (const program of library.values()) {
    casting.origins.set(program.slug, originsFor(library, program, sent, seed));
    onProgress?.((0.3 * casting.origins.size) / library.size);
  }
  const programs = [...library.values()];
  const empty = new Map<string, string[]>();
  // Pairs first: their members inhabit the members' programs too.
  const pairsFirst = [...programs.filter(hasMembers), ...programs.filter((program) => !hasMembers(program))];
  for (const program of pairsFirst) {
    const resting = new Set(restingStages(program.compiled));
    const left = cover(casting, program).filter((stage) => resting.has(stage));
    if (left.length > 0) empty.set(program.slug, left);
    onProgress?.(0.3 + 0.5 * ((pairsFirst.indexOf(program) + 1) / library.size));
  }
  const open = programs.filter((program) => !hasMembers(program));
  for (const program of open) fill(casting, program, Math.round((0.9 * people) / open.length));
  const chance = createRandom(`${seed} tasks`);
  const stories: CastStory[] = [];
  for (const story of withoutSpare(casting.stories, people)) {
    const { id, program, people: cast, cohort } = story;
    const done = withTasksDone(library, story, options.now, chance);
    const moments = done.played.moments.map(({ cause, at }) => ({ cause, at }));
    stories.push({ id, program, story: done.story, moments, people: cast, cohort });
  }
  const used = new Set(stories.map(({ cohort }) => cohort));
  return { stories, cohorts: casting.cohorts.filter((cohort) => used.has(cohort)), empty };
};

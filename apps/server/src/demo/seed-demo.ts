import { setImmediate as breathe } from "node:timers/promises";
import {
  type Context,
  createCohort,
  createProgram,
  createService,
  keepHouse,
  listCohorts,
  listPrograms,
  publishProgram,
  putSite,
  type Service,
  systemContext,
} from "@parcours/service";
import { type Already, readAlready } from "./already.ts";
import type { Cast } from "./cast.ts";
import { castAside } from "./cast-aside.ts";
import type { PlannedCohort } from "./cohorts.ts";
import { DAY, moved } from "./dates.ts";
import { type Library, readLibrary } from "./library.ts";
import { type Begun, markBegun, markEnded, readMarker } from "./marker.ts";
import { SITES } from "./names.ts";
import { finish, perform, type Performance } from "./perform.ts";
import { timelineOf } from "./timeline.ts";

export interface SeedOptions {
  organization: string;
  /** About how many people there are. */
  people?: number;
  /** The same seed and the same now make the same demo. */
  seed?: string;
  /** Folder of the programs; those that come with Parcours by default. */
  workflows?: string;
  /** Called as it goes on: how much of it is done, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Stops it between two rounds of events; the next call continues. */
  signal?: AbortSignal;
}

/** What a call did. `kept`: the organization has data of its own, or its demo already; nothing was touched. */
export interface Seeded {
  outcome: "seeded" | "continued" | "kept" | "stopped";
  people: number;
  enrollments: number;
  /** Stages that nobody could be brought to, by program. */
  empty: Record<string, string[]>;
}

const PEOPLE = 300;
const KEPT: Seeded = { outcome: "kept", people: 0, enrollments: 0, empty: {} };

/** Choosing the people takes about as long as this share of the whole. */
const CASTING = 0.4;

const publishAll = async (context: Context, library: Library): Promise<Map<string, string>> => {
  const known = new Map((await listPrograms(context, { limit: 200 })).items.map((program) => [program.slug, program]));
  const ids = new Map<string, string>();
  for (const { slug, text } of library.values()) {
    const program = known.get(slug) ?? (await createProgram(context, { definition: JSON.parse(text) })).value;
    if (program.versions.length === 0) await publishProgram(context, { program: program.id });
    ids.set(slug, program.id);
  }
  return ids;
};

const openSites = async (context: Context): Promise<void> => {
  for (const { id, title, city, postalCode } of SITES)
    await putSite(context, { id, title, data: { city, postalCode } });
};

const openCohorts = async (
  context: Context,
  planned: readonly PlannedCohort[],
  programs: ReadonlyMap<string, string>,
): Promise<Map<PlannedCohort, string>> => {
  const name = (program: string, slug: string): string => `${program} ${slug}`;
  const known = new Map((await listCohorts(context)).map((cohort) => [name(cohort.program, cohort.slug), cohort.id]));
  const ids = new Map<PlannedCohort, string>();
  for (const cohort of planned) {
    const { slug, title, facts } = cohort;
    const program = programs.get(cohort.program)!;
    const data = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null));
    const id = known.get(name(program, slug)) ?? (await createCohort(context, { program, slug, title, data })).value.id;
    ids.set(cohort, id);
  }
  return ids;
};

const firstInstant = ({ stories }: Cast, now: string): string =>
  stories.flatMap(({ story }) => story.runs.map(({ startAt }) => startAt)).toSorted()[0] ?? now;

const countsOf = ({ stories, empty }: Cast, outcome: Seeded["outcome"]): Seeded => ({
  outcome,
  people: stories.reduce((sum, { people }) => sum + people.size, 0),
  enrollments: stories.reduce((sum, { story }) => sum + story.runs.length, 0),
  empty: Object.fromEntries(empty),
});

/** Plays the cast through the service's verbs on a clock of its own. False when it was stopped. */
const play = async (
  service: Service,
  library: Library,
  cast: Cast,
  already: Already,
  begun: Begun,
  options: SeedOptions,
) => {
  const { organization, signal, onProgress } = options;
  let clock = moved(firstInstant(cast, begun.now), -30 * DAY);
  const own = createService({ store: service.store, secret: service.secret, clock: () => new Date(clock) });
  let owed = true;
  const stopListening = own.signals.on("effects", () => (owed = true));
  const hasEffects = (): boolean => {
    const had = owed;
    owed = false;
    return had;
  };
  try {
    const context = systemContext(own, organization);
    const programs = await publishAll(context, library);
    await openSites(context);
    const cohorts = await openCohorts(context, cast.cohorts, programs);
    const setClock = (instant: string): void => {
      if (instant > clock) clock = instant;
    };
    const show: Performance = {
      service: own,
      organization,
      library,
      programs,
      cohorts,
      already,
      enrollments: new Map(),
      setClock,
    };
    const rounds = timelineOf(cast.stories);
    for (const [index, round] of rounds.entries()) {
      if (signal?.aborted === true) return false;
      await perform(show, round, hasEffects);
      // The embedded database answers without ever leaving this turn: requests have to get theirs.
      await breathe();
      if (index % 20 === 0) onProgress?.(CASTING + ((1 - CASTING) * index) / rounds.length);
    }
    setClock(begun.now);
    await finish(show, begun.now);
    await keepHouse(own);
    return true;
  } finally {
    stopListening();
    await own.close();
  }
};

const isEmpty = async (service: Service, organization: string): Promise<boolean> =>
  (await listPrograms(systemContext(service, organization), { limit: 1 })).items.length === 0;

/**
 * Fills an empty organization with the demo: the programs of the library, and people who got where they are by events
 * played through the service's own verbs on past dates, up to the service's now. To be called before background work
 * starts. An interrupted seeding is continued by the next call; an organization with data of its own is left alone.
 */
export const seedDemo = async (service: Service, options: SeedOptions): Promise<Seeded> => {
  const { store } = service;
  const { organization, seed = "parcours", people = PEOPLE, workflows, onProgress, signal } = options;
  const marker = await readMarker(store, organization);
  if (marker.ended || (marker.begun === undefined && !(await isEmpty(service, organization)))) return KEPT;
  const begun: Begun = marker.begun ?? { seed, people, now: service.clock().toISOString() };
  if (marker.begun === undefined) await markBegun(store, organization, begun);
  onProgress?.(0);
  const cast = await castAside({
    ...begun,
    workflows,
    signal,
    onProgress: (share) => onProgress?.(share * CASTING),
  });
  if (cast === undefined) return { ...KEPT, outcome: "stopped" };
  const library = await readLibrary(workflows);
  const already = await readAlready(store, organization);
  const isDone = await play(service, library, cast, already, begun, options);
  if (!isDone) return countsOf(cast, "stopped");
  await markEnded(store, organization, begun.now);
  onProgress?.(1);
  return countsOf(cast, marker.begun === undefined ? "seeded" : "continued");
};

import { advance, nextEvents, type ProgramEvent, type Snapshot, timersOf } from "@parcours/core";
import { between, HOUR, moved } from "./dates.ts";
import { waysToSend } from "./answers.ts";
import type { Library, LibraryProgram } from "./library.ts";
import { leadsTo } from "./leads.ts";
import { type Origin, originsOf } from "./origins.ts";
import type { Facts, ScriptedEvent, Story } from "./story.ts";
import { actorOf, playStory } from "./world.ts";

/** How far the search goes: rounds of one event more, from how many people, and how many deadlines may ring. */
const ROUNDS = 3;
const STARTS = 6;
const FRESH = 20;
const RINGS = 4;

export interface Search {
  library: Library;
  program: LibraryProgram;
  sent: ReadonlySet<string>;
  /** What is known to be reached, found stories included. */
  origins: Origin[];
  /** Stages still to be reached. */
  wanted: Set<string>;
}

const stagesReached = (snapshot: Snapshot): string[] => [
  ...snapshot.stages,
  ...(snapshot.exit === undefined ? [] : [snapshot.exit]),
];

/** Plays a story that seems to lead somewhere new, and keeps every place it leads to. */
const keep = (search: Search, scenario: string, story: Story, until: string): boolean => {
  const played = playStory(search.library, story, until);
  if (!played.ok) return false;
  const found = originsOf(search.program, scenario, { story, played }, search.sent);
  const last = found.at(-1);
  const reached = found.flatMap(({ snapshot }) => stagesReached(snapshot)).filter((stage) => search.wanted.has(stage));
  if (reached.length === 0 || last === undefined) return false;
  for (const stage of reached) search.wanted.delete(stage);
  search.origins.push(...found.slice(-3));
  return true;
};

const sendsOf = (origins: readonly Origin[]): ScriptedEvent[] => [
  ...new Map(
    origins
      .flatMap(({ story }) => story.acts.flatMap(({ event }) => event ?? []))
      .map((event) => [JSON.stringify(event), event]),
  ).values(),
];

interface Found {
  snapshot: Snapshot;
  acts: { at: string; event: ScriptedEvent }[];
  at: string;
}

const placesOf = ({ story }: Origin) => {
  const places = story.runs[0]?.places;
  return places === undefined ? {} : { places };
};

const programEvent = (origin: Origin, event: ScriptedEvent): ProgramEvent => ({
  type: event.type,
  actor: { ...actorOf(event), roles: "*" },
  ...(event.as !== undefined && { as: event.as }),
  ...(event.data && { data: event.data }),
  ...(event.reason && { reason: event.reason }),
  ...placesOf(origin),
});

/** What one more event of this type may lead to from here, each way of sending it. */
function* afterEvent(search: Search, origin: Origin, type: string, known: readonly ScriptedEvent[]): Generator<Found> {
  const { compiled } = search.program;
  const room = between(origin.at, origin.until);
  const at = moved(origin.at, Math.min(HOUR, Math.max(1_000, room / 2)));
  const actor = { kind: "user" as const, id: "organization", roles: "*" as const };
  const scope = { compiled, snapshot: origin.snapshot, actor, now: at, places: placesOf(origin).places ?? {} };
  for (const next of nextEvents(scope).filter(({ event }) => event === type)) {
    for (const event of waysToSend(search.program, next, known, at)) {
      const result = advance(compiled, origin.snapshot, programEvent(origin, event), {
        occurredAt: at,
        recordedAt: at,
      });
      if (result.ok) yield { snapshot: result.snapshot, acts: [{ at, event }], at };
    }
  }
}

/** What becomes of a run when nobody does anything. */
function* afterDeadlines(search: Search, origin: Origin, from: Found): Generator<Found> {
  let { snapshot } = from;
  for (let rings = 0; rings < RINGS && snapshot.status !== "done"; rings += 1) {
    const [timer] = [...timersOf(snapshot).values()].toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    if (timer === undefined) return;
    const { dueAt, armed } = timer;
    const event: ProgramEvent = { ...timer.event, armed, actor: { kind: "timer", roles: "*" }, ...placesOf(origin) };
    const result = advance(search.program.compiled, snapshot, event, { occurredAt: dueAt, recordedAt: dueAt });
    if (!result.ok) return;
    ({ snapshot } = result);
    yield { snapshot, acts: from.acts, at: dueAt };
  }
}

const tellAs = ({ story }: Origin, { acts }: Found): Story => ({
  runs: story.runs,
  acts: [...story.acts, ...acts.map((act) => ({ ...act, run: story.runs[0]!.key }))],
});

/** Who stands where a move starts: the few who got there soonest. */
const standingAt = (origins: readonly Origin[], source: string | undefined): Origin[] => {
  const there = origins.filter(
    ({ status, snapshot }) => status !== "done" && (source === undefined || snapshot.entered[source] !== undefined),
  );
  const byStages = new Map<string, Origin>();
  for (const origin of there.toSorted((a, b) => a.depth - b.depth)) {
    const name = origin.stages.join("+");
    if (!byStages.has(name)) byStages.set(name, origin);
  }
  return [...byStages.values()].slice(0, STARTS);
};

/** One round: one event more, or deadlines alone, wherever that may lead to something wanted. Returns the tries. */
const round = (search: Search): number => {
  const { origins, program, wanted, library, sent } = search;
  const known = sendsOf(origins);
  const active = new Set(origins.flatMap(({ snapshot }) => Object.keys(snapshot.entered)));
  const fresh = new Map<string, { origin: Origin; found: Found }>();
  let tries = 0;
  const look = (origin: Origin, found: Found): void => {
    tries += 1;
    if (stagesReached(found.snapshot).some((stage) => wanted.has(stage))) {
      keep(search, origin.scenario, tellAs(origin, found), found.at);
    }
    const isNew = Object.keys(found.snapshot.entered).some((stage) => !active.has(stage));
    const name = found.snapshot.stages.toSorted().join("+");
    if (isNew && found.snapshot.status !== "done" && !fresh.has(name)) fresh.set(name, { origin, found });
  };
  for (const arrow of leadsTo(program.compiled, wanted, active)) {
    for (const origin of standingAt(origins, arrow.source?.id)) {
      const still: Found = { snapshot: origin.snapshot, acts: [], at: origin.at };
      const found = arrow.trigger === "on" ? afterEvent(search, origin, arrow.key, known) : [still];
      for (const one of found) {
        look(origin, one);
        for (const rung of afterDeadlines(search, origin, one)) look(origin, rung);
      }
    }
  }
  // New ground for the next round, though not wanted for itself.
  for (const { origin, found } of [...fresh.values()].slice(0, FRESH)) {
    const story = tellAs(origin, found);
    const played = playStory(library, story, found.at);
    if (played.ok) origins.push(...originsOf(program, origin.scenario, { story, played }, sent).slice(-1));
  }
  return tries;
};

const without = (facts: Facts, fields: ReadonlySet<string>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([field]) => !fields.has(field)));

/** The same story of someone of whom these facts are not known. */
const forgetting = (story: Story, fields: ReadonlySet<string>): Story => ({
  runs: story.runs.map((run) => ({
    ...run,
    person: without(run.person, fields),
    ...(run.cohort && { cohort: without(run.cohort, fields) }),
    ...(run.memberFacts && {
      memberFacts: Object.fromEntries(
        Object.entries(run.memberFacts).map(([id, facts]) => [id, without(facts, fields)]),
      ),
    }),
  })),
  acts: story.acts.map((act) =>
    act.event?.data === undefined
      ? act
      : { ...act, event: { ...act.event, data: without(act.event.data as Facts, fields) } },
  ),
});

/** Facts that the branches of a stage look at, and for facts of members also what they are called there. */
const factsReadBy = ({ compiled, definition }: LibraryProgram, stage: string): string[] => {
  const branches = compiled.outline.arrows.filter(
    ({ source, trigger }) => source?.id === stage && trigger === "always",
  );
  const rules = branches.flatMap(({ transition: { guard } }) => {
    if (guard?.type === "rule") return [guard.params.rule];
    return guard?.type === "otherwise" ? guard.params.of : [];
  });
  const text = JSON.stringify(rules.map((rule) => definition.meta.rules?.[rule]?.rule));
  const fields = Object.keys(definition.meta.fields ?? {}).filter((field) => text.includes(`"${field}"`));
  const behind = fields.flatMap((field) => {
    const source = definition.meta.fields?.[field]?.source;
    return typeof source === "object" && "member" in source ? [source.field] : [];
  });
  return [...fields, ...behind];
};

/** People are held at a decision when a fact is missing that it looks at: the stories that pass it, with one forgotten. */
const forget = (search: Search): void => {
  for (const stage of search.wanted) {
    const passing = search.origins.filter(({ passed }) => passed.has(stage)).toSorted((a, b) => a.depth - b.depth);
    const facts = factsReadBy(search.program, stage);
    const sets = [...facts.map((fact) => new Set([fact])), new Set(facts)];
    for (const fields of sets) {
      if (!search.wanted.has(stage)) break;
      for (const origin of passing.slice(0, STARTS)) {
        if (!search.wanted.has(stage)) break;
        keep(search, origin.scenario, forgetting(origin.story, fields), origin.at);
      }
    }
  }
};

/** Stages that only sort people: one more event leads through them, a missing fact holds people there. */
const sorters = ({ compiled }: LibraryProgram): Set<string> =>
  new Set(
    compiled.outline.all.filter(({ state }) => state.meta?.kind === "decision" && state.always).map(({ id }) => id),
  );

/** Looks for stories that reach the wanted stages; what is found is added to the origins, what is not stays wanted. */
export const explore = (search: Search): void => {
  const sorting = sorters(search.program);
  forget(search);
  const sorted = [...search.wanted].filter((stage) => sorting.has(stage));
  for (const stage of sorted) search.wanted.delete(stage);
  for (let turn = 0; turn < ROUNDS && search.wanted.size > 0; turn += 1) round(search);
  for (const stage of sorted) search.wanted.add(stage);
};

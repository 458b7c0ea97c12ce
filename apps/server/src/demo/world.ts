import {
  advance,
  begin,
  type Compiled,
  contextOf,
  type Effect,
  type JournalEntry,
  type ProgramEvent,
  type Refusal,
  type Snapshot,
  type Timer,
  timersOf,
} from "@parcours/core";
import type { Library } from "./library.ts";
import type { Facts, PlannedAct, PlannedRun, ScriptedEvent, Story } from "./story.ts";

/** What a run was like after something happened to it. */
export interface Moment {
  at: string;
  run: string;
  cause: "start" | "act" | "timer" | "sent";
  /** The event's type. */
  event: string;
  stages: string[];
  status: Snapshot["status"];
  snapshot: Snapshot;
  /** Stages that it led into or through. */
  entered: string[];
}

export interface PlayedRun {
  plan: PlannedRun;
  compiled: Compiled;
  snapshot: Snapshot;
  journal: JournalEntry[];
}

/** A story as it went. `stages` are those of every run before each act, and at the end. */
export interface Played {
  ok: true;
  runs: Map<string, PlayedRun>;
  moments: Moment[];
  trace: string[];
  /** When the next deadline rings. */
  nextDue: string | undefined;
}

export interface Trouble {
  ok: false;
  at: string;
  run: string;
  event: string;
  reason: string;
}

const MAX_RUNG = 2_000;

class Stopped extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.reason);
    this.trouble = trouble;
  }
}

/** The actor of a scripted event, as the service makes it from its caller. */
export const actorOf = ({ as, by }: ScriptedEvent): { kind: "participant" | "user"; id: string } => ({
  kind: as === "participant" ? "participant" : "user",
  id: by ?? as ?? "organization",
});

const programEvent = (sent: ScriptedEvent): ProgramEvent => {
  const { type, data, reason, as, occurredAt } = sent;
  return {
    type,
    actor: { ...actorOf(sent), roles: "*" },
    ...(data && { data }),
    ...(reason && { reason }),
    ...(as !== undefined && { as }),
    ...(occurredAt !== undefined && { backdated: true }),
  };
};

const shownBy = (snapshot: Snapshot): Facts => {
  const { data, person } = contextOf(snapshot);
  return { ...data, ...person };
};

const readOf = (compiled: Compiled, member: string, facts: Facts): Facts => {
  const fields = Object.values(compiled.definition.meta.fields ?? {}).flatMap(({ source }) =>
    typeof source === "object" && "member" in source && source.member === member ? [source.field] : [],
  );
  return Object.fromEntries(Object.entries(facts).filter(([field]) => fields.includes(field)));
};

const changes = (before: Facts, after: Facts): Facts =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((id) => JSON.stringify(before[id] ?? null) !== JSON.stringify(after[id] ?? null))
      .map((id) => [id, after[id] ?? null]),
  );

/**
 * Plays a story in memory up to an instant, as the service would: deadlines ring in their order, and what one run sends
 * to another arrives at once. Stops at the first event that is refused.
 */
export const playStory = (library: Library, story: Story, until: string): Played | Trouble => {
  const runs = new Map<string, PlayedRun>();
  const moments: Moment[] = [];
  const trace: string[] = [];
  const noted = new Map<string, number>();
  const places = new Map(story.runs.map(({ key, places: free }) => [key, { ...free }]));

  const note = (at: string, run: string, cause: Moment["cause"], event: string): void => {
    const { snapshot, journal } = runs.get(run)!;
    const entered = journal
      .slice(noted.get(run) ?? 0)
      .flatMap((entry) => entry.transitions.flatMap((move) => move.entered));
    noted.set(run, journal.length);
    const { status } = snapshot;
    moments.push({ at, run, cause, event, stages: snapshot.stages.toSorted(), status, snapshot, entered });
  };

  const pairsOf = (key: string): [string, string][] =>
    [...runs.entries()].flatMap(([pair, { plan }]) =>
      Object.entries(plan.members ?? {}).flatMap(([member, run]): [string, string][] =>
        run === key ? [[pair, member]] : [],
      ),
    );

  const sent = (key: string, event: Omit<ProgramEvent, "actor">, at: string): void => {
    const run = runs.get(key);
    if (run === undefined || run.snapshot.status === "done") return;
    const result = apply(key, { ...event, actor: { kind: "system", roles: "*" } }, at, at);
    if (result === undefined) note(at, key, "sent", event.type);
  };

  const follow = (key: string, before: Snapshot | undefined, effects: readonly Effect[], at: string): void => {
    const { plan, snapshot } = runs.get(key)!;
    for (const effect of effects) {
      if (effect.type !== "send") continue;
      const { to, event } = effect;
      const targets = to === "its-pairs" ? pairsOf(key).map(([pair]) => pair) : [plan.members?.[to] ?? ""];
      for (const target of targets) sent(target, { type: event }, at);
    }
    const data = before === undefined ? {} : changes(shownBy(before), shownBy(snapshot));
    if (Object.keys(data).length === 0) return;
    for (const [pair, member] of pairsOf(key)) {
      const read = readOf(runs.get(pair)!.compiled, member, data);
      if (Object.keys(read).length > 0) sent(pair, { type: "member.updated", data: { member, data: read } }, at);
    }
  };

  const apply = (key: string, event: ProgramEvent, occurredAt: string, now: string): Refusal | undefined => {
    const run = runs.get(key)!;
    const free = places.get(key) ?? {};
    const asked = run.compiled.definition.meta.places === undefined ? event : { ...event, places: free };
    const before = run.snapshot;
    const result = advance(run.compiled, before, asked, { occurredAt, recordedAt: now });
    if (!result.ok) return result;
    run.snapshot = result.snapshot;
    run.journal.push(...result.entries);
    follow(key, before, result.effects, now);
    return undefined;
  };

  const startRun = (plan: PlannedRun): void => {
    const { compiled } = library.get(plan.program)!;
    const members = Object.fromEntries(
      Object.entries(plan.members ?? {}).map(([member, key]) => {
        const played = runs.get(key);
        return [member, played === undefined ? {} : readOf(compiled, member, shownBy(played.snapshot))];
      }),
    );
    const beginning = {
      enrollment: plan.key,
      person: plan.person,
      ...(plan.cohort && { cohort: plan.cohort }),
      members: { ...members, ...plan.memberFacts },
      ...(plan.places && { places: plan.places }),
    };
    const actor = { kind: "user" as const, id: "organization", roles: "*" as const };
    const times = { occurredAt: plan.startAt, recordedAt: plan.startAt };
    const begun = begin(compiled, beginning, actor, times);
    if (!begun.ok) throw new Stopped(troubleOf(plan.startAt, plan.key, "start", begun));
    runs.set(plan.key, { plan, compiled, snapshot: begun.snapshot, journal: [...begun.entries] });
    follow(plan.key, undefined, begun.effects, plan.startAt);
    note(plan.startAt, plan.key, "start", "started");
  };

  const next = (): { key: string; timer: Timer } | undefined => {
    let first: { key: string; timer: Timer } | undefined;
    for (const [key, { snapshot }] of runs) {
      if (snapshot.status === "done") continue;
      for (const timer of timersOf(snapshot).values()) {
        const sooner = first === undefined || timer.dueAt < first.timer.dueAt;
        const tied = timer.dueAt === first?.timer.dueAt && `${key} ${timer.id}` < `${first.key} ${first.timer.id}`;
        if (sooner || tied) first = { key, timer };
      }
    }
    return first;
  };

  const ringUntil = (instant: string): void => {
    for (let rung = 0; rung < MAX_RUNG; rung += 1) {
      const due = next();
      if (due === undefined || due.timer.dueAt > instant) return;
      const { key, timer } = due;
      const event: ProgramEvent = { ...timer.event, armed: timer.armed, actor: { kind: "timer", roles: "*" } };
      const refusal = apply(key, event, timer.dueAt, timer.dueAt);
      if (refusal !== undefined) throw new Stopped(troubleOf(timer.dueAt, key, timer.id, refusal));
      note(timer.dueAt, key, "timer", timer.id);
    }
    throw new Stopped({ ok: false, at: instant, run: "", event: "", reason: "rings without end" });
  };

  const stagesNow = (): string =>
    [...runs.entries()].map(([key, { snapshot }]) => `${key}=${[...snapshot.stages].toSorted().join("+")}`).join(" ");

  const act = ({ at, run, event, places: free }: PlannedAct): void => {
    if (free !== undefined) {
      places.set(run, { ...places.get(run), ...free });
      for (const [place, count] of Object.entries(free))
        if (count > 0) sent(run, { type: `place.${place}.offered` }, at);
    }
    if (event === undefined) return;
    const refusal = apply(run, programEvent(event), event.occurredAt ?? at, at);
    if (refusal !== undefined) throw new Stopped(troubleOf(at, run, event.type, refusal));
    note(at, run, "act", event.type);
  };

  try {
    const steps = [
      ...story.runs.map((plan) => ({ at: plan.startAt, step: () => startRun(plan) })),
      ...story.acts.map((one) => ({ at: one.at, step: () => act(one) })),
    ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    for (const { at, step } of steps) {
      if (at > until) break;
      ringUntil(at);
      trace.push(stagesNow());
      step();
    }
    ringUntil(until);
    trace.push(stagesNow());
  } catch (error) {
    if (error instanceof Stopped) return error.trouble;
    throw error;
  }
  return { ok: true, runs, moments, trace, nextDue: next()?.timer.dueAt };
};

const troubleOf = (at: string, run: string, event: string, refusal: Refusal): Trouble => {
  const errors = refusal.errors?.map(({ path, message }) => `${path} ${message.en}`).join("; ") ?? "";
  return { ok: false, at, run, event, reason: `${refusal.reason}: ${refusal.message.en} ${errors}` };
};

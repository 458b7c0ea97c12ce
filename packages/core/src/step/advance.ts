import { normalizeInstant } from "../calendar/zone.ts";
import type { Compiled } from "../machine/compile.ts";
import type { Effect } from "./effects.ts";
import type { Actor, ProgramEvent, Refusal } from "./event.ts";
import { entryOf, startEntryOf, type JournalEntry } from "./journal.ts";
import { inFuture } from "./refusals.ts";
import type { Applied } from "./result.ts";
import type { Snapshot, Timer } from "./snapshot.ts";
import { start, type Beginning } from "./start.ts";
import { step } from "./step.ts";
import { netTimers } from "./timers.ts";

/** An event and what it brought about at once, as it is to be stored in one transaction. */
export interface Advance {
  ok: true;
  snapshot: Snapshot;
  /** One entry for the event, then one for each event that followed of itself. */
  entries: JournalEntry[];
  /** Net of all of it. */
  timers: { set: Timer[]; cancel: string[] };
  effects: Effect[];
}

const SYSTEM: Actor = { kind: "system", roles: "*" };

/** A signature may complete a contract, which may move on; nothing honest goes on for longer. */
const MAX_FOLLOW_UPS = 50;

const follow = (
  compiled: Compiled,
  first: Applied,
  entry: JournalEntry,
  before: Pick<Snapshot, "deadlines" | "scheduled">,
  times: { occurredAt: string; recordedAt: string },
  places: Record<string, number> | undefined,
): Advance | Refusal => {
  const entries = [entry];
  let { snapshot } = first;
  const waiting = [...first.followUps];
  for (let left = MAX_FOLLOW_UPS; left > 0 && snapshot.status !== "done"; left--) {
    const next = waiting.shift();
    if (next === undefined) break;
    const event: ProgramEvent = { ...next, actor: SYSTEM, ...(places && { places }) };
    // Not before what was just applied, even when that was told with an older date.
    const at = times.occurredAt < snapshot.occurredAt ? snapshot.occurredAt : times.occurredAt;
    const applied = step(compiled, snapshot, event, at);
    // Nothing of it has happened then: the run is held with the event that began it, which can be sent again.
    if (!applied.ok && applied.reason === "failed") return applied;
    if (!applied.ok) continue;
    snapshot = applied.snapshot;
    entries.push(entryOf(applied, event, at, times.recordedAt));
    waiting.push(...applied.followUps);
  }
  return {
    ok: true,
    snapshot,
    entries,
    timers: netTimers(before, snapshot),
    effects: entries.flatMap((e) => e.effects),
  };
};

/** Nothing is told before it happens; only a clock that stands behind the last event may seem to. */
const isInFuture = (occurredAt: string, recordedAt: string, { occurredAt: last }: Snapshot): boolean =>
  occurredAt > recordedAt && occurredAt > last;

/**
 * Applies one event and everything that follows of itself. `occurredAt` and `recordedAt` are instants;
 * a timer's `occurredAt` is its due time, or the last event's when that came later.
 */
export const advance = (
  compiled: Compiled,
  snapshot: Snapshot,
  event: ProgramEvent,
  times: { occurredAt: string; recordedAt: string },
): Advance | Refusal => {
  const told = normalizeInstant(times.occurredAt);
  const occurredAt = event.actor.kind === "timer" && told < snapshot.occurredAt ? snapshot.occurredAt : told;
  const recordedAt = normalizeInstant(times.recordedAt);
  if (snapshot.status !== "done" && isInFuture(occurredAt, recordedAt, snapshot)) return inFuture();
  const applied = step(compiled, snapshot, event, occurredAt);
  if (!applied.ok) return applied;
  const entry = entryOf(applied, event, occurredAt, recordedAt);
  return follow(compiled, applied, entry, snapshot, { occurredAt, recordedAt }, event.places);
};

/** Starts a run, with everything that follows of itself. */
export const begin = (
  compiled: Compiled,
  beginning: Beginning,
  actor: Actor,
  times: { occurredAt: string; recordedAt: string },
): Advance | Refusal => {
  const started = start(compiled, { ...beginning, ...(actor.id && { actorId: actor.id }) }, times.occurredAt);
  if (!started.ok) return started;
  const occurredAt = normalizeInstant(times.occurredAt);
  const recordedAt = normalizeInstant(times.recordedAt);
  const entry = startEntryOf(started, actor, beginning.places, occurredAt, recordedAt);
  const nothing = { deadlines: {}, scheduled: {} };
  return follow(compiled, started, entry, nothing, { occurredAt, recordedAt }, beginning.places);
};

/** Records that the program failed on an event: the run is held, nothing else changes. */
export const holdFailed = (
  snapshot: Snapshot,
  event: ProgramEvent,
  cause: string,
  times: { occurredAt: string; recordedAt: string },
): { snapshot: Snapshot; entry: JournalEntry } => {
  const sequence = snapshot.sequence + 1;
  const held: Snapshot = { ...snapshot, sequence, status: "held" };
  const applied: Applied = {
    ok: true,
    snapshot: held,
    transitions: [],
    timers: { set: [], cancel: [] },
    effects: [],
    measures: [],
    trace: [],
    followUps: [],
  };
  const entry = entryOf(applied, event, normalizeInstant(times.occurredAt), normalizeInstant(times.recordedAt));
  return { snapshot: held, entry: { ...entry, kind: "failed", cause } };
};

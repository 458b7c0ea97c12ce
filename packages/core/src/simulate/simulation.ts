import { normalizeInstant } from "../calendar/zone.ts";
import type { Compiled } from "../machine/compile.ts";
import { advance, begin } from "../step/advance.ts";
import { refuse, type Actor, type ProgramEvent, type Refusal } from "../step/event.ts";
import type { JournalEntry } from "../step/journal.ts";
import type { Snapshot, Timer } from "../step/snapshot.ts";
import type { Beginning } from "../step/start.ts";
import { timersOf } from "../step/timers.ts";

/** One run played in memory on a clock that is moved by hand. A value: every move makes a new one. */
export interface Simulation {
  compiled: Compiled;
  snapshot: Snapshot;
  /** Where the clock stands, ISO 8601 UTC. */
  now: string;
  journal: JournalEntry[];
  /** Free places from now on. */
  places: Record<string, number>;
}

/** A run that fires this many deadlines without anyone acting will never rest. */
const MAX_FIRED = 10_000;

const TIMER: Actor = { kind: "timer", roles: "*" };

const placesOf = ({ places }: Pick<Simulation, "places">) => (Object.keys(places).length > 0 ? { places } : {});

/** Starts a run at an instant. */
export const simulate = (
  compiled: Compiled,
  beginning: Omit<Beginning, "enrollment"> & { enrollment?: string },
  actor: Actor,
  at: string,
): Simulation | Refusal => {
  const now = normalizeInstant(at);
  const begun = begin(compiled, { enrollment: "simulation", ...beginning }, actor, {
    occurredAt: now,
    recordedAt: now,
  });
  if (!begun.ok) return begun;
  return { compiled, snapshot: begun.snapshot, now, journal: begun.entries, places: beginning.places ?? {} };
};

/** Sends an event now, or as having happened at `occurredAt`. */
export const sendTo = (
  simulation: Simulation,
  event: ProgramEvent,
  occurredAt: string = simulation.now,
): Simulation | Refusal => {
  const times = { occurredAt, recordedAt: simulation.now };
  const result = advance(simulation.compiled, simulation.snapshot, { ...placesOf(simulation), ...event }, times);
  if (!result.ok) return result;
  return { ...simulation, snapshot: result.snapshot, journal: [...simulation.journal, ...result.entries] };
};

/** The timer that rings next, by due time and then by id. */
const nextTimer = (snapshot: Snapshot): Timer | undefined =>
  [...timersOf(snapshot).values()].toSorted((a, b) =>
    a.dueAt === b.dueAt ? (a.id < b.id ? -1 : 1) : a.dueAt < b.dueAt ? -1 : 1,
  )[0];

const ringNext = (simulation: Simulation, timer: Timer): Simulation | Refusal => {
  const event: ProgramEvent = { ...timer.event, actor: TIMER, armed: timer.armed };
  const now = timer.dueAt > simulation.now ? timer.dueAt : simulation.now;
  const rung = sendTo({ ...simulation, now }, event, timer.dueAt);
  return "ok" in rung ? rung : { ...rung, now };
};

/** Moves the clock forward to an instant; every deadline on the way fires at its own time, in order. */
export const runUntil = (simulation: Simulation, instant: string): Simulation | Refusal => {
  const until = normalizeInstant(instant);
  let current = simulation;
  for (let fired = 0; fired < MAX_FIRED; fired++) {
    const timer = nextTimer(current.snapshot);
    if (timer === undefined || timer.dueAt > until) {
      return { ...current, now: until > current.now ? until : current.now };
    }
    const rung = ringNext(current, timer);
    if ("ok" in rung) return rung;
    current = rung;
  }
  return refuse(
    "failed",
    `Plus de ${MAX_FIRED} échéances ont sonné sans que personne n’agisse.`,
    `More than ${MAX_FIRED} deadlines rang without anyone acting.`,
  );
};

/** Moves the clock to the next deadline, if there is one. */
export const runToNextTimer = (simulation: Simulation): Simulation | Refusal => {
  const timer = nextTimer(simulation.snapshot);
  return timer === undefined ? simulation : runUntil(simulation, timer.dueAt);
};

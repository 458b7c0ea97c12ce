import type { Compiled } from "../machine/compile.ts";
import type { Simulation } from "../simulate/simulation.ts";
import { advance, begin, type Advance } from "../step/advance.ts";
import type { Actor, ProgramEvent, Refusal } from "../step/event.ts";
import type { Timer } from "../step/snapshot.ts";
import { timersOf } from "../step/timers.ts";
import { drawFrom, type Draw } from "./draw.ts";
import { openFaultyStore, type FaultyStore, type StoredRun } from "./faulty-store.ts";
import { beginningFor, doSomething } from "./live-year.ts";

const ADMIN: Actor = { kind: "user", id: "usr_admin", roles: "*" };
const TIMER: Actor = { kind: "timer", roles: "*" };
const HOUR = 3_600_000;
const DAYS = 365;
/** Whoever is not answered asks again, but not for ever. */
const TRIES = 6;

/** What the callers know in the end. */
export interface Lived {
  store: FaultyStore;
  /** Keys that were answered with "done", by run. */
  acknowledged: Map<string, string[]>;
  now: string;
}

const byDue = (one: Timer, other: Timer): number =>
  one.dueAt === other.dueAt ? (one.id < other.id ? -1 : 1) : one.dueAt < other.dueAt ? -1 : 1;

/** People who live through a year with two of everything: two who send, two who ring, and a store that fails them. */
export const liveWithFaults = (compiled: Compiled, seed: number, people: number, start: string): Lived => {
  const draw = drawFrom(seed);
  const store = openFaultyStore(draw);
  const acknowledged = new Map<string, string[]>();
  let now = start;
  let asked = 0;

  const times = (occurredAt: string) => ({ occurredAt, recordedAt: now });

  /** One step on what was read, written under a key; again on what is there then, until it is answered. */
  const insist = (
    id: string,
    key: string,
    work: (run: StoredRun) => Advance | Refusal | undefined,
    read?: StoredRun,
  ) => {
    let run = read ?? store.load(id);
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (run.keys.includes(key)) return acknowledged.get(id)!.push(key);
      const result = work(run);
      if (result?.ok !== true) return undefined;
      const { snapshot, entries } = result;
      const next = { snapshot, journal: [...run.journal, ...entries], keys: [...run.keys, key] };
      if (store.commit(id, run.snapshot.sequence, next) === "done") return acknowledged.get(id)!.push(key);
      if (draw.chance(0.5)) store.settle();
      run = store.load(id);
    }
    return undefined;
  };

  const enroll = (id: string): void => {
    const beginning = { enrollment: id, ...beginningFor(compiled, now.slice(0, 10), draw) };
    const begun = begin(compiled, beginning, ADMIN, times(now));
    if (!begun.ok) throw new Error(begun.message.en);
    acknowledged.set(id, []);
    const run = { snapshot: begun.snapshot, journal: begun.entries, keys: [`${id} start`] };
    while (!store.ids().includes(id)) {
      store.commit(id, 0, run);
      store.settle();
    }
  };

  const ring = (id: string, { id: timer, dueAt, event, armed }: Timer, read?: StoredRun): void =>
    void insist(
      id,
      `${timer} ${armed}`,
      ({ snapshot }) => advance(compiled, snapshot, { ...event, actor: TIMER, armed }, times(dueAt)),
      read,
    );

  const due = ({ snapshot }: StoredRun): Timer[] =>
    snapshot.status === "done"
      ? []
      : [...timersOf(snapshot).values()].filter(({ dueAt }) => dueAt <= now).toSorted(byDue);

  /** Whatever is due rings, oldest first; often two workers have read the same. */
  const ringAll = (id: string): void => {
    for (let rounds = 0; rounds < 50; rounds += 1) {
      store.settle();
      const read = store.load(id);
      const [first] = due(read);
      if (first === undefined) return;
      ring(id, first, read);
      if (draw.chance(0.3)) ring(id, first, read);
    }
  };

  const simulationOf = (run: StoredRun): Simulation => ({ compiled, ...run, now, places: {} });

  const act = (id: string): void => {
    const read = store.load(id);
    if (read.snapshot.status === "done") return;
    const send = (event: ProgramEvent | undefined, from: StoredRun, key: string): void => {
      if (event !== undefined) insist(id, key, ({ snapshot }) => advance(compiled, snapshot, event, times(now)), from);
    };
    const event = doSomething(simulationOf(read), draw);
    const key = `ask ${(asked += 1)}`;
    send(event, read, key);
    // Somebody else, who has read the same; or the same one once more, whose answer got lost.
    if (draw.chance(0.3)) send(doSomething(simulationOf(read), draw), read, `ask ${(asked += 1)}`);
    if (draw.chance(0.2)) send(event, store.load(id), key);
  };

  const ids = Array.from({ length: people }, (_, index) => `enr_${index}`);
  for (const id of ids) enroll(id);
  const instant = (day: number): string =>
    new Date(Date.parse(start) + (day * 24 + draw.below(24)) * HOUR).toISOString();
  for (let day = 1; day <= DAYS; day += 1) {
    const next = instant(day);
    if (next > now) now = next;
    for (const id of drawOrder(ids, draw)) {
      ringAll(id);
      if (draw.chance(0.15)) act(id);
    }
  }
  for (const id of ids) ringAll(id);
  store.settle();
  return { store, acknowledged, now };
};

const drawOrder = (ids: readonly string[], draw: Draw): string[] =>
  ids
    .map((id) => ({ id, at: draw.below(1_000_000) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ id }) => id);

import { deepStrictEqual, plain } from "./equal.ts";
import type { Compiled } from "../machine/compile.ts";
import { advance, begin, type Advance } from "../step/advance.ts";
import type { Actor, ProgramEvent, Refusal } from "../step/event.ts";
import type { JournalEntry } from "../step/journal.ts";
import { replay } from "../step/replay.ts";
import type { Snapshot } from "../step/snapshot.ts";
import type { Beginning } from "../step/start.ts";

/** An event with the instant at which it happens. */
export interface ScriptedEvent {
  event: ProgramEvent;
  at: string;
}

const freeze = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) freeze(child);
  }
  return value;
};

type Result = Advance | Refusal;

/** Runs it twice on frozen input: the same comes out, and the input is as it was. */
const twice = (what: string, run: () => Result): Result => {
  const first = run();
  deepStrictEqual(plain(run()), plain(first), `${what}: same input, same output`);
  deepStrictEqual(plain(first), first, `${what}: what comes out is plain JSON`);
  return freeze(first);
};

const snapshotAgrees = (snapshot: Snapshot): void => {
  const { status, exit, stages, missing } = snapshot;
  if (status === "done" && exit === undefined) throw new Error("done without an exit");
  if (status === "held" && missing.length === 0) throw new Error("held without saying why");
  if (stages.length === 0) throw new Error("nowhere");
};

/**
 * Plays a script and holds every step against the laws of the core: deterministic; plain JSON in and out; inputs are
 * not touched; sequences gapless; the journal alone rebuilds the snapshot. Throws on the first law broken.
 * Refused events are skipped. Returns where the run ended.
 */
export const checkLaws = (
  compiled: Compiled,
  beginning: Beginning,
  actor: Actor,
  startAt: string,
  script: readonly ScriptedEvent[],
): { snapshot: Snapshot; journal: JournalEntry[]; refused: number } | Refusal => {
  freeze(beginning);
  const begun = twice("start", () => begin(compiled, beginning, actor, { occurredAt: startAt, recordedAt: startAt }));
  if (!begun.ok) return begun;
  let { snapshot } = begun;
  const journal: JournalEntry[] = [...begun.entries];
  let refused = 0;
  for (const { event, at } of script) {
    freeze(event);
    const before = snapshot;
    const result = twice(event.type, () => advance(compiled, before, event, { occurredAt: at, recordedAt: at }));
    if (!result.ok) {
      refused++;
      continue;
    }
    snapshot = result.snapshot;
    journal.push(...result.entries);
    snapshotAgrees(snapshot);
    for (const effect of result.effects) {
      if (!effect.id.startsWith(`${snapshot.enrollment}/`)) throw new Error(`effect id ${effect.id}`);
    }
  }
  journal.forEach((entry, index) => {
    if (entry.sequence !== index + 1) throw new Error(`sequence ${entry.sequence} at ${index + 1}`);
  });
  const rebuilt = replay(compiled, beginning.enrollment, JSON.parse(JSON.stringify(journal)) as JournalEntry[]);
  deepStrictEqual(rebuilt, snapshot, "replay of the journal");
  return { snapshot, journal, refused };
};

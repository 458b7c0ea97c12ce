import type { JournalEntry } from "../step/journal.ts";
import type { Snapshot } from "../step/snapshot.ts";
import type { Draw } from "./draw.ts";

/** All that is stored of one run. */
export interface StoredRun {
  snapshot: Snapshot;
  journal: JournalEntry[];
  /** What was done already, by the keys of those who asked. */
  keys: string[];
}

/** What a caller is told. `unknown`: it may have been done or not, or may yet be. */
export type Told = "done" | "conflict" | "failed" | "unknown";

export interface FaultyStore {
  ids: () => string[];
  load: (id: string) => StoredRun;
  /** Writes a run whose stored sequence is still `over`; 0: there is none yet. */
  commit: (id: string, over: number, run: StoredRun) => Told;
  /** Lets commits that are still on their way arrive, in an order of their own. */
  settle: () => void;
  /** How often each fault was there. */
  faults: Record<"failed" | "answerLost" | "twice" | "late" | "conflict", number>;
}

/**
 * A store in memory that keeps what a database keeps, a commit whole or not at all and only over what was read, and no
 * more: commits fail, arrive twice, late and out of order, and answers get lost. What is kept is text, as in a database.
 */
export const openFaultyStore = (draw: Draw): FaultyStore => {
  const runs = new Map<string, string>();
  const underway: { id: string; over: number; text: string }[] = [];
  const faults = { failed: 0, answerLost: 0, twice: 0, late: 0, conflict: 0 };
  const sequenceOf = (id: string): number => {
    const text = runs.get(id);
    return text === undefined ? 0 : (JSON.parse(text) as StoredRun).snapshot.sequence;
  };
  const arrive = (id: string, over: number, text: string): boolean => {
    if (sequenceOf(id) !== over) return false;
    runs.set(id, text);
    return true;
  };
  const settle = (): void => {
    while (underway.length > 0) {
      const [one] = underway.splice(draw.below(underway.length), 1);
      if (!arrive(one!.id, one!.over, one!.text)) faults.conflict += 1;
    }
  };
  return {
    faults,
    settle,
    ids: () => [...runs.keys()],
    load: (id) => JSON.parse(runs.get(id)!) as StoredRun,
    commit: (id, over, run) => {
      const text = JSON.stringify(run);
      if (draw.chance(0.04)) {
        faults.failed += 1;
        return "failed";
      }
      if (draw.chance(0.04)) {
        faults.late += 1;
        underway.push({ id, over, text });
        return "unknown";
      }
      if (!arrive(id, over, text)) {
        faults.conflict += 1;
        return "conflict";
      }
      if (draw.chance(0.04)) {
        faults.twice += 1;
        underway.push({ id, over, text });
      }
      if (draw.chance(0.04)) {
        faults.answerLost += 1;
        return "unknown";
      }
      return "done";
    },
  };
};

/** FT-32: the core on a clock of its own over a store that fails, repeats and reorders commits. */
import { describe, expect, it } from "vitest";
import { compile } from "../machine/compile.ts";
import { replay } from "../step/replay.ts";
import { timersOf } from "../step/timers.ts";
import { liveWithFaults } from "../testing/live-with-faults.ts";
import { sampleProgram } from "../testing/sample-runs.ts";

/** `PARCOURS_SIMULATION=200x1000`: so many seeds, so many people each. */
const [seeds = 6, people = 12] = (process.env["PARCOURS_SIMULATION"] ?? "").split("x").filter(Boolean).map(Number);
const START = "2026-03-02T08:00:00.000Z";
const compiled = compile(sampleProgram());

/** FNV-1a: what was lived, as one number. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

const historyOf = (seed: number) => {
  const { store, acknowledged, now } = liveWithFaults(compiled, seed, people, START);
  const runs = store.ids().map((id) => ({ id, ...store.load(id) }));
  return { store, acknowledged, now, runs, hash: hashOf(JSON.stringify(runs)) };
};

describe("over a store that fails", () => {
  const hashes: number[] = [];

  it(`loses nothing and does nothing twice, ${seeds} years of ${people} people`, { timeout: 3_600_000 }, () => {
    const sums = { entries: 0, timers: 0, failed: 0, answerLost: 0, twice: 0, late: 0, conflict: 0 };
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { store, acknowledged, now, runs, hash } = historyOf(seed);
      hashes.push(hash);
      for (const { id, snapshot, journal, keys } of runs) {
        expect(journal.map(({ sequence }) => sequence)).toEqual(journal.map((_, index) => index + 1));
        expect(replay(compiled, id, journal)).toEqual(snapshot);
        // Once each, and all that somebody was told is done is there.
        expect(new Set(keys).size).toBe(keys.length);
        expect(acknowledged.get(id)!.filter((key) => !keys.includes(key))).toEqual([]);
        // Each timer once: two reminders of one contract are told apart by when they were due.
        const rung = journal
          .filter(({ kind }) => kind === "timer")
          .map(({ event, occurredAt }) => `${event.type} ${event.armed} ${occurredAt}`);
        expect(new Set(rung).size).toBe(rung.length);
        // Whatever fell due has rung.
        const waiting = snapshot.status === "done" ? [] : [...timersOf(snapshot).values()];
        expect(waiting.filter(({ dueAt }) => dueAt <= now)).toEqual([]);
        sums.entries += journal.length;
        sums.timers += rung.length;
      }
      for (const [fault, count] of Object.entries(store.faults)) sums[fault as keyof typeof store.faults] += count;
    }
    // There was a year to live through, and each of the faults was in it.
    expect(sums.entries).toBeGreaterThan(seeds * people * 2);
    expect(Object.entries(sums).filter(([, count]) => count < seeds)).toEqual([]);
  });

  it("lives the same year again from the same seed, and another one from another", () => {
    expect(historyOf(1).hash).toBe(hashes[0]);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

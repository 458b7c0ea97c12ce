import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { semanticHash } from "../definition/canonical.ts";
import { compile, type Compiled } from "../machine/compile.ts";
import type { JournalEntry } from "../step/journal.ts";
import { replay } from "../step/replay.ts";
import { contextOf } from "../step/snapshot.ts";
import { timersOf } from "../step/timers.ts";
import { definitionOf } from "../testing/play.ts";
import { liveYear } from "../testing/live-year.ts";
import type { Simulation } from "./simulation.ts";

const root = new URL("../../../../", import.meta.url).pathname;
const START = "2026-02-02T08:00:00.000Z";
/** `PARCOURS_LIVES=2000` plays the long version. */
const LIVES = Number(process.env["PARCOURS_LIVES"] ?? 200);

const programs = globSync("workflows/*/program.json", { cwd: root })
  .toSorted()
  .map((file) => compile(definitionOf(readFileSync(root + file, "utf8"))));

/** Nobody rests in a decision without a word: either facts are missing, or someone or something can move them on. */
const restsWell = (compiled: Compiled, id: string, missing: string[]): boolean => {
  const state = compiled.stages.get(id)?.state;
  if (state?.meta?.kind !== "decision") return true;
  return missing.length > 0 || state.on !== undefined || state.after !== undefined;
};

const look = ({ compiled, snapshot, now }: Simulation): void => {
  const { status, missing, stages, exit, outcome } = snapshot;
  const { contracts, tasks } = contextOf(snapshot);
  expect(stages.length).toBeGreaterThan(0);
  if (status === "held") expect(missing).not.toEqual([]);
  for (const id of stages) expect([id, restsWell(compiled, id, missing)]).toEqual([id, true]);
  for (const timer of timersOf(snapshot).values()) expect(timer.dueAt > now || status === "done").toBe(true);
  if (status !== "done") return;
  expect(exit).toBe(stages[0]);
  expect(outcome).toBeDefined();
  expect(Object.values(contracts).filter((c) => c.status === "open" || c.status === "waiting")).toEqual([]);
  expect(Object.values(tasks).filter((task) => task.status === "open")).toEqual([]);
  expect(timersOf(snapshot).size).toBe(0);
};

const live = (index: number, watch: (simulation: Simulation) => void): Simulation => {
  const compiled = programs[index % programs.length];
  if (compiled === undefined) throw new Error("no program");
  return liveYear(compiled, index, START, watch);
};

describe("a year of many people", () => {
  it(`L3 L4 L5 ${LIVES} lives through every program keep the promises of a run`, { timeout: 600_000 }, () => {
    const outcomes = new Map<string, number>();
    let events = 0;
    for (let index = 0; index < LIVES; index++) {
      const { compiled, snapshot, journal } = live(index, look);
      const stored = JSON.parse(JSON.stringify(journal)) as JournalEntry[];
      expect(stored).toEqual(journal);
      expect(replay(compiled, "simulation", stored)).toEqual(snapshot);
      expect(journal.map((entry) => entry.sequence)).toEqual(journal.map((_, at) => at + 1));
      expect(journal.every((entry, at) => at === 0 || entry.occurredAt >= (journal[at - 1]?.occurredAt ?? ""))).toBe(
        true,
      );
      events += journal.length;
      const name = snapshot.outcome ?? snapshot.status;
      outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
    }
    // People came far, and ended in many ways.
    expect(events).toBeGreaterThan(LIVES * 8);
    expect(outcomes.size).toBeGreaterThan(5);
  });

  it("L1 the same seed writes the same history", { timeout: 60_000 }, () => {
    for (let index = 0; index < programs.length; index++) {
      const nothing = (): void => undefined;
      expect(semanticHash(live(index, nothing).journal)).toBe(semanticHash(live(index, nothing).journal));
    }
  });
});

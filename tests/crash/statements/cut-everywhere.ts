import type { Store } from "@parcours/store";
import { type Cut, type Point, readRows } from "@parcours/store/testing";
import { expect } from "vitest";
import { randomFrom } from "../kills/random.ts";
import { type Changes, changesBetween } from "./changes.ts";
import type { Ask, Prepare } from "./writes.ts";

/** Whoever asks for the second time stands in the log for the second time, although nothing is done. */
const withoutLog = (changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([table]) => !table.startsWith("audit_")));

const commitsIn = (points: readonly Point[]): number => points.filter((point) => point === "commit").length;

/** Does the write undisturbed. What each of its commits stored; first: nothing. */
const watch = async (store: Store, cut: Cut, ask: Ask): Promise<Changes[]> => {
  const before = await readRows(store);
  const stored: Changes[] = [{}];
  cut.arm(0, async (point) => {
    if (point === "commit") stored.push(changesBetween(before, await readRows(store)));
    // What is no transaction only reads.
    if (point === "alone") expect(changesBetween(before, await readRows(store))).toEqual(stored.at(-1));
  });
  const status = await ask();
  cut.disarm();
  expect(status).toBeLessThan(300);
  return stored;
};

/**
 * The same write cut off after its first statement, its second one, and so on to the last: each time what is stored is
 * what was committed by then, to the row, and the client's next try makes it whole, once. `every`: only after one
 * statement in so many; the seed says which. Gives how many there are.
 */
export const cutEverywhere = async (
  store: Store,
  cut: Cut,
  prepare: Prepare,
  { seed, every }: { seed: number; every: number },
): Promise<number> => {
  // The same random numbers for everybody: what there is to write is of the same size.
  const another = async (): Promise<Ask> => await prepare(randomFrom(seed));
  // What is written at a first time only, such as that a key is in use, is written.
  const first = await another();
  expect(await first()).toBeLessThan(300);
  const stored = await watch(store, cut, await another());
  const whole = stored.at(-1)!;
  expect(Object.keys(whole).length).toBeGreaterThan(2);
  let ask = await another();
  let before = await readRows(store);
  for (let after = 1 + (seed % every); ; after += every) {
    cut.arm(after);
    const status = await ask();
    const { points, wasCut } = cut.disarm();
    if (!wasCut) {
      expect(status).toBeLessThan(300);
      expect({ after, changes: changesBetween(before, await readRows(store)) }).toEqual({ after, changes: whole });
      return points.length;
    }
    expect({ after, status, statements: points.length }).toEqual({ after, status: 503, statements: after });
    const commits = commitsIn(points);
    expect({ after, changes: changesBetween(before, await readRows(store)) }).toEqual({
      after,
      changes: stored[commits],
    });
    if (commits === 0) continue;
    // Something is stored: the same asked again makes it whole, and somebody else is cut off next.
    expect(await ask()).toBeLessThan(300);
    const changes = withoutLog(changesBetween(before, await readRows(store)));
    expect({ after, changes }).toEqual({ after, changes: withoutLog(whole) });
    ask = await another();
    before = await readRows(store);
  }
};

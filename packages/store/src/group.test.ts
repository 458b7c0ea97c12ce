import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createGroup, GroupClosedError, GroupFullError } from "./group.ts";
import { OutsideTransactionError } from "./guard.ts";
import { openTestStore } from "./testing/index.ts";
import { inTransaction } from "./transaction.ts";

/** A run that waits for the test to let it go on. */
function gate() {
  const opens: (() => void)[] = [];
  return {
    wait: () => new Promise<void>((resolve) => opens.push(resolve)),
    openNext: async () => {
      while (opens.length === 0) await new Promise(setImmediate);
      opens.shift()!();
    },
  };
}

test("what arrives while a run is in flight is taken together in the next one", async () => {
  const { wait, openNext } = gate();
  const runs: number[][] = [];
  const group = createGroup<number, number>({
    maxSize: 3,
    run: async (items) => {
      runs.push([...items]);
      await wait();
      return items.map((item) => item * 2);
    },
  });
  const first = group.add(1);
  await new Promise(setImmediate);
  const rest = [2, 3, 4, 5].map((item) => group.add(item));
  expect(group.waiting).toBe(4);
  for (let i = 0; i < 3; i += 1) await openNext();
  expect(await Promise.all([first, ...rest])).toEqual([2, 4, 6, 8, 10]);
  expect(runs).toEqual([[1], [2, 3, 4], [5]]);
});

test("what is large fills a run by itself, and is reason enough for a second lane", async () => {
  const { wait, openNext } = gate();
  const runs: string[] = [];
  const group = createGroup<string, string>({
    maxSize: 20,
    lanes: 2,
    sizeOf: (item) => item.length,
    run: async (items) => {
      runs.push(items.join("+"));
      await wait();
      return items;
    },
  });
  const [large, larger, last] = ["l".repeat(20), "L".repeat(30), "e".repeat(20)] as const;
  const all = [large, "a", larger, last].map((item) => group.add(item));
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect(runs).toEqual([large, `a+${larger}`]);
  for (let i = 0; i < 3; i += 1) await openNext();
  expect(await Promise.all(all)).toEqual([large, "a", larger, last]);
  expect(runs).toEqual([large, `a+${larger}`, last]);
});

test("a run that throws is repeated one by one, unless nothing could succeed now", async () => {
  let splits = true;
  const group = createGroup<number, number>({
    maxSize: 10,
    splits: () => splits,
    run: async (items) => {
      if (items.includes(3)) throw new Error("three");
      return items;
    },
  });
  const settle = () => Promise.allSettled([1, 2, 3, 4].map((item) => group.add(item)));
  expect((await settle()).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  splits = false;
  expect((await settle()).map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
});

test("a closed group refuses new items and finishes those it has; a full one refuses", async () => {
  const { wait, openNext } = gate();
  const group = createGroup<number, number>({
    maxSize: 1,
    maxWaiting: 2,
    run: async (items) => {
      await wait();
      return items;
    },
  });
  const taken = [group.add(1), group.add(2)];
  await expect(group.add(3)).rejects.toThrow(GroupFullError);
  const closing = group.close();
  await expect(group.add(4)).rejects.toThrow(GroupClosedError);
  await openNext();
  await openNext();
  await closing;
  expect(await Promise.all(taken)).toEqual([1, 2]);
});

test("adding inside a transaction throws, because the run would wait for it", async () => {
  const store = await openTestStore({ until: "test" });
  const group = createGroup<number, number>({ maxSize: 1, run: async (items) => items });
  await expect(inTransaction(store, "everywhere", async () => await group.add(1))).rejects.toThrow(
    OutsideTransactionError,
  );
});

test("law: everyone gets their own answer, every good item is kept once, in order, in runs within the size", async () => {
  const item = fc.record({
    bad: fc.constantFrom("no", "no", "no", "refused", "throws"),
    ticksBefore: fc.nat({ max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(item, { maxLength: 40 }),
      fc.integer({ min: 1, max: 8 }),
      fc.nat({ max: 4 }),
      async (items, maxSize, ticks) => {
        const kept: number[] = [];
        let inFlight = 0;
        const group = createGroup<number, string>({
          maxSize,
          run: async (indices) => {
            expect((inFlight += 1)).toBe(1);
            expect(indices.length).toBeLessThanOrEqual(maxSize);
            for (let i = 0; i < ticks; i += 1) await Promise.resolve();
            inFlight -= 1;
            if (indices.some((index) => items[index]!.bad === "throws")) throw new Error("run");
            const good = indices.filter((index) => items[index]!.bad === "no");
            kept.push(...good);
            return indices.map((index) =>
              items[index]!.bad === "refused" ? new Error(`refused ${index}`) : `done ${index}`,
            );
          },
        });
        const answers: Promise<string>[] = [];
        for (const [index, { ticksBefore }] of items.entries()) {
          for (let i = 0; i < ticksBefore; i += 1) await Promise.resolve();
          answers.push(group.add(index).catch((error: Error) => error.message));
        }
        const expected = items.map(({ bad }, index) =>
          bad === "no" ? `done ${index}` : bad === "refused" ? `refused ${index}` : "run",
        );
        expect(await Promise.all(answers)).toEqual(expected);
        expect(kept).toEqual(items.flatMap(({ bad }, index) => (bad === "no" ? [index] : [])));
        await group.close();
      },
    ),
  );
});

test("over two lanes everything is run once, what is about the same in its order, and runs overlap", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ about: fc.integer({ min: 0, max: 60 }), pause: fc.boolean() }), {
        minLength: 1,
        maxLength: 200,
      }),
      async (items) => {
        const inFlight = new Set<number>();
        const order: { about: number; index: number }[] = [];
        let runs = 0;
        let most = 0;
        const group = createGroup<{ about: number; index: number }, number>({
          maxSize: 25,
          lanes: 2,
          keysOf: ({ about }) => [String(about)],
          run: async (taken) => {
            most = Math.max(most, (runs += 1));
            const abouts = new Set(taken.map(({ about }) => about));
            // Never is the same thing in two runs at a time.
            for (const about of abouts) expect(inFlight.has(about)).toBe(false);
            for (const about of abouts) inFlight.add(about);
            await new Promise(setImmediate);
            order.push(...taken);
            await new Promise(setImmediate);
            for (const about of abouts) inFlight.delete(about);
            runs -= 1;
            return taken.map(({ index }) => index);
          },
        });
        const answers: Promise<number>[] = [];
        for (const [index, { about, pause }] of items.entries()) {
          answers.push(group.add({ about, index }));
          if (pause) await new Promise(setImmediate);
        }
        expect(await Promise.all(answers)).toEqual(items.map((_, index) => index));
        await group.close();
        expect(group.waiting).toBe(0);
        expect(most).toBeLessThanOrEqual(2);
        for (const all of Map.groupBy(order, ({ about }) => about).values()) {
          const indices = all.map(({ index }) => index);
          expect(indices).toEqual(indices.toSorted((one, other) => one - other));
        }
      },
    ),
    { numRuns: 60 },
  );
});

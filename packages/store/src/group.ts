import { setImmediate as nextTurn } from "node:timers/promises";
import { assertOutsideTransaction } from "./guard.ts";

export interface GroupOptions<Item, Result> {
  /**
   * Handles the items together and returns a result for each, in their order; an Error as a result
   * rejects that item alone. When it throws, nothing of the run may have been kept.
   */
  run: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>;
  /** A run is full with so much; the last item that goes in may be more than what was left. */
  maxSize: number;
  /** At most so many items waiting; one more is refused with GroupFullError. */
  maxWaiting?: number;
  /** How many runs may be in flight at a time; one when absent. Another one begins only for `EXTRA` or more. */
  lanes?: number;
  /** How much an item is; one when absent. */
  sizeOf?: (item: Item) => number;
  /** What an item is about. It waits for what came before it about the same, so that order is kept also over several lanes. */
  keysOf?: (item: Item) => readonly string[];
  /** Whether items are run one by one after `run` threw for several; not when nothing can succeed now. */
  splits?: (error: unknown) => boolean;
}

export interface Group<Item, Result> {
  /** Runs the item, together with those that wait beside it. */
  add: (item: Item) => Promise<Result>;
  /** Items waiting, not counting those being run. */
  readonly waiting: number;
  /** Refuses new items and waits for those taken. */
  close: () => Promise<void>;
}

export class GroupFullError extends Error {
  override readonly name = "GroupFullError";
}

export class GroupClosedError extends Error {
  override readonly name = "GroupClosedError";
}

/** Less waits for the run in flight: two small runs cost more than one of both. */
const EXTRA = 12;

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Takes items that arrive while a run is in flight together in the next one: one commit for many,
 * with no added wait when there is little to do. Items about the same keep their order; on one lane all
 * do. One item that makes its run throw does not fail the others: they are then run one by one. With a second lane
 * a run is computed while the one before it is written.
 */
export function createGroup<Item, Result>(options: GroupOptions<Item, Result>): Group<Item, Result> {
  const { run, maxSize, maxWaiting = Number.POSITIVE_INFINITY, splits = () => true } = options;
  const { lanes = 1, keysOf = () => [], sizeOf = () => 1 } = options;
  let queue: Waiting<Item, Result>[] = [];
  /** What the runs in flight are about. */
  const busy = new Set<readonly string[]>();
  const draining = new Set<Promise<void>>();
  let closed = false;

  const totalOf = (all: readonly Waiting<Item, Result>[]): number =>
    all.reduce((total, { item }) => total + sizeOf(item), 0);

  /** As many as fill a run. */
  function takeFirst(): Waiting<Item, Result>[] {
    let count = 0;
    for (let total = 0; count < queue.length && total < maxSize; count += 1) total += sizeOf(queue[count]!.item);
    return queue.splice(0, count);
  }

  /** The first that may run now: whoever is about something in flight, or behind somebody who is, waits. */
  function take(): Waiting<Item, Result>[] {
    if (busy.size === 0) return takeFirst();
    const held = new Set([...busy].flat());
    const taken: Waiting<Item, Result>[] = [];
    const left: Waiting<Item, Result>[] = [];
    let total = 0;
    for (const waiting of queue) {
      const keys = keysOf(waiting.item);
      if (total < maxSize && keys.every((key) => !held.has(key))) {
        taken.push(waiting);
        total += sizeOf(waiting.item);
      } else {
        left.push(waiting);
        for (const key of keys) held.add(key);
      }
    }
    if (total < EXTRA) return [];
    queue = left;
    return taken;
  }

  async function drain(): Promise<void> {
    for (;;) {
      // What has arrived belongs together: everything that waits at the door is let in before a run begins. The embedded
      // database answers without ever giving the event loop a turn, so otherwise each request would be a run of its own.
      await nextTurn();
      const taken = take();
      if (taken.length === 0) return;
      const keys = taken.flatMap(({ item }) => keysOf(item));
      busy.add(keys);
      await settle(taken);
      busy.delete(keys);
    }
  }

  /** Lets a lane go on; whoever waits for one in flight is taken by it when that has ended. */
  function begin(): void {
    const isFirst = draining.size === 0;
    if (!isFirst && (draining.size >= lanes || totalOf(queue) < EXTRA)) return;
    const lane = drain();
    draining.add(lane);
    void lane.finally(() => {
      draining.delete(lane);
      // What arrived in the turn in which it found nothing; otherwise the lane that is still open takes it.
      if (queue.length > 0 && draining.size === 0) begin();
    });
  }

  async function settle(taken: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(taken.map(({ item }) => item));
      if (results.length !== taken.length)
        throw new Error(`A group of ${taken.length} gave ${results.length} results.`);
      for (const [index, waiting] of taken.entries()) {
        const result = results[index] as Result | Error;
        if (result instanceof Error) waiting.reject(result);
        else waiting.resolve(result);
      }
    } catch (error) {
      if (taken.length === 1 || !splits(error)) for (const { reject } of taken) reject(error);
      else for (const waiting of taken) await settle([waiting]);
    }
  }

  return {
    async add(item) {
      // A run needs a connection; inside a transaction of the caller's it would wait for itself on PGlite.
      assertOutsideTransaction();
      if (closed) throw new GroupClosedError("The group takes no more items.");
      if (queue.length >= maxWaiting) throw new GroupFullError(`${maxWaiting} items are waiting already.`);
      return await new Promise<Result>((resolve, reject) => {
        queue.push({ item, resolve, reject });
        begin();
      });
    },
    get waiting() {
      return queue.length;
    },
    async close() {
      closed = true;
      while (draining.size > 0) await Promise.all(draining);
    },
  };
}

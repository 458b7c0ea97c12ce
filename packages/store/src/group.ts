import { setImmediate as nextTurn } from "node:timers/promises";
import { assertOutsideTransaction } from "./guard.ts";

export interface GroupOptions<Item, Result> {
  /**
   * Handles the items together and returns a result for each, in their order; an Error as a result
   * rejects that item alone. When it throws, nothing of the run may have been kept.
   */
  run: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>;
  /** At most so many items in a run. */
  maxSize: number;
  /** At most so many items waiting; one more is refused with GroupFullError. */
  maxWaiting?: number;
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

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Takes items that arrive while a run is in flight together in the next one: one commit for many,
 * with no added wait when there is little to do. Runs follow each other, items keep their order, and
 * one item that makes its run throw does not fail the others: they are then run one by one.
 */
export function createGroup<Item, Result>(options: GroupOptions<Item, Result>): Group<Item, Result> {
  const { run, maxSize, maxWaiting = Number.POSITIVE_INFINITY, splits = () => true } = options;
  const queue: Waiting<Item, Result>[] = [];
  let draining: Promise<void> | undefined;
  let closed = false;

  async function drain(): Promise<void> {
    // What has arrived belongs together: everything that waits at the door is let in before a run begins. The embedded
    // database answers without ever giving the event loop a turn, so otherwise each request would be a run of its own.
    do {
      await nextTurn();
      await settle(queue.splice(0, maxSize));
    } while (queue.length > 0);
    draining = undefined;
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
        draining ??= drain();
      });
    },
    get waiting() {
      return queue.length;
    },
    async close() {
      closed = true;
      await draining;
    },
  };
}

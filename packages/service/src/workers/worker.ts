/*
 * A worker does one kind of background work over and over. Its modes:
 *   idle     nothing to do as far as it knows; left by a wake, by its interval, or by stop
 *   working  a round is running; a wake meanwhile makes another round follow at once
 *   resting  the last round failed; like idle, with a wait that doubles up to MAX_REST_MS
 *   stopped  for good; entered when a stop found it not working, or when its round ends
 */

export interface WorkerOptions {
  name: string;
  /** Does a round; true when there may be more to do right away. */
  round: () => Promise<boolean>;
  /** At most so long between two rounds, in milliseconds; may be asked anew before each wait. */
  interval: number | (() => Promise<number>);
  /** Told of rounds that threw; the worker goes on. */
  onError: (error: unknown, worker: string) => void;
  /** Called once it has stopped, to give back what it had claimed. */
  release?: () => Promise<void>;
}

export interface Worker {
  readonly name: string;
  /** Something is to be done now. */
  wake: () => void;
  /** Ends after the round that is running, if any. */
  stop: () => Promise<void>;
}

const FIRST_REST_MS = 250;
const MAX_REST_MS = 30_000;

/** Starts a worker with a first round at once. */
export const startWorker = ({ name, round, interval, onError, release }: WorkerOptions): Worker => {
  const mode = { stopping: false, woken: false };
  let rest = 0;
  let endWait: (() => void) | undefined;

  const wait = async (milliseconds: number): Promise<void> => {
    if (mode.stopping || (mode.woken && rest === 0)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    endWait = undefined;
  };

  const once = async (): Promise<boolean> => {
    try {
      const more = await round();
      rest = 0;
      return more;
    } catch (error) {
      rest = Math.min(MAX_REST_MS, rest === 0 ? FIRST_REST_MS : rest * 2);
      onError(error, name);
      return false;
    }
  };

  const nextInterval = async (): Promise<number> => {
    if (rest > 0) return rest;
    if (typeof interval === "number") return interval;
    try {
      return await interval();
    } catch (error) {
      onError(error, name);
      return MAX_REST_MS;
    }
  };

  const run = async (): Promise<void> => {
    while (!mode.stopping) {
      mode.woken = false;
      const more = await once();
      if (!more && !mode.stopping) await wait(await nextInterval());
    }
    await release?.().catch((error: unknown) => onError(error, name));
  };

  const running = run();
  return {
    name,
    wake: () => {
      mode.woken = true;
      // A worker that just failed rests: waking it would only make it fail faster.
      if (rest === 0) endWait?.();
    },
    stop: async () => {
      mode.stopping = true;
      endWait?.();
      await running;
    },
  };
};

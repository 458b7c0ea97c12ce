import { setTimeout as pause } from "node:timers/promises";
import type { RunningService } from "../service.ts";
import { fireDueTimers, nextDue, releaseDueTimers } from "../timers/fire-due.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const BLOCK = 200;
const MIN_WAIT_MS = 10;
/**
 * Every step that arms a deadline wakes it, which under load is all the time, and nearly none of them is due within the
 * second: after a look that found nothing it rests, and looks once for all that came meanwhile.
 */
const REST_MS = 100;
/** Another process may arm a timer that this one does not hear of. */
const MAX_WAIT_MS = 1_000;

/** Fires deadlines when they are due. */
export const startTimersWorker = (
  service: RunningService,
  owner: string,
  onError: WorkerOptions["onError"],
): Worker => {
  let restsUntil = 0;
  const worker = startWorker({
    name: "timers",
    onError,
    round: async () => {
      const left = restsUntil - performance.now();
      if (left > 0) await pause(left);
      const { fired, dropped, postponed } = await fireDueTimers(service, { limit: BLOCK, owner });
      const taken = fired + dropped + postponed;
      restsUntil = taken === 0 ? performance.now() + REST_MS : 0;
      return taken === BLOCK;
    },
    interval: async () => {
      const due = await nextDue(service);
      const left = due === undefined ? MAX_WAIT_MS : Date.parse(due) - service.clock().getTime();
      // What is due sooner than it would look by itself is not waited for twice.
      restsUntil = Math.min(restsUntil, performance.now() + Math.max(MIN_WAIT_MS, left));
      return Math.max(MIN_WAIT_MS, Math.min(MAX_WAIT_MS, left));
    },
    release: async () => await releaseDueTimers(service, owner),
  });
  const deaf = service.signals.on("timers", worker.wake);
  return { ...worker, stop: async () => (deaf(), await worker.stop()) };
};

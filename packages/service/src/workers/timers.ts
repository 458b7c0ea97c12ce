import type { RunningService } from "../service.ts";
import { fireDueTimers, nextDue, releaseDueTimers } from "../timers/fire-due.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const BLOCK = 200;
const MIN_WAIT_MS = 10;
/** Another process may arm a timer that this one does not hear of. */
const MAX_WAIT_MS = 1_000;

/** Fires deadlines when they are due. */
export const startTimersWorker = (
  service: RunningService,
  owner: string,
  onError: WorkerOptions["onError"],
): Worker => {
  const worker = startWorker({
    name: "timers",
    onError,
    round: async () => {
      const { fired, dropped, postponed } = await fireDueTimers(service, { limit: BLOCK, owner });
      return fired + dropped + postponed === BLOCK;
    },
    interval: async () => {
      const due = await nextDue(service);
      const left = due === undefined ? MAX_WAIT_MS : Date.parse(due) - service.clock().getTime();
      return Math.max(MIN_WAIT_MS, Math.min(MAX_WAIT_MS, left));
    },
    release: async () => await releaseDueTimers(service, owner),
  });
  const deaf = service.signals.on("timers", worker.wake);
  return { ...worker, stop: async () => (deaf(), await worker.stop()) };
};

import { keepHouse } from "../housekeeping/keep-house.ts";
import type { RunningService } from "../service.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const INTERVAL_MS = 2_000;
/** Fewer than this is not worth another round at once. */
const MANY = 10_000;
const MANY_DELIVERIES = 1_000;

/** Folds counts, forgets old request keys and deliveries, writes last uses of API keys. */
export const startCountsWorker = (service: RunningService, onError: WorkerOptions["onError"]): Worker =>
  startWorker({
    name: "counts",
    onError,
    round: async () => {
      const { folded, purged, forgotten } = await keepHouse(service);
      return folded >= MANY || purged >= MANY || forgotten >= MANY_DELIVERIES;
    },
    interval: INTERVAL_MS,
  });

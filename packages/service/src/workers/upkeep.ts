import { tendTables } from "../housekeeping/tend-tables.ts";
import type { RunningService } from "../service.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const INTERVAL_MS = 15_000;

/** Keeps the embedded database in shape; a PostgreSQL server does that by itself. */
export const startUpkeepWorker = (service: RunningService, onError: WorkerOptions["onError"]): Worker =>
  startWorker({
    name: "upkeep",
    onError,
    round: async () => {
      await tendTables(service);
      return false;
    },
    interval: INTERVAL_MS,
  });

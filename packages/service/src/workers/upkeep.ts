import { tend } from "@parcours/store";
import type { RunningService } from "../service.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const INTERVAL_MS = 15_000;

/** Keeps the embedded database in shape; a PostgreSQL server does that by itself. */
export const startUpkeepWorker = ({ store }: RunningService, onError: WorkerOptions["onError"]): Worker =>
  startWorker({
    name: "upkeep",
    onError,
    round: async () => {
      await tend(store);
      return false;
    },
    interval: INTERVAL_MS,
  });

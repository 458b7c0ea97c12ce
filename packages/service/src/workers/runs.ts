import { executeImports } from "../imports/execute.ts";
import { executeRuns } from "../runs/execute.ts";
import type { RunningService } from "../service.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const INTERVAL_MS = 1_000;

/** Goes on with events to many people and with imports of people, a block of each in turn. */
export const startRunsWorker = (service: RunningService, owner: string, onError: WorkerOptions["onError"]): Worker => {
  const worker = startWorker({
    name: "runs",
    onError,
    round: async () => (await executeRuns(service, owner)) + (await executeImports(service)) > 0,
    interval: INTERVAL_MS,
  });
  const deaf = service.signals.on("runs", worker.wake);
  return { ...worker, stop: async () => (deaf(), await worker.stop()) };
};

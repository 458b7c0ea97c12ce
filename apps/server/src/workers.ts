import { randomUUID } from "node:crypto";
import {
  type RunningService,
  startAuditWorker,
  startCountsWorker,
  startDeliveriesWorker,
  startEffectsWorker,
  startMailsWorker,
  startRunsWorker,
  startTimersWorker,
} from "@parcours/service";
import type { Config } from "./config.ts";
import type { Logger } from "./logger.ts";

/** Everything that goes on in the background of this process. */
export interface Workers {
  /** No new work; what runs ends, what was claimed is given back. */
  stop: () => Promise<void>;
}

/** Starts all background work. Several processes may do so on one PostgreSQL. */
export const startWorkers = (service: RunningService, config: Config, logger: Logger): Workers => {
  const owner = `${process.pid}-${randomUUID().slice(0, 8)}`;
  const onError = (error: unknown, worker: string): void =>
    logger.error({ err: error, worker }, "Background work failed");
  const workers = [
    startTimersWorker(service, owner, onError),
    startEffectsWorker(service, owner, onError),
    startRunsWorker(service, owner, onError),
    startDeliveriesWorker(service, { owner, onError, schedule: config.webhookSchedule }),
    startMailsWorker(service, owner, onError),
    startCountsWorker(service, onError),
    startAuditWorker(service, onError),
  ];
  return { stop: async () => void (await Promise.all(workers.map(async (worker) => await worker.stop()))) };
};

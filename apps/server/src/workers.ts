import { randomUUID } from "node:crypto";
import {
  type RunningService,
  startAuditWorker,
  startCountsWorker,
  startDeliveriesWorker,
  startEffectsWorker,
  startMailsWorker,
  startPresence,
  startRunsWorker,
  startTimersWorker,
  startUpkeepWorker,
} from "@parcours/service";
import type { Config } from "./config.ts";
import type { Logger } from "./logger.ts";

/** Everything that goes on in the background of this process. */
export interface Workers {
  /** No new work; what runs ends, what was claimed is given back. */
  stop: () => Promise<void>;
}

type Starter = () => { stop: () => Promise<void> };

const started = (starters: readonly Starter[]): Workers => {
  const workers = starters.map((start) => start());
  return { stop: async () => void (await Promise.all(workers.map(async (worker) => await worker.stop()))) };
};

/** Background work in two parts. Several processes may do both on one PostgreSQL. */
export const workersOf = (service: RunningService, config: Config, logger: Logger) => {
  const owner = `${process.pid}-${randomUUID().slice(0, 8)}`;
  const onError = (error: unknown, worker: string): void =>
    logger.error({ err: error, worker }, "Background work failed");
  const timeoutMs = config.webhookTimeout === undefined ? undefined : config.webhookTimeout * 1_000;
  return {
    /**
     * What staff wait for and no journey depends on: mails such as links to sign in, the chain of the access log; and what
     * keeps the database quick.
     */
    startOffice: (): Workers =>
      started([
        () => startMailsWorker(service, owner, onError),
        () => startAuditWorker(service, onError),
        () => startUpkeepWorker(service, onError),
      ]),
    /** What moves people and tells others of it. */
    startJourneys: (): Workers =>
      started([
        () => startPresence(service, owner, onError),
        () => startTimersWorker(service, owner, onError),
        () => startEffectsWorker(service, owner, onError),
        () => startRunsWorker(service, owner, onError),
        () => startDeliveriesWorker(service, { owner, onError, schedule: config.webhookSchedule, timeoutMs }),
        () => startCountsWorker(service, onError),
      ]),
  };
};

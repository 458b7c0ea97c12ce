import { sealAudit } from "../audit/seal.ts";
import type { RunningService } from "../service.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const INTERVAL_MS = 2_000;
/** A link is computed from the one before, in one stretch in which nobody else is served: few at a time. */
const BLOCK = 300;

/** Chains what was recorded of who read or changed what, and raises alarms. */
export const startAuditWorker = (service: RunningService, onError: WorkerOptions["onError"]): Worker =>
  startWorker({
    name: "audit",
    onError,
    round: async () => (await sealAudit(service, { limit: BLOCK })) >= BLOCK,
    interval: INTERVAL_MS,
  });

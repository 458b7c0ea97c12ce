import { sealAudit } from "../audit/seal.ts";
import type { RunningService } from "../service.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const INTERVAL_MS = 2_000;
/** Fewer than this is not worth another round at once. */
const MANY = 500;

/** Chains what was recorded of who read or changed what, and raises alarms. */
export const startAuditWorker = (service: RunningService, onError: WorkerOptions["onError"]): Worker =>
  startWorker({
    name: "audit",
    onError,
    round: async () => (await sealAudit(service)) >= MANY,
    interval: INTERVAL_MS,
  });

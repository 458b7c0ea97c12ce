import { releaseClaimedEffects, runEffects } from "../effects/run-effects.ts";
import type { RunningService } from "../service.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const BLOCK = 100;
const INTERVAL_MS = 1_000;

/** Carries out effects: events between pairs and members, changes of people's files, places to offer. */
export const startEffectsWorker = (
  service: RunningService,
  owner: string,
  onError: WorkerOptions["onError"],
): Worker => {
  const worker = startWorker({
    name: "effects",
    onError,
    // An effect often leaves another one behind: it looks again until there is none.
    round: async () => (await runEffects(service, { limit: BLOCK, owner })).taken > 0,
    interval: INTERVAL_MS,
    release: async () => await releaseClaimedEffects(service, owner),
  });
  const deaf = service.signals.on("effects", worker.wake);
  return { ...worker, stop: async () => (deaf(), await worker.stop()) };
};

import { releaseClaimedMails, sendMails } from "../mail/send.ts";
import type { RunningService } from "../service.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const INTERVAL_MS = 5_000;

/** Sends the mails that the software writes. */
export const startMailsWorker = (service: RunningService, owner: string, onError: WorkerOptions["onError"]): Worker => {
  const worker = startWorker({
    name: "mails",
    onError,
    round: async () => (await sendMails(service, owner)) > 0,
    interval: INTERVAL_MS,
    release: async () => await releaseClaimedMails(service, owner),
  });
  const deaf = service.signals.on("mails", worker.wake);
  return { ...worker, stop: async () => (deaf(), await worker.stop()) };
};

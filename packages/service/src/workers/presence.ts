import type { Service } from "../context.ts";
import { keepPresent, leave } from "../presence/keep-present.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const EVERY_MS = 3_000;

/** Says every few seconds that this process is alive, and frees what dead ones had claimed. */
export const startPresence = (service: Service, owner: string, onError: WorkerOptions["onError"]): Worker =>
  startWorker({
    name: "presence",
    onError,
    interval: EVERY_MS,
    round: async () => {
      await keepPresent(service, owner);
      return false;
    },
    release: async () => await leave(service, owner),
  });

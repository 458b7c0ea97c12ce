import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { beat, forgetDeadProcesses, leaveProcesses, neighbors, type WorkingProcess } from "@parcours/store";
import type { Service } from "../context.ts";
import { startWorker, type Worker, type WorkerOptions } from "./worker.ts";

const EVERY_MS = 3_000;

/** Where numbers of processes mean something: this start of this machine, or of this container. */
const placeOf = (): string | null => {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${hostname()} ${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return null;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/**
 * Says every few seconds that this process is alive, and frees what dead ones had claimed: at once those that died on
 * this machine, such as its own former self, and the others when they have not been heard of. On the embedded database
 * one process works at a time, and the opening frees everything.
 */
export const startPresence = (service: Service, owner: string, onError: WorkerOptions["onError"]): Worker => {
  const { store } = service;
  const self: WorkingProcess = { id: owner, place: placeOf(), pid: process.pid };
  const alone = store.kind === "pglite";
  return startWorker({
    name: "presence",
    onError,
    interval: EVERY_MS,
    round: async () => {
      if (alone) return false;
      await beat(store, self);
      const dead = (await neighbors(store, self)).filter(({ pid }) => pid === self.pid || !isAlive(pid));
      const freed = await forgetDeadProcesses(
        store,
        dead.map(({ id }) => id),
      );
      if (freed > 0) for (const work of ["timers", "effects", "deliveries", "runs"] as const) service.wake(work);
      return false;
    },
    release: async () => {
      if (!alone) await leaveProcesses(store, owner);
    },
  });
};

import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { beat, forgetDeadProcesses, leaveProcesses, neighbors } from "@parcours/store";
import type { Service } from "../context.ts";

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
 * Says that this process is alive, and frees what dead ones had claimed: at once those that died on this machine, such as
 * its own former self, and the others when they have not been heard of. On the embedded database one process works at a
 * time, and the opening frees everything.
 */
export const keepPresent = async ({ store, wake }: Service, owner: string): Promise<void> => {
  if (store.kind === "pglite") return;
  const self = { id: owner, place: placeOf(), pid: process.pid };
  await beat(store, self);
  const dead = (await neighbors(store, self)).filter(({ pid }) => pid === self.pid || !isAlive(pid));
  const freed = await forgetDeadProcesses(
    store,
    dead.map(({ id }) => id),
  );
  if (freed > 0) for (const work of ["timers", "effects", "deliveries", "runs"] as const) wake(work);
};

/** This process works no more. */
export const leave = async ({ store }: Service, owner: string): Promise<void> => {
  if (store.kind !== "pglite") await leaveProcesses(store, owner);
};

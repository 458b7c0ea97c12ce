import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { check, CheckOrder } from "./check-thread.ts";

/** A thread that nobody needed for so long gives its memory back. */
const IDLE_MS = 60_000;

let pool: Piscina<CheckOrder, ReturnType<typeof check>> | undefined;

/**
 * Checks a definition aside: the scenarios of a large program play for seconds, in which everybody else of the server would
 * wait. One core is left to them.
 */
export const checkAside = async (order: CheckOrder): Promise<ReturnType<typeof check>> => {
  pool ??= new Piscina({
    filename: new URL("check-thread.ts", import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: IDLE_MS,
    execArgv: [],
  });
  return await pool.run(order, { name: "check" });
};

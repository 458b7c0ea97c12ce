import { Worker } from "node:worker_threads";
import type { WorkbookAnswer } from "./workbook-thread.ts";

/** More than the largest list that is taken needs. */
const MEMORY_MB = 768;
const TIME_MS = 60_000;

/**
 * The first sheet of an XLSX file as texts, read aside: other requests are answered meanwhile, and a file that is made
 * to exhaust whoever opens it exhausts a thread that ends.
 */
export const readWorkbook = async (bytes: Uint8Array): Promise<WorkbookAnswer> => {
  const worker = new Worker(new URL("workbook-thread.ts", import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    execArgv: [],
    env: {},
  });
  const timer = setTimeout(() => void worker.terminate(), TIME_MS);
  try {
    return await new Promise<WorkbookAnswer>((resolve) => {
      worker.once("message", resolve);
      worker.once("error", ({ code }: NodeJS.ErrnoException) =>
        resolve({ fault: code === "ERR_WORKER_OUT_OF_MEMORY" ? "too large" : "unreadable" }),
      );
      worker.once("exit", () => resolve({ fault: "too large" }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};

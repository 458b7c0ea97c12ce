import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Cast } from "./cast.ts";
import type { CastOrder, CastWord } from "./cast-thread.ts";

interface CastAside extends CastOrder {
  /** Called as it goes on, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal | undefined;
}

/** Chooses the demo's people aside: requests are answered meanwhile. Undefined when it was stopped. */
export const castAside = async ({ onProgress, signal, ...order }: CastAside): Promise<Cast | undefined> => {
  if (signal?.aborted === true) return undefined;
  const worker = new Worker(new URL("cast-thread.ts", import.meta.url), { workerData: order, execArgv: [] });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener("abort", stop);
  let cast: Cast | undefined;
  worker.on("message", (word: CastWord) => {
    if ("cast" in word) cast = word.cast;
    else onProgress(word.share);
  });
  try {
    // Throws what the thread threw.
    await once(worker, "exit");
    return cast;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
};

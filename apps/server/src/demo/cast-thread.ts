/** Chooses the demo's people in a thread of its own, for whoever starts it. */
import { parentPort, workerData } from "node:worker_threads";
import { type Cast, castDemo, type CastOptions } from "./cast.ts";
import { readLibrary } from "./library.ts";

export interface CastOrder extends Pick<CastOptions, "now" | "seed" | "people"> {
  /** Folder of the programs. */
  workflows: string | undefined;
}

export type CastWord = { share: number } | { cast: Cast };

const tell = (word: CastWord): void => {
  // A thread’s port has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(word);
};

const { workflows, ...order } = workerData as CastOrder;
const library = await readLibrary(workflows);
tell({ cast: castDemo({ library, ...order, onProgress: (share) => tell({ share }) }) });

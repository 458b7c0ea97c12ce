import ELK, { type ELK as Elk } from "elkjs/lib/elk-api.js";
import { elkEngine } from "./elk-engine.ts";
import type { LayoutEngine } from "./layout.ts";

/** The worker in which ELK runs. Apps that serve their files another way give their own. */
export const createLayoutWorker = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/** Lays out in a worker that is started by the first request. */
export interface WorkerEngine {
  layOut: LayoutEngine;
  /** Lets the worker go; what was still asked is rejected. Another request starts a new one. */
  end: () => void;
}

interface Running {
  elk: Elk;
  failed: Promise<never>;
  end: () => void;
}

const start = (createWorker: () => Worker): Running => {
  const worker = createWorker();
  let fail: (error: Error) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Requests listen to it too; without one, nobody would.
  failed.catch(() => {});
  worker.addEventListener("error", (event) =>
    fail(new Error(event.message || "the layout worker could not be started")),
  );
  const elk = new ELK({ workerFactory: () => worker });
  return {
    elk,
    failed,
    end: () => {
      worker.terminate();
      fail(new Error("the layout was stopped"));
    },
  };
};

/** Lays out in a worker, so that the page stays fluid; a program of a hundred stages may take a second or two. */
export const workerEngine = (createWorker: () => Worker = createLayoutWorker): WorkerEngine => {
  let running: Running | undefined;
  const end = (): void => {
    running?.end();
    running = undefined;
  };
  return {
    layOut: async (request) => {
      running ??= start(createWorker);
      const { elk, failed } = running;
      try {
        return await Promise.race([elkEngine(elk)(request), failed]);
      } catch (error) {
        // A worker that failed is of no use for the next request.
        if (running?.elk === elk) end();
        throw error;
      }
    },
    end,
  };
};

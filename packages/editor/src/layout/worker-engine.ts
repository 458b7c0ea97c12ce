import type { LayoutAnswer, LayoutEngine, LayoutRequest } from "./layout.ts";

/** What the worker is asked, and what it tells. */
export interface Asked {
  id: number;
  request: LayoutRequest;
}
export type Told = { id: number; answer: LayoutAnswer } | { id: number; failed: string };

/** The worker that lays out. Apps that serve their files another way give their own. */
export const createLayoutWorker = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/** Lays out in a worker that is started by the first request. */
export interface WorkerEngine {
  layOut: LayoutEngine;
  /** Lets the worker go; what was still asked is rejected. Another request starts a new one. */
  end: () => void;
}

interface Waiting {
  resolve: (answer: LayoutAnswer) => void;
  reject: (error: Error) => void;
}

interface Running {
  ask: (request: LayoutRequest) => Promise<LayoutAnswer>;
  end: () => void;
}

const start = (worker: Worker, onBroken: () => void): Running => {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const end = (reason: string): void => {
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ("answer" in data) one?.resolve(data.answer);
    else one?.reject(new Error(data.failed));
  });
  worker.addEventListener("error", (event) => {
    end(event.message || "the layout worker could not be started");
    onBroken();
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        worker.postMessage({ id, request } satisfies Asked);
      }),
    end: () => end("the layout was stopped"),
  };
};

/** Lays out in a worker, so that the page stays fluid; a program of a hundred stages may take a second. */
export const workerEngine = (createWorker: () => Worker = createLayoutWorker): WorkerEngine => {
  let running: Running | undefined;
  return {
    layOut: async (request) => {
      running ??= start(createWorker(), () => {
        running = undefined;
      });
      return await running.ask(request);
    },
    end: () => {
      running?.end();
      running = undefined;
    },
  };
};

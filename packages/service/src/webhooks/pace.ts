import { setTimeout as pause } from "node:timers/promises";

const LEAST_MS = 5;
const MOST_MS = 100;

/**
 * Work that comes again and again rests between two times for as long as it took, so that what there is to do gathers
 * and is done together, and others get at the database. What comes after a quiet time is done at once.
 */
export const createPace = () => {
  let resumeAt = 0;
  return {
    rest: async (): Promise<void> => {
      const left = resumeAt - performance.now();
      if (left > 0) await pause(left);
    },
    work: async <T>(work: () => Promise<T>): Promise<T> => {
      const begun = performance.now();
      try {
        return await work();
      } finally {
        const ended = performance.now();
        resumeAt = ended + Math.min(MOST_MS, Math.max(LEAST_MS, ended - begun));
      }
    },
  };
};

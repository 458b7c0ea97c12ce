import { EXIT } from "./exit-codes.ts";
import type { Logger } from "./logger.ts";
import type { Running } from "./start.ts";

/** Whoever stops us waits no longer than this. */
const LIMIT_MS = 14_000;

/**
 * Stops cleanly on SIGTERM and SIGINT, and leaves with 0. A second signal ends the process at once: what was
 * acknowledged is stored already.
 */
export const stopOnSignals = (running: Running, logger: Logger): void => {
  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) process.exit(EXIT.failed);
    stopping = true;
    logger.info({ signal }, "Stopping");
    setTimeout(() => {
      logger.error("What was in flight did not end in time");
      process.exit(EXIT.failed);
    }, LIMIT_MS).unref();
    try {
      await running.stop();
      logger.info("Stopped");
      process.exit(EXIT.ok);
    } catch (error) {
      logger.error({ err: error }, "Stopping failed");
      process.exit(EXIT.failed);
    }
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal));
};

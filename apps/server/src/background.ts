import type { RunningService } from "@parcours/service";
import type { Config } from "./config.ts";
import { seedDemo } from "./demo/seed-demo.ts";
import type { Logger } from "./logger.ts";
import { startWorkers, type Workers } from "./workers.ts";

export interface BackgroundOptions {
  service: RunningService;
  config: Config;
  organization: string;
  logger: Logger;
  /** Aborted when the process is asked to stop. */
  stopping: AbortSignal;
}

/** What goes on besides answering requests. */
export interface Background {
  /** Whether the demo's people are still being played. */
  preparing: () => boolean;
  /** Settles when the demo is there; at once where there is none. */
  prepared: Promise<void>;
  stop: () => Promise<void>;
}

const prepareDemo = async ({ service, organization, logger, stopping }: BackgroundOptions): Promise<void> => {
  const begun = performance.now();
  try {
    const { outcome, people, enrollments } = await seedDemo(service, { organization, signal: stopping });
    if (outcome === "kept") return;
    const seconds = Math.round((performance.now() - begun) / 1000);
    logger.info({ outcome, people, enrollments, seconds }, "The demo is ready");
  } catch (error) {
    // The service is useful without its demo; the next start goes on where this one ended.
    logger.error({ err: error }, "The demo could not be prepared");
  }
};

/**
 * Starts what goes on in the background. The demo's past is played first, on a clock of its own; deadlines, deliveries
 * and the rest of the work begin when it has reached today.
 */
export const startBackground = (options: BackgroundOptions): Background => {
  const { service, config, logger, stopping } = options;
  let preparing = config.demo;
  let workers: Workers | undefined;
  const prepare = async (): Promise<void> => {
    if (config.demo) await prepareDemo(options);
    preparing = false;
    if (!stopping.aborted) workers = startWorkers(service, config, logger);
  };
  const prepared = prepare();
  return {
    preparing: () => preparing,
    prepared,
    stop: async () => {
      await prepared;
      await workers?.stop();
    },
  };
};

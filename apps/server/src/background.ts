import type { RunningService } from "@parcours/service";
import type { Config } from "./config.ts";
import { ensureDemoParticipant } from "./demo/participant.ts";
import type { DemoProgress } from "./demo/progress.ts";
import { seedDemo } from "./demo/seed-demo.ts";
import type { Logger } from "./logger.ts";
import { type Workers, workersOf } from "./workers.ts";

export interface BackgroundOptions {
  service: RunningService;
  config: Config;
  organization: string;
  logger: Logger;
  /** Kept up to date while the demo's people are being played. */
  progress: DemoProgress;
  /** Aborted when the process is asked to stop. */
  stopping: AbortSignal;
}

/** What goes on besides answering requests. */
export interface Background {
  /** Settles once background work has begun; true when the demo was played to its end just now. */
  prepared: Promise<boolean>;
  stop: () => Promise<void>;
}

const prepareDemo = async (options: BackgroundOptions): Promise<boolean> => {
  const { service, organization, logger, progress, stopping } = options;
  const begun = performance.now();
  try {
    const { outcome, people, enrollments } = await seedDemo(service, {
      organization,
      signal: stopping,
      onProgress: (share) => (progress.share = share),
    });
    if (outcome !== "stopped") await ensureDemoParticipant(service, organization);
    if (outcome === "kept" || outcome === "stopped") return false;
    const seconds = Math.round((performance.now() - begun) / 1000);
    logger.info({ outcome, people, enrollments, seconds }, "The demo is ready");
    return true;
  } catch (error) {
    // The service is useful without its demo; the next start goes on where this one ended.
    logger.error({ err: error }, "The demo could not be prepared");
    return false;
  } finally {
    progress.share = null;
  }
};

/**
 * Starts what goes on in the background: mails and the access log at once. The demo's past is played first, on a clock
 * of its own; deadlines, deliveries and whatever else moves people begin when it has reached today.
 */
export const startBackground = (options: BackgroundOptions): Background => {
  const { service, config, logger, stopping } = options;
  const workers = workersOf(service, config, logger);
  const office = workers.startOffice();
  let journeys: Workers | undefined;
  const prepare = async (): Promise<boolean> => {
    const played = config.demo && (await prepareDemo(options));
    if (!stopping.aborted) journeys = workers.startJourneys();
    return played;
  };
  const prepared = prepare();
  return {
    prepared,
    stop: async () => {
      await prepared;
      await Promise.all([office.stop(), journeys?.stop()]);
    },
  };
};

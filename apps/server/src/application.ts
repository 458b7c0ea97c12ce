import { createApp, type RunningService } from "@parcours/service";
import type { Config } from "./config.ts";
import { mountHome } from "./home/mount-home.ts";
import type { Logger } from "./logger.ts";
import { VERSION } from "./version.ts";

export interface ApplicationOptions {
  service: RunningService;
  config: Config;
  /** The public address. */
  url: string;
  organization: string;
  /** Whether the demo's people are still being played. */
  preparing: () => boolean;
  logger: Logger;
  /** Aborted when the process is asked to stop. */
  stopping: AbortSignal;
}

/** The API with the pages that this process adds to it. */
export const createApplication = (options: ApplicationOptions) => {
  const { service, config, url, organization, preparing, logger, stopping } = options;
  const app = createApp({
    service,
    version: VERSION,
    url,
    stopping,
    onInternalError: (error, requestId) => logger.error({ err: error, requestId }, "A request failed on our side"),
  });
  mountHome(app, { service, organization, demo: config.demo, preparing });
  return app;
};

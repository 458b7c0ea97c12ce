import { createApp, type RunningService } from "@parcours/service";
import type { Config } from "./config.ts";
import type { Logger } from "./logger.ts";
import { VERSION } from "./version.ts";

export interface ApplicationOptions {
  service: RunningService;
  config: Config;
  /** The public address. */
  url: string;
  organization: string;
  logger: Logger;
  /** Aborted when the process is asked to stop. */
  stopping: AbortSignal;
}

/** The API with the pages that this process adds to it. */
export const createApplication = ({ service, url, logger, stopping }: ApplicationOptions) => {
  const app = createApp({
    service,
    version: VERSION,
    url,
    stopping,
    onInternalError: (error, requestId) => logger.error({ err: error, requestId }, "A request failed on our side"),
  });
  return app;
};

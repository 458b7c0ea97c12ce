import { createApp, type RunningService } from "@parcours/service";
import type { Config } from "./config.ts";
import type { Logger } from "./logger.ts";
import { mountPortal, PORTAL_PAGES } from "./portal/mount-portal.ts";
import { mountProgramPages } from "./program-pages/mount-program-pages.ts";
import { openBuiltPages, STUDIO_PAGES } from "./studio/built-pages.ts";
import { mountStudio } from "./studio/mount-studio.ts";
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
export const createApplication = (options: ApplicationOptions) => {
  const { service, config, url, organization, logger, stopping } = options;
  const app = createApp({
    service,
    version: VERSION,
    url,
    stopping,
    onInternalError: (error, requestId) => logger.error({ err: error, requestId }, "A request failed on our side"),
    onUnavailable: (error, requestId, told) => logger.error({ err: error, requestId }, told),
  });
  // Only the demo shows its programs and head-counts to whoever comes.
  if (config.demo) mountProgramPages(app, { service, organization });
  mountPortal(app, openBuiltPages(PORTAL_PAGES));
  mountStudio(app, openBuiltPages(STUDIO_PAGES));
  return app;
};

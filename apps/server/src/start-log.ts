import type { Store } from "@parcours/store";
import type { Bootstrapped } from "./bootstrap.ts";
import type { Config } from "./config.ts";
import type { Logger } from "./logger.ts";
import { VERSION } from "./version.ts";

/** Says how data are kept, and warns when a power cut may lose what was acknowledged. */
export const logStorage = async (store: Store, logger: Logger): Promise<void> => {
  const { kind, serverVersion, fsync, synchronousCommit, isolation, location } = await store.describe();
  logger.info(
    {
      version: VERSION,
      node: process.version,
      storage: kind,
      serverVersion,
      location,
      fsync,
      synchronousCommit,
      isolation,
    },
    "Storage is open",
  );
  if (kind === "pglite") {
    logger.warn(
      "Embedded database, fsync off: it survives a crash of the process, not of the power. For real people use PostgreSQL (DATABASE_URL).",
    );
  } else if (!fsync || synchronousCommit === "off") {
    logger.warn(
      { fsync, synchronousCommit },
      "PostgreSQL acknowledges before data are on disk: a power cut may lose what was acknowledged. Turn fsync and synchronous_commit on.",
    );
  }
};

/** Says who may come in, where that is a surprise or a danger. Never the code itself: that is for the terminal. */
export const logSignIn = (
  { demo, host, mail, url }: Pick<Config, "demo" | "host" | "mail" | "url">,
  { setUpCode }: Pick<Bootstrapped, "setUpCode">,
  logger: Logger,
): void => {
  const local = host === "127.0.0.1" || host === "localhost" || host === "::1";
  if (demo && !local) {
    logger.warn("Demo: whoever reaches this server signs in as anybody with one click. Never with real people's data.");
  }
  if (setUpCode !== undefined) logger.info("Nobody has an account yet: the set-up page waits for its code");
  if (mail === undefined && !demo) {
    logger.warn("No mail server (PARCOURS_SMTP_URL): links to sign in and invitations reach nobody by mail.");
  }
  if (!demo && url?.startsWith("http:") === true && !/^http:\/\/(localhost|127\.)/.test(url)) {
    logger.warn("PARCOURS_URL is not encrypted (http): passwords and sessions travel in the clear.");
  }
};

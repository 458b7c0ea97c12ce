import type { Store } from "@parcours/store";
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

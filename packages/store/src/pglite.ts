import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { PGliteDialect } from "kysely";
import { GuardedKysely } from "./guard.ts";
import { lockFolder } from "./lock.ts";
import type { Backend } from "./store.ts";
import type { Db } from "./tables.ts";
import { parsers } from "./values.ts";

export interface PgliteSource {
  /** Absent: in memory. */
  dataFolder?: string;
  /** A database folder dumped before, as a starting point. */
  template?: Blob;
}

/** PGlite in this process: PostgreSQL in WebAssembly, one connection, no fsync. */
export async function openPglite(source: PgliteSource): Promise<{ db: Db; backend: Backend; pglite: PGlite }> {
  const { dataFolder, template } = source;
  const lock = dataFolder === undefined ? undefined : await lockFolder(dataFolder);
  try {
    const options: PGliteOptions = { parsers, ...(template && { loadDataDir: template }) };
    if (dataFolder !== undefined) {
      await mkdir(dataFolder, { recursive: true });
      options.dataDir = join(dataFolder, "database");
    }
    const pglite = await PGlite.create(options);
    await pglite.exec("set timezone = 'UTC'");
    const db = new GuardedKysely({ dialect: new PGliteDialect({ pglite }) });
    const backend: Backend = {
      kind: "pglite",
      session: (work) =>
        pglite.transaction((tx) =>
          work({
            exec: async (text) => void (await tx.exec(text)),
            query: async <R>(text: string, parameters: readonly unknown[] = []) =>
              (await tx.query<R>(text, [...parameters])).rows,
          }),
        ),
      close: async () => {
        if (!pglite.closed) await pglite.close();
        await lock?.release();
      },
    };
    return { db, backend, pglite };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

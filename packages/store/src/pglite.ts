import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { PGliteDialect } from "kysely";
import { type Around, type Handles, openHandles } from "./handles.ts";
import { lockFolder } from "./lock.ts";
import { EVERYWHERE, ORGANIZATION_SETTING } from "./scope.ts";
import { PreparedStatements } from "./prepared-pglite.ts";
import { scopedPglite, type SharedPglite, takeTurns } from "./scoped-pglite.ts";
import type { Backend } from "./store.ts";
import { parsers } from "./values.ts";

export interface PgliteSource {
  /** Absent: in memory. */
  dataFolder?: string;
  /** A database folder dumped before, as a starting point. */
  template?: Blob;
}

interface Opened {
  handles: Handles;
  backend: Backend;
  pglite: PGlite;
}

/** PGlite in this process: PostgreSQL in WebAssembly, one connection, no fsync. */
export async function openPglite(source: PgliteSource, around?: Around): Promise<Opened> {
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
    const shared = { pglite, turns: takeTurns(), statements: new PreparedStatements(pglite) };
    const handles = openHandles((setting) => new PGliteDialect({ pglite: scopedPglite(shared, setting) }), around);
    return { handles, backend: openBackend(shared, async () => await lock?.release()), pglite };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

function openBackend({ pglite, turns, statements }: SharedPglite, unlock: () => Promise<void>): Backend {
  return {
    kind: "pglite",
    session: (work) =>
      turns.runExclusive(async () => {
        // Tables may change in it.
        await statements.forget();
        return await pglite.transaction(async (tx) => {
          await tx.exec(`set local ${ORGANIZATION_SETTING} = '${EVERYWHERE}'`);
          return await work({
            exec: async (text) => void (await tx.exec(text)),
            query: async <R>(text: string, parameters: readonly unknown[] = []) =>
              (await tx.query<R>(text, [...parameters])).rows,
          });
        });
      }),
    alone: async (text) => void (await turns.runExclusive(async () => await pglite.exec(text))),
    close: async () => {
      if (!pglite.closed) await pglite.close();
      await unlock();
    },
  };
}

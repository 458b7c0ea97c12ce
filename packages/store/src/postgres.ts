import { PostgresDialect } from "kysely";
import { Pool, types } from "pg";
import { GuardedKysely } from "./guard.ts";
import type { Backend } from "./store.ts";
import type { Db } from "./tables.ts";
import { parsers } from "./values.ts";

const typeParsers = {
  getTypeParser(id: number, format?: "text" | "binary") {
    const ours = format === "binary" ? undefined : parsers[id];
    return ours ?? (types.getTypeParser(id, format) as (text: string) => unknown);
  },
} as unknown as typeof types;

// Set by statement, not as start-up parameters, which poolers in between often refuse. Limits, so that
// nothing waits for ever; no compiling of statements to machine code, which takes longer than any of ours runs.
const SETTINGS = `
  set timezone = 'UTC';
  set jit = off;
  set statement_timeout = '10s';
  set lock_timeout = '5s';
  set idle_in_transaction_session_timeout = '15s'`;

export interface PostgresSource {
  url: string;
  /** Connections of this process; several processes share one server. */
  connections?: number;
}

/** PostgreSQL by URL, with limits on every statement, so that nothing waits for ever. */
export function openPostgres({ url, connections = 10 }: PostgresSource): { db: Db; backend: Backend; pool: Pool } {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    types: typeParsers,
    application_name: "parcours",
    connectionTimeoutMillis: 10_000,
    // Awaited before the connection is used.
    onConnect: (client) => client.query(SETTINGS) as unknown as void,
  });
  // A connection that breaks, in the pool or in use, fails its next query and is replaced; without
  // listeners its error event would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new GuardedKysely({ dialect: new PostgresDialect({ pool }) });
  const backend: Backend = {
    kind: "postgres",
    session: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query(
          "begin; set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0",
        );
        const result = await work({
          exec: async (text) => void (await client.query(text)),
          query: async <R>(text: string, parameters: readonly unknown[] = []) =>
            (await client.query(text, [...parameters])).rows as R[],
        });
        await client.query("commit");
        return result;
      } catch (error) {
        await client.query("rollback").catch((cause: Error) => (broken = cause));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => db.destroy().then(() => (pool.ended || pool.ending ? undefined : pool.end())),
  };
  return { db, backend, pool };
}

import { PostgresDialect } from "kysely";
import { Pool, type PoolClient, type QueryResult, types } from "pg";
import { type Around, type Handles, openHandles } from "./handles.ts";
import { EVERYWHERE, ORGANIZATION_SETTING } from "./scope.ts";
import { scopedPool } from "./scoped-pool.ts";
import { unlessSilent } from "./silence.ts";
import { StatementNames } from "./statement-names.ts";
import type { Backend } from "./store.ts";
import { BYPASSES } from "./tenant-role.ts";
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
export function openPostgres(
  { url, connections = 10 }: PostgresSource,
  around?: Around,
): { handles: Handles; backend: Backend } {
  /** Connections whose login passes by row-level security. */
  const bypassing = new WeakSet<PoolClient>();
  const pool = new Pool({
    connectionString: url,
    max: connections,
    types: typeParsers,
    application_name: "parcours",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // Awaited before the connection is used.
    onConnect: ((client: PoolClient) => ready(client, bypassing)) as unknown as () => void,
  });
  // A connection that breaks, in the pool or in use, fails its next query and is replaced; without
  // listeners its error event would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const names = new StatementNames();
  const handles = openHandles(
    (setting) => new PostgresDialect({ pool: scopedPool(pool, setting, (client) => bypassing.has(client), names) }),
    around,
  );
  return { handles, backend: openBackend(pool) };
}

async function ready(client: PoolClient, bypassing: WeakSet<PoolClient>): Promise<void> {
  const answer = unlessSilent(client, client.query(`${SETTINGS}; ${BYPASSES}`));
  const results = (await answer) as unknown as QueryResult<{ bypasses: boolean }>[];
  if (results.at(-1)?.rows[0]?.bypasses !== false) bypassing.add(client);
}

const OPEN_SESSION = `begin;
  set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  set local ${ORGANIZATION_SETTING} = '${EVERYWHERE}'`;

function openBackend(pool: Pool): Backend {
  return {
    kind: "postgres",
    session: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query(OPEN_SESSION);
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
    alone: async (text) => void (await pool.query(text)),
    close: async () => {
      if (!pool.ended && !pool.ending) await pool.end();
    },
  };
}

import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import { escapeLiteral, type Pool, type PoolClient } from "pg";
import { openingStatement } from "./scope.ts";
import { queryScoped } from "./scoped-query.ts";

const BEGINS = /^(begin|start transaction)\b/;
const ENDS = /^(commit|rollback)$/;

/**
 * The pool as the handle of one scope sees it: a transaction opens the scope in the message that begins it, a
 * statement outside of one brings it along.
 */
export function scopedPool(pool: Pool, setting: string, bypasses: (client: PoolClient) => boolean): PostgresPool {
  return {
    options: pool.options,
    connect: async () => scopedClient(await pool.connect(), setting, bypasses),
    end: () => pool.end(),
  };
}

function scopedClient(
  client: PoolClient,
  setting: string,
  bypasses: (client: PoolClient) => boolean,
): PostgresPoolClient {
  const scope = { setting, bypasses: bypasses(client) };
  const opening = openingStatement(scope.bypasses).replace("$1", () => escapeLiteral(setting));
  let inTransaction = false;
  const query = async (text: string, values: readonly unknown[] = []): Promise<unknown> => {
    if (BEGINS.test(text)) {
      inTransaction = true;
      return await client.query(`${text}; ${opening}`);
    }
    if (ENDS.test(text)) inTransaction = false;
    else if (!inTransaction) return await queryScoped(client, scope, text, values);
    return await client.query(text, [...values]);
  };
  return {
    // Statements with a cursor are not used: it would have to stay open from message to message.
    query: query as { <R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>; (): never },
    release: (destroy) => client.release(destroy),
  };
}

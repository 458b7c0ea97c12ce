import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import { escapeLiteral, type Pool, type PoolClient } from "pg";
import { openingStatement } from "./scope.ts";
import { queryScoped } from "./scoped-query.ts";
import { unlessSilent } from "./silence.ts";
import type { StatementNames } from "./statement-names.ts";

const BEGINS = /^(begin|start transaction)\b/;
const ENDS = /^(commit|rollback)$/;

/**
 * The pool as the handle of one scope sees it: a transaction opens the scope in the message that begins it, a
 * statement outside of one brings it along.
 */
export function scopedPool(
  pool: Pool,
  setting: string,
  bypasses: (client: PoolClient) => boolean,
  names: StatementNames,
): PostgresPool {
  return {
    options: pool.options,
    connect: async () => scopedClient(await pool.connect(), { setting, bypasses, names }),
    end: () => pool.end(),
  };
}

interface Scoped {
  setting: string;
  bypasses: (client: PoolClient) => boolean;
  names: StatementNames;
}

function scopedClient(client: PoolClient, { setting, bypasses, names }: Scoped): PostgresPoolClient {
  const scope = { setting, bypasses: bypasses(client) };
  const opening = openingStatement(scope.bypasses).replace("$1", () => escapeLiteral(setting));
  let inTransaction = false;
  let spoiled = false;
  /** What transactions do comes again and again: each text is read by the server once for a connection. */
  const queryNamed = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    const name = names.nameOf(client, text);
    if (name === undefined) return await client.query(text, [...values]);
    try {
      return await client.query({ name, text, values: [...values] });
    } catch (error) {
      spoiled ||= names.failed(error);
      throw error;
    }
  };
  const send = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    if (BEGINS.test(text)) {
      inTransaction = true;
      return await client.query(`${text}; ${opening}`);
    }
    if (ENDS.test(text)) {
      inTransaction = false;
      return await client.query(text);
    }
    return await (inTransaction ? queryNamed(text, values) : queryScoped(client, scope, text, values));
  };
  const query = async (text: string, values: readonly unknown[] = []): Promise<unknown> =>
    await unlessSilent(client, send(text, values));
  return {
    // Statements with a cursor are not used: it would have to stay open from message to message.
    query: query as { <R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>; (): never },
    release: (destroy) => client.release(spoiled ? true : destroy),
  };
}

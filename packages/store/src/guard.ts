import { AsyncLocalStorage } from "node:async_hooks";
import {
  type CompiledQuery,
  Kysely,
  type KyselyConfig,
  type KyselyPlugin,
  type QueryResult,
  type RootOperationNode,
} from "kysely";
import type { Db, Tables } from "./tables.ts";

/**
 * A query on the store's own handle while a transaction of it is open in the same flow of calls.
 * On PGlite (one connection) it would wait for itself for ever; on PostgreSQL it would silently
 * run outside of the transaction. So it throws at once, on both.
 */
export class OutsideTransactionError extends Error {
  override readonly name = "OutsideTransactionError";
  constructor() {
    super(
      "The outer database handle was used inside a transaction. Pass the transaction (trx) down and use it instead.",
    );
  }
}

interface Scope {
  readonly db: Db;
  /** Timers and promises started inside keep the scope after the transaction ended; that is no fault. */
  open: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();

/** Throws when called inside an open transaction: of this handle, or of any when none is given. */
export function assertOutsideTransaction(db?: Db): void {
  const scope = scopes.getStore();
  if (scope?.open && (db === undefined || scope.db === db)) throw new OutsideTransactionError();
}

export async function markTransaction<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const scope: Scope = { db, open: true };
  try {
    return await scopes.run(scope, work);
  } finally {
    scope.open = false;
  }
}

/**
 * The outer handle. Built queries are stopped by the plugin, which a transaction takes off; what
 * takes a connection without building a query is stopped by the methods below.
 */
export class GuardedKysely extends Kysely<Tables> {
  constructor(config: KyselyConfig) {
    const assert = (): void => assertOutsideTransaction(this);
    super({ ...config, plugins: [guardPlugin(assert)] });
  }
  override transaction() {
    assertOutsideTransaction(this);
    return super.transaction();
  }
  override startTransaction() {
    assertOutsideTransaction(this);
    return super.startTransaction();
  }
  override connection() {
    assertOutsideTransaction(this);
    return super.connection();
  }
  override async executeQuery<R>(query: CompiledQuery<R>): Promise<QueryResult<R>> {
    assertOutsideTransaction(this);
    return await super.executeQuery(query);
  }
}

function guardPlugin(assert: () => void): KyselyPlugin {
  return {
    transformQuery({ node }): RootOperationNode {
      assert();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

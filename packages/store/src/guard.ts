import { AsyncLocalStorage } from "node:async_hooks";
import {
  type CompiledQuery,
  Kysely,
  type KyselyConfig,
  type KyselyPlugin,
  type QueryResult,
  type RootOperationNode,
} from "kysely";
import type { Tables, Trx } from "./tables.ts";

/**
 * A query on one of the store's own handles while a transaction of the store is open in the same flow of calls.
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
  /** What all handles of one database have in common. */
  readonly owner: object;
  /** Timers and promises started inside keep the scope after the transaction ended; that is no fault. */
  open: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();

/** Throws when called inside an open transaction: of this database, or of any when none is given. */
export function assertOutsideTransaction(owner?: object): void {
  const scope = scopes.getStore();
  if (scope?.open && (owner === undefined || scope.owner === owner)) throw new OutsideTransactionError();
}

/** A query of work that went on after its transaction was rolled back for taking too long. */
export class TransactionEndedError extends Error {
  override readonly name = "TransactionEndedError";
  constructor() {
    super("The transaction has ended; what comes after it would be written without it.");
  }
}

/**
 * Runs `work` as the transaction's scope. The transaction that it gets refuses queries once the scope has ended: its
 * connection serves others by then, and a late query would be kept although everything before it was undone.
 */
export async function markTransaction<T>(owner: object, trx: Trx, work: (trx: Trx) => Promise<T>): Promise<T> {
  const scope: Scope = { owner, open: true };
  const assert = (): void => {
    if (!scope.open) throw new TransactionEndedError();
  };
  // The outer handle's plugin is the guard against it; the transaction itself may of course be used.
  const guarded = trx.withoutPlugins().withPlugin(guardPlugin(assert));
  try {
    return await scopes.run(scope, async () => await work(guarded));
  } finally {
    scope.open = false;
  }
}

/**
 * An outer handle: one organization's, or that of all. Built queries are stopped by the plugin, which a transaction takes off; what
 * takes a connection without building a query is stopped by the methods below.
 */
export class GuardedKysely extends Kysely<Tables> {
  readonly #owner: object;
  constructor(owner: object, config: KyselyConfig) {
    super({ ...config, plugins: [guardPlugin(() => assertOutsideTransaction(owner))] });
    this.#owner = owner;
  }
  override transaction() {
    assertOutsideTransaction(this.#owner);
    return super.transaction();
  }
  override startTransaction() {
    assertOutsideTransaction(this.#owner);
    return super.startTransaction();
  }
  override connection() {
    assertOutsideTransaction(this.#owner);
    return super.connection();
  }
  override async executeQuery<R>(query: CompiledQuery<R>): Promise<QueryResult<R>> {
    assertOutsideTransaction(this.#owner);
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

import { setTimeout as pause } from "node:timers/promises";
import { markTransaction } from "./guard.ts";
import type { Scope } from "./scope.ts";
import { failedForItsName } from "./statement-names.ts";
import type { Store } from "./store.ts";
import type { Trx } from "./tables.ts";

/** Thrown when a transaction's own code takes too long; its changes are rolled back. */
export class TransactionTimeoutError extends Error {
  override readonly name = "TransactionTimeoutError";
  constructor(limitMs: number) {
    super(`A transaction took longer than ${limitMs} ms and was rolled back.`);
  }
}

export interface TransactionOptions {
  /** How long the whole of it may take, on either database; milliseconds. */
  limitMs?: number;
}

const TRIES = 3;
// Two transactions met in a way that one of them must give way; the same work succeeds when tried again.
const SERIALIZATION_FAILURE = "40001";
const DEADLOCK_DETECTED = "40P01";

/** Thrown when work for one organization is to join a transaction of another. */
export class ScopeError extends Error {
  override readonly name = "ScopeError";
  constructor(wanted: string, open: string) {
    super(`Work within "${wanted}" cannot join a transaction within "${open}".`);
  }
}

/** The scopes of open transactions. */
const opened = new WeakMap<Trx, Scope>();

/**
 * Runs `work` in a transaction that sees and writes the rows of one organization, or of all: committed when it returns,
 * rolled back when it throws. Given a transaction instead of a store, it joins it. A serialization failure or a deadlock
 * is tried again, so `work` must not touch anything but the database. Using the store's handles inside throws.
 */
export async function inTransaction<T>(
  on: Store | Trx,
  scope: Scope,
  work: (trx: Trx) => Promise<T>,
  { limitMs = 15_000 }: TransactionOptions = {},
): Promise<T> {
  if ("isTransaction" in on) {
    assertCovers(opened.get(on), scope);
    return await work(on);
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(on, scope, work, limitMs);
    } catch (error) {
      if (attempt === TRIES || !mayRetry(error)) throw error;
      await pause(5 * attempt + Math.random() * 10 * attempt);
    }
  }
}

function assertCovers(open: Scope | undefined, wanted: Scope): void {
  if (open === undefined || open === "everywhere") return;
  const name = wanted === "everywhere" ? wanted : wanted.within;
  if (name !== open.within) throw new ScopeError(name, open.within);
}

async function runOnce<T>(store: Store, scope: Scope, work: (trx: Trx) => Promise<T>, limitMs: number): Promise<T> {
  const { handles, transactions } = store;
  transactions.open += 1;
  try {
    return await handles
      .open(scope)
      .transaction()
      .execute((trx) =>
        markTransaction(handles.owner, trx, (guarded) => {
          opened.set(guarded, scope);
          return withLimit(work(guarded), limitMs);
        }),
      );
  } finally {
    transactions.open -= 1;
  }
}

/** The server's own time limits do not exist on PGlite, and do not cover code between statements. */
async function withLimit<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TransactionTimeoutError(limitMs)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function mayRetry(error: unknown): boolean {
  const code = errorCode(error);
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED || failedForItsName(code);
}

/** PostgreSQL's five-letter code of a database error, on both databases. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** The constraint that a row violates when it would exist twice, or undefined. */
export function uniqueViolation(error: unknown): string | undefined {
  if (errorCode(error) !== "23505") return undefined;
  return (error as Error & { constraint?: string }).constraint ?? "";
}

// Classes 08 (connection), 53 (no resources), 57P (shutdown) of PostgreSQL, and the operating system's words.
const CONNECTION = /^(08|53|57P)|^E(CONN|PIPE|HOST|NET|TIMEDOUT|AI_AGAIN)/;

// What the driver says without a code.
const CONNECTION_WORDS =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Postgres connection has been discarded|timeout exceeded when trying to connect)/;

/** Whether the database could not be reached or is going down: nothing would succeed now, everything may later. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = errorCode(error);
  return code === undefined ? CONNECTION_WORDS.test(error.message) : CONNECTION.test(code);
}

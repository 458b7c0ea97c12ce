import type { Scope } from "./scope.ts";
import type { Db } from "./tables.ts";

/** Runs SQL texts of several statements; what migrations need and Kysely does not offer on PGlite. */
export interface Session {
  exec(text: string): Promise<void>;
  query<R>(text: string, parameters?: readonly unknown[]): Promise<R[]>;
}

/** What differs between the two databases. */
export interface Backend {
  readonly kind: "pglite" | "postgres";
  /** One transaction on a connection of its own, without time limits. */
  session<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Runs a statement that cannot be part of a transaction. */
  alone(text: string): Promise<void>;
  close(): Promise<void>;
}

export interface Store {
  readonly kind: "pglite" | "postgres";
  /**
   * A handle that sees and writes the rows of one organization and no others, whatever its statements say. Each statement
   * outside of a transaction is one of its own. Throws when used inside a transaction of this store.
   */
  within(organization: string): Db;
  /**
   * A handle that sees every organization's rows: for what is really of the instance, such as the workers' claims and
   * what a process keeps in memory. Never for what somebody asked for.
   */
  everywhere(): Db;
  /** The handle of a scope, and what marks the store's transactions; for `inTransaction`. */
  readonly handles: { readonly owner: object; open(scope: Scope): Db };
  readonly backend: Backend;
  /** Transactions in flight; not zero after a test means a leak. */
  readonly transactions: { open: number };
  /** The store's clock: ISO 8601, UTC, milliseconds. */
  now(): string;
  /** Applies what is missing and readies the feed; refuses a newer database. */
  migrate(): Promise<void>;
  /** Numbers of migrations this code knows and the database has not. */
  pendingMigrations(): Promise<number[]>;
  /** Facts for a start log and for `doctor`. */
  describe(): Promise<StoreDescription>;
  close(): Promise<void>;
}

export interface StoreDescription {
  kind: "pglite" | "postgres";
  serverVersion: string;
  fsync: boolean;
  synchronousCommit: string;
  isolation: string;
  /** Where the data is: a folder, "memory", or host and database without credentials. */
  location: string;
}

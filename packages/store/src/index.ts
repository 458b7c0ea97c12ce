export { connect, type ConnectOptions, type Source } from "./connect.ts";
export type { Backend, Session, Store, StoreDescription } from "./store.ts";
export { MigrationError, type Migration, readMigrations } from "./migrate.ts";
export { FolderLockedError, type LockHolder } from "./lock.ts";
export { assertOutsideTransaction, OutsideTransactionError } from "./guard.ts";
export { errorCode, inTransaction, type TransactionOptions, TransactionTimeoutError, uniqueViolation } from "./transaction.ts";
export type { Db, Tables, Trx } from "./tables.ts";

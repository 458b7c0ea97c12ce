import type { Around, Handles } from "./handles.ts";
import { migrate, pendingMigrations } from "./migrate.ts";
import { openPglite } from "./pglite.ts";
import { openPostgres } from "./postgres.ts";
import type { Backend, Store, StoreDescription } from "./store.ts";

/**
 * Where the data lives: a PostgreSQL server, a folder of ours (PGlite), or memory (PGlite, for tests). A `template` is what
 * a new database begins as.
 */
export type Source =
  | { url: string; connections?: number }
  | { dataFolder: string; template?: Blob }
  | { memory: true; template?: Blob };

export interface ConnectOptions {
  /** What the time is; the system's clock unless a test moves its own. */
  clock?: () => Date;
  /** What stands between the store and its database; tests end connections there. */
  around?: Around;
}

/** Opens the database. Call `migrate()` before anything else. */
export async function connect(
  source: Source,
  { clock = () => new Date(), around }: ConnectOptions = {},
): Promise<Store> {
  const { handles, backend } = "url" in source ? openPostgres(source, around) : await openPglite(source, around);
  return storeOf(handles, backend, describeLocation(source), clock);
}

function storeOf(handles: Handles, backend: Backend, location: string, clock: () => Date): Store {
  let closing: Promise<void> | undefined;
  const now = (): string => clock().toISOString();
  return {
    kind: backend.kind,
    within: (organization) => handles.open({ within: organization }),
    everywhere: () => handles.open("everywhere"),
    handles,
    backend,
    transactions: { open: 0 },
    now,
    migrate: () => migrate(backend, now()),
    pendingMigrations: () => pendingMigrations(backend),
    describe: () => describe(backend, location),
    close: () => (closing ??= backend.close()),
  };
}

async function describe(backend: Backend, location: string): Promise<StoreDescription> {
  const [row] = await backend.session((session) =>
    session.query<{ version: string; fsync: string; synchronous: string; isolation: string }>(`
      select current_setting('server_version') as version, current_setting('fsync') as fsync,
        current_setting('synchronous_commit') as synchronous, current_setting('default_transaction_isolation') as isolation`),
  );
  return {
    kind: backend.kind,
    serverVersion: row!.version,
    fsync: row!.fsync === "on",
    synchronousCommit: row!.synchronous,
    isolation: row!.isolation,
    location,
  };
}

function describeLocation(source: Source): string {
  if ("dataFolder" in source) return source.dataFolder;
  if ("memory" in source) return "memory";
  const { host, pathname } = new URL(source.url);
  return `${host}${pathname}`;
}

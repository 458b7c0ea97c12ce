import { pendingMigrations, readMigrations } from "../migrate.ts";
import type { Session, Store } from "../store.ts";
import { listTables, PLAIN_TEXT, quoted, readCounters } from "./tables.ts";
import { openTally, type Tally } from "./tally.ts";

/** What a copy of a database consists of, in this order: one beginning, tables with their rows, one end. */
export type Part =
  | {
      part: "begin";
      format: 1;
      /** How many migrations the data have been through. */
      migrations: number;
      /** When it was read: ISO 8601, UTC. */
      at: string;
      counters: Record<string, string>;
    }
  | { part: "table"; table: string; columns: string[] }
  /** Rows of the table named last, each as PostgreSQL writes one. */
  | { part: "rows"; rows: string[] }
  | ({ part: "tableEnd"; table: string } & Tally)
  | ({ part: "end" } & Copied);

/** What was copied. */
export interface Copied {
  tables: Record<string, Tally>;
  rows: number;
}

export class BackupError extends Error {
  override readonly name = "BackupError";
}

/** How many rows are read first, and about how many characters at a time from then on: a row may hold a document. */
const FIRST = 20;
const AT_A_TIME = 1_000_000;
const MOST_ROWS = 1_000;

/**
 * Reads the whole database as it was at one moment and hands it on piece by piece. On PostgreSQL others go on writing
 * meanwhile; the embedded database has one connection, and everybody waits.
 */
export async function dumpDatabase(store: Store, take: (part: Part) => Promise<void>): Promise<Copied> {
  const missing = await pendingMigrations(store.backend);
  const migrations = readMigrations().length - missing.length;
  if (migrations === 0) throw new BackupError("There is nothing to copy: the database is empty.");
  return await store.backend.session(async (session) => {
    await session.exec(`set transaction isolation level repeatable read read only; ${PLAIN_TEXT}`);
    const tables: Copied["tables"] = {};
    await take({ part: "begin", format: 1, migrations, at: store.now(), counters: await readCounters(session) });
    for (const { name, columns } of await listTables(session)) {
      await take({ part: "table", table: name, columns });
      const tally = await readRows(session, name, async (rows) => await take({ part: "rows", rows }));
      tables[name] = tally;
      await take({ part: "tableEnd", table: name, ...tally });
    }
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    await take({ part: "end", tables, rows });
    return { tables, rows };
  });
}

/** Reads a table a piece at a time, and sums it up. */
export async function readRows(
  session: Session,
  table: string,
  take: (rows: string[]) => Promise<void> = async () => {},
): Promise<Tally> {
  const tally = openTally();
  await session.exec(`declare copied no scroll cursor for select t::text as row from ${quoted(table)} t`);
  for (let wanted = FIRST, got = wanted; got === wanted;) {
    const rows = (await session.query<{ row: string }>(`fetch ${wanted} from copied`)).map(({ row }) => row);
    for (const row of rows) tally.add(row);
    if (rows.length > 0) await take(rows);
    got = rows.length;
    if (got < wanted) break;
    const length = rows.reduce((sum, row) => sum + row.length, 0);
    wanted = got = Math.min(MOST_ROWS, Math.max(1, Math.floor((AT_A_TIME * got) / length)));
  }
  await session.exec("close copied");
  return tally.read();
}

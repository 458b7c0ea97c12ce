import { migrate, readMigrations } from "../migrate.ts";
import type { Session, Store } from "../store.ts";
import { assertTally, followParts, type Next } from "./check.ts";
import { BackupError, type Copied, type Part, readRows } from "./dump.ts";
import { type CopiedTable, listTables, PLAIN_TEXT, quoted } from "./tables.ts";

export interface LoadOptions {
  /** What goes out of the house is held back until somebody releases it: the original may have sent it, or still be. */
  hold: boolean;
}

/**
 * Fills an empty database with a copy, in one transaction: all of it or nothing. What stands there in the end is read
 * again and compared with what the copy says of itself. Throws a BackupError when the database is not empty, when the copy is
 * not whole, or when it was made by a newer version.
 */
export async function loadDatabase(store: Store, parts: AsyncIterable<Part>, { hold }: LoadOptions): Promise<Copied> {
  const iterator = parts[Symbol.asyncIterator]();
  const next: Next = async () => {
    const { done, value } = await iterator.next();
    return done === true ? undefined : value;
  };
  try {
    const copied = await fill(store, await next(), next, hold);
    // From here on it is like any other database that a newer version finds.
    await store.migrate();
    return copied;
  } finally {
    await iterator.return?.();
  }
}

async function fill(store: Store, begin: Part | undefined, next: Next, hold: boolean): Promise<Copied> {
  if (begin?.part !== "begin") throw new BackupError("This is not a backup of Parcours.");
  if (begin.format !== 1) throw new BackupError("This backup was made by a newer version.");
  const all = readMigrations();
  if (begin.migrations > all.length) {
    throw new BackupError(
      `This backup was made by a newer version: it has been through ${begin.migrations} migrations, this program knows ${all.length}.`,
    );
  }
  await assertEmpty(store, begin.migrations);
  await migrate(store.backend, store.now(), all.slice(0, begin.migrations));
  return await store.backend.session(async (session) => {
    await session.exec(PLAIN_TEXT);
    const tables = await listTables(session);
    const ready = await readyToLoad(session, tables);
    const copied = await loadTables(session, tables, next);
    await ready.restore();
    for (const [name, last] of Object.entries(begin.counters)) {
      await session.query("select setval($1::text::regclass, $2::bigint)", [quoted(name), last]);
    }
    await assertSame(session, copied);
    await session.exec(`
      -- Cursors that readers were given after the copy was made belong to a past that is gone, or to the place left:
      -- whatever is announced here comes after all of them.
      update instance set feed_epoch = feed_epoch + 1;
      ${hold ? "update instance set outgoing_held_at = now();" : ""}`);
    return copied;
  });
}

/** Nobody's data may be mixed with others': a database in use is refused, one that only has its tables will do. */
async function assertEmpty(store: Store, migrations: number): Promise<void> {
  const found = await store.backend.session(async (session) => {
    const [has] = await session.query<{ tables: number; ours: boolean }>(
      `select count(*)::integer as tables, to_regclass('organizations') is not null and to_regclass('migrations') is not null as ours
      from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`,
    );
    if (!has?.ours) return { tables: has?.tables ?? 0, applied: 0, organizations: 0 };
    const [counts] = await session.query<{ applied: number; organizations: number }>(
      `select (select count(*) from migrations)::integer as applied, (select count(*) from organizations)::integer as organizations`,
    );
    return { tables: has.tables, ...counts! };
  });
  if (found.organizations > 0) throw new BackupError("The database is not empty: an organization works in it.");
  if (found.applied === 0 && found.tables > 0) {
    throw new BackupError("The database is not empty: it holds tables of another program.");
  }
  if (found.applied > migrations) {
    throw new BackupError("The database has been through more migrations than the backup: use one without any table.");
  }
}

/**
 * Takes off what would stand in the way: references between tables, which are checked all at once in the end, and the
 * triggers that follow people's names, whose rows come with the copy.
 */
async function readyToLoad(session: Session, tables: readonly CopiedTable[]) {
  const references = await session.query<{ table: string; name: string; definition: string }>(
    `select c.relname as "table", k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace order by c.relname, k.conname`,
  );
  const each = async (statement: (table: string) => string): Promise<void> =>
    await session.exec(tables.map(({ name }) => statement(quoted(name))).join("\n"));
  for (const { table, name } of references)
    await session.exec(`alter table ${quoted(table)} drop constraint ${quoted(name)}`);
  await session.exec("delete from instance");
  await each((table) => `alter table ${table} disable trigger user;`);
  return {
    restore: async (): Promise<void> => {
      await each((table) => `alter table ${table} enable trigger user;`);
      for (const { table, name, definition } of references)
        await session.exec(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
    },
  };
}

async function loadTables(session: Session, tables: readonly CopiedTable[], next: Next): Promise<Copied> {
  const known = new Map(tables.map((table) => [table.name, table]));
  const find = (name: string): CopiedTable => {
    const found = known.get(name);
    if (found === undefined)
      throw new BackupError(`The backup holds a table that this version does not know: ${name}.`);
    return found;
  };
  return await followParts(next, {
    table: (name, columns) => {
      if (find(name).columns.join() !== columns.join())
        throw new BackupError(`The backup holds other columns of ${name} than this version knows.`);
    },
    rows: async (name, rows) => await insertRows(session, find(name), rows),
  });
}

/** A row as PostgreSQL writes it is read by PostgreSQL again: no type needs to be known here. */
async function insertRows(session: Session, { name, columns }: CopiedTable, rows: readonly string[]): Promise<void> {
  const into = columns.map(quoted).join(", ");
  const from = columns.map((column) => `(r.row).${quoted(column)}`).join(", ");
  await session.query(
    `insert into ${quoted(name)} (${into}) overriding system value
    select ${from} from (select written::${quoted(name)} as row from unnest($1::text[]) written offset 0) r`,
    [rows],
  );
}

/** Reads everything again and compares. */
async function assertSame(session: Session, copied: Copied): Promise<void> {
  for (const [name, told] of Object.entries(copied.tables)) assertTally(name, await readRows(session, name), told);
}

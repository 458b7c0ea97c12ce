import { sql } from "kysely";
import type { Store } from "./store.ts";

/** Tables are tended when so many rows, or so much of them, have changed: as a PostgreSQL server does by itself. */
const ROWS = 50;
const SHARE = 0.1;
/** What was written before this process began has left no count; it shows in the size of the file. */
const PAGES = 4;

/** The tables that the database should look at again, those that have changed most first. */
async function wanting(store: Store): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select s.relname as name from pg_stat_user_tables s join pg_class c on c.oid = s.relid
    where s.schemaname = current_schema()
      and (greatest(s.n_mod_since_analyze, s.n_dead_tup) > ${ROWS}::float8 + ${SHARE}::float8 * greatest(c.reltuples, 0)
        or pg_relation_size(c.oid) / current_setting('block_size')::float8
          > (1 + ${SHARE}::float8) * c.relpages + ${PAGES}::float8)
    order by greatest(s.n_mod_since_analyze, s.n_dead_tup) desc, name`.execute(store.everywhere());
  return rows.map(({ name }) => name);
}

/**
 * Makes room in tables of which much has changed, and has the database count them anew: it plans by what it last
 * counted, and a plan for a table thought empty takes seconds where it should take milliseconds. A PostgreSQL server does
 * this by itself; the embedded database has nobody who does. One table at a time, so that nobody waits long. Returns the
 * tables.
 */
export async function tend(store: Store): Promise<string[]> {
  if (store.kind === "postgres") return [];
  const tables = await wanting(store);
  for (const table of tables) await store.backend.alone(`vacuum (analyze) ${table}`);
  return tables;
}

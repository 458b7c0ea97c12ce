import type { Session } from "../store.ts";

/** A table whose rows are copied. */
export interface CopiedTable {
  name: string;
  /** Those that are written; the database computes the rest. */
  columns: string[];
}

/** Who runs at present, and which migrations were applied here, is of the place and not of the data. */
const OF_THE_PLACE = ["migrations", "processes"];

/** The tables of the schema that the session stands in, by name. */
export async function listTables(session: Session): Promise<CopiedTable[]> {
  const rows = await session.query<{ name: string; column: string }>(
    `select c.relname as name, a.attname as "column"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> all ($1::text[])
    order by c.relname collate "C", a.attnum`,
    [OF_THE_PLACE],
  );
  const columns = Map.groupBy(rows, ({ name }) => name);
  return [...columns].map(([name, all]) => ({ name, columns: all.map(({ column }) => column) }));
}

/** Counters of the schema with how far they got. */
export async function readCounters(session: Session): Promise<Record<string, string>> {
  const rows = await session.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = current_schema()`,
  );
  return Object.fromEntries(rows.flatMap(({ name, last }) => (last === null ? [] : [[name, last] as const])));
}

/** A name as SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Values read the same on every server, and a day of a week ago is the same instant on all of them. */
export const PLAIN_TEXT = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex'; set local extra_float_digits = 1`;

import type { Session } from "../store.ts";

interface Column {
  table: string;
  name: string;
  type: string;
  /** Words of a check, when there is one. */
  words: string | null;
}

// What a row must have, and no more: everything without a default.
const COLUMNS = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
    (select substring(pg_get_constraintdef(k.oid) from '''([^'']*)''') from pg_constraint k
     where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as words
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    and a.attnotnull and not a.atthasdef and a.attidentity = ''
  order by c.relname, a.attnum`;

const REFERENCES = `
  select k.conrelid::regclass::text as "from", k.confrelid::regclass::text as "to"
  from pg_constraint k where k.contype = 'f' and k.conrelid <> k.confrelid`;

const VALUES: Record<string, string> = {
  text: "x",
  integer: "1",
  smallint: "1",
  bigint: "1",
  boolean: "false",
  "timestamp with time zone": "2026-11-22T05:00:00Z",
  date: "2026-11-22",
  json: "{}",
  jsonb: "{}",
  "text[]": "{}",
  tsvector: "",
  bytea: "\\x00",
};

/**
 * Puts one row for the organization into each of the tables, and one into those that they refer to. All keys are "x", so
 * that references hold; what is in a row beyond that means nothing.
 */
export async function fillTables(session: Session, organization: string, tables: readonly string[]): Promise<void> {
  const columns = Map.groupBy(await session.query<Column>(COLUMNS), ({ table }) => table);
  const references = await session.query<{ from: string; to: string }>(REFERENCES);
  const filled = new Set(["organizations"]);
  const fill = async (table: string): Promise<void> => {
    if (filled.has(table)) return;
    filled.add(table);
    for (const { to } of references.filter(({ from }) => from === table)) await fill(to);
    const row = columns.get(table) ?? [];
    const values = row.map((column) => valueOf(column, organization));
    const names = row.map(({ name }) => `"${name}"`).join(", ");
    const texts = row.map(({ type }, index) => `$${index + 1}::text::${type}`).join(", ");
    await session.query(`insert into "${table}" (${names}) values (${texts}) on conflict do nothing`, values);
  };
  for (const table of tables) await fill(table);
}

function valueOf({ table, name, type, words }: Column, organization: string): string {
  if (name === "organization_id") return organization;
  const value = type === "text" ? (words ?? VALUES["text"]) : VALUES[type];
  if (value === undefined)
    throw new Error(`${table}.${name} is a ${type}: say in fill-tables.ts what such a one holds.`);
  return value;
}

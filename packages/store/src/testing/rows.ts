import type { Store } from "../store.ts";

/** Every row of every table as a hash, by table. */
export type Rows = ReadonlyMap<string, readonly string[]>;

const texts = new WeakMap<Store, string>();

async function textFor(store: Store): Promise<string> {
  const tables = await store.backend.session((session) =>
    session.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = current_schema() order by 1",
    ),
  );
  return tables
    .map(({ name }) => `select '${name}' as "table", md5(t::text) as hash from "${name}" t`)
    .join(" union all ");
}

/** The whole database at one moment, to be compared with another moment's; it passes by the store's handles. */
export async function readRows(store: Store): Promise<Rows> {
  const text = texts.get(store) ?? (await textFor(store));
  texts.set(store, text);
  const rows = await store.backend.session((session) => session.query<{ table: string; hash: string }>(text));
  const found = Map.groupBy(rows, ({ table }) => table);
  return new Map([...found].map(([table, all]) => [table, all.map(({ hash }) => hash)]));
}

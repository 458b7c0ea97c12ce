import { sql } from "kysely";
import type { Store } from "../store.ts";

/** Names of the tables in which a text stands, in whatever column, as text or as bytes; capitals do not matter. */
export async function tablesWith(store: Store, text: string): Promise<string[]> {
  const db = store.everywhere();
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema() order by 1`.execute(db);
  const hex = Buffer.from(text).toString("hex");
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: hits } = await sql`select 1 from ${sql.table(name)} t
      where position(lower(${text}::text) in lower(t::text)) > 0 or position(${hex}::text in t::text) > 0
      limit 1`.execute(db);
    if (hits.length > 0) found.push(name);
  }
  return found;
}

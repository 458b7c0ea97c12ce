import { type RawBuilder, sql } from "kysely";

/** SQL types that rows are brought in; an array of arrays cannot be unnested, see `toArrayText`. */
type ColumnType = "text" | "integer" | "boolean" | "timestamptz";

/**
 * Rows of this process as a table `r` of a statement: one parameter per column, whatever the number
 * of rows, so that a whole group is one statement and the statement's text never changes.
 * `r.ordinality` counts them from 1.
 */
export function unnest<Row extends object>(
  rows: readonly Row[],
  columns: { readonly [Name in keyof Row]: ColumnType },
): RawBuilder<Row & { ordinality: number }> {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const values = names.map((name) => sql`${rows.map((row) => row[name])}::${sql.raw(columns[name])}[]`);
  return sql`unnest(${sql.join(values)}) with ordinality as r(${sql.join([...names, "ordinality"].map((name) => sql.ref(name)))})`;
}

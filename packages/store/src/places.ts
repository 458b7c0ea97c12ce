import { sql } from "kysely";
import type { Db, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** A quota of a program, for the whole of it, a cohort or a site. */
export interface PlaceKey {
  programId: string;
  place: string;
  /** "", "cohort:<id>" or "site:<id>". */
  scope: string;
}

export interface PlaceCount extends PlaceKey {
  held: number;
}

const columns = { program_id: "text", place: "text", scope: "text" } as const;
const toRow = ({ programId, place, scope }: PlaceKey) => ({ program_id: programId, place, scope });
type Row = ReturnType<typeof toRow> & { held: number };
const toCount = (row: Row): PlaceCount => ({
  programId: row.program_id,
  place: row.place,
  scope: row.scope,
  held: row.held,
});

/**
 * Locks the counts until the transaction ends, so that the last place is given once; counts nobody
 * has asked for before start at 0. Always in the same order: two transactions never block each other.
 */
export async function lockPlaceCounts(
  trx: Trx,
  organization: string,
  keys: readonly PlaceKey[],
): Promise<PlaceCount[]> {
  if (keys.length === 0) return [];
  const wanted = unnest(keys.map(toRow), columns);
  await sql`
    insert into place_counts (organization_id, program_id, place, scope)
    select distinct ${organization}::text, program_id, place, scope from ${wanted}
    order by program_id, place, scope
    on conflict (organization_id, program_id, place, scope) do nothing`.execute(trx);
  const { rows } = await sql<Row>`
    select program_id, place, scope, held from place_counts
    where organization_id = ${organization} and (program_id, place, scope) in (select program_id, place, scope from ${wanted})
    order by program_id, place, scope for update`.execute(trx);
  return rows.map(toCount);
}

/** Moves counts that this transaction has locked. */
export async function changePlaceCounts(
  trx: Trx,
  organization: string,
  changes: readonly (PlaceKey & { delta: number })[],
): Promise<void> {
  const rows = changes.filter(({ delta }) => delta !== 0).map((change) => ({ ...toRow(change), delta: change.delta }));
  if (rows.length === 0) return;
  await sql`
    update place_counts p set held = p.held + r.delta
    from (select program_id, place, scope, sum(delta)::integer as delta
      from ${unnest(rows, { ...columns, delta: "integer" })} group by program_id, place, scope) r
    where p.organization_id = ${organization} and p.program_id = r.program_id and p.place = r.place and p.scope = r.scope`.execute(
    trx,
  );
}

/** How many places are taken, without locking. */
export async function readPlaceCounts(db: Db, organization: string, programId: string): Promise<PlaceCount[]> {
  const rows = await db
    .selectFrom("place_counts")
    .select(["program_id", "place", "scope", "held"])
    .where("organization_id", "=", organization)
    .where("program_id", "=", programId)
    .orderBy("place")
    .orderBy("scope")
    .execute();
  return rows.map(toCount);
}

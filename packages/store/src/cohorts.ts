import type { Selectable } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";

/** A session or promotion of a program. */
export interface Cohort {
  id: string;
  programId: string;
  slug: string;
  title: string;
  /** The facts that the program's `cohort` asks for. */
  data: Record<string, unknown>;
  createdAt: string;
}

function toCohort(row: Selectable<Tables["cohorts"]>): Cohort {
  return {
    id: row.id,
    programId: row.program_id,
    slug: row.slug,
    title: row.title,
    data: row.data,
    createdAt: row.created_at,
  };
}

/** Adds a cohort; false when the program has one with this slug. */
export async function insertCohort(db: Db, organization: string, cohort: Cohort): Promise<boolean> {
  const inserted = await db
    .insertInto("cohorts")
    .values({
      organization_id: organization,
      id: cohort.id,
      program_id: cohort.programId,
      slug: cohort.slug,
      title: cohort.title,
      data: JSON.stringify(cohort.data),
      created_at: cohort.createdAt,
    })
    .onConflict((conflict) => conflict.constraint("cohorts_slug").doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function updateCohort(
  db: Db,
  organization: string,
  id: string,
  { title, data }: Pick<Cohort, "title" | "data">,
): Promise<boolean> {
  const updated = await db
    .updateTable("cohorts")
    .set({ title, data: JSON.stringify(data) })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

export async function getCohort(db: Db, organization: string, id: string): Promise<Cohort | undefined> {
  const row = await db
    .selectFrom("cohorts")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toCohort(row);
}

/** The cohort, locked until the transaction ends. */
export async function loadCohortForUpdate(trx: Trx, organization: string, id: string): Promise<Cohort | undefined> {
  const row = await trx
    .selectFrom("cohorts")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row && toCohort(row);
}

export async function getCohortBySlug(
  db: Db,
  organization: string,
  programId: string,
  slug: string,
): Promise<Cohort | undefined> {
  const row = await db
    .selectFrom("cohorts")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("program_id", "=", programId)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row && toCohort(row);
}

/** Cohorts of a program, or of all, newest first. */
export async function listCohorts(db: Db, organization: string, programId?: string): Promise<Cohort[]> {
  const rows = await db
    .selectFrom("cohorts")
    .selectAll()
    .where("organization_id", "=", organization)
    .$if(programId !== undefined, (query) => query.where("program_id", "=", programId!))
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(toCohort);
}

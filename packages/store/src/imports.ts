import { type Selectable, sql } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import type { ImportRowState, ImportState } from "./tables/caseload.ts";
import { unnest } from "./unnest.ts";

/** A file of people who are to be added. */
export interface Import {
  organization: string;
  id: string;
  fileName: string;
  state: ImportState;
  columns: unknown;
  mapping: unknown;
  options: unknown;
  /** On whose behalf it goes on. */
  asked: unknown;
  total: number;
  doneCount: number;
  knownCount: number;
  failedCount: number;
  createdAt: string;
  createdBy: string;
  finishedAt: string | null;
}

export interface ImportRow {
  /** How many lines below the first of the file it stands. */
  position: number;
  cells: string[];
  state: ImportRowState;
  participantId: string | null;
  errors: unknown;
}

const toImport = (row: Selectable<Tables["imports"]>): Import => ({
  organization: row.organization_id,
  id: row.id,
  fileName: row.file_name,
  state: row.state,
  columns: row.columns,
  mapping: row.mapping,
  options: row.options,
  asked: row.asked,
  total: row.total,
  doneCount: row.done_count,
  knownCount: row.known_count,
  failedCount: row.failed_count,
  createdAt: row.created_at,
  createdBy: row.created_by,
  finishedAt: row.finished_at,
});

const toImportRow = (row: Selectable<Tables["import_rows"]>): ImportRow => ({
  position: row.position,
  cells: row.cells,
  state: row.state,
  participantId: row.participant_id,
  errors: row.errors,
});

type NewImport = Omit<
  Import,
  "organization" | "state" | "total" | "doneCount" | "knownCount" | "failedCount" | "finishedAt"
>;

/** Keeps a file's rows, so that they can be looked at before anybody is added. */
export async function insertImport(
  trx: Trx,
  organization: string,
  item: NewImport,
  content: readonly { position: number; cells: readonly string[] }[],
): Promise<void> {
  await trx
    .insertInto("imports")
    .values({
      organization_id: organization,
      id: item.id,
      file_name: item.fileName,
      state: "draft",
      columns: JSON.stringify(item.columns),
      mapping: JSON.stringify(item.mapping),
      options: JSON.stringify(item.options),
      asked: JSON.stringify(item.asked),
      total: content.length,
      created_at: item.createdAt,
      created_by: item.createdBy,
      finished_at: null,
    })
    .execute();
  const rows = content.map(({ position, cells }) => ({ position, cells: JSON.stringify(cells) }));
  await sql`
    insert into import_rows (organization_id, import_id, position, cells)
    select ${organization}, ${item.id}, position, cells::jsonb
    from ${unnest(rows, { position: "integer", cells: "text" })}`.execute(trx);
}

async function select(
  db: Db,
  organization: string,
  id: string,
  lock: ReturnType<typeof sql>,
): Promise<Import | undefined> {
  const { rows } = await sql<Selectable<Tables["imports"]>>`
    select * from imports where organization_id = ${organization} and id = ${id} ${lock}`.execute(db);
  return rows[0] && toImport(rows[0]);
}

export const getImport = async (db: Db, organization: string, id: string): Promise<Import | undefined> =>
  await select(db, organization, id, sql``);

/** The import, locked until the transaction ends: whoever adds its people does so alone. */
export const loadImportForUpdate = async (trx: Trx, organization: string, id: string): Promise<Import | undefined> =>
  await select(trx, organization, id, sql`for update`);

/** Imports of an organization, newest first. */
export async function listImports(
  db: Db,
  organization: string,
  { createdBy }: { createdBy?: string | undefined } = {},
): Promise<Import[]> {
  const rows = await db
    .selectFrom("imports")
    .selectAll()
    .where("organization_id", "=", organization)
    .$if(createdBy !== undefined, (query) => query.where("created_by", "=", createdBy!))
    .orderBy("id", "desc")
    .execute();
  return rows.map(toImport);
}

/** Imports of all organizations that go on, oldest first. */
export async function listRunningImports(db: Db): Promise<Import[]> {
  const rows = await db
    .selectFrom("imports")
    .selectAll()
    .where("state", "=", "running")
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(toImport);
}

export async function saveMapping(
  trx: Trx,
  organization: string,
  id: string,
  { mapping, options }: { mapping: unknown; options: unknown },
): Promise<void> {
  await trx
    .updateTable("imports")
    .set({ mapping: JSON.stringify(mapping), options: JSON.stringify(options) })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .execute();
}

export async function startImport(trx: Trx, organization: string, id: string, asked: unknown): Promise<void> {
  await trx
    .updateTable("imports")
    .set({ state: "running", asked: JSON.stringify(asked) })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .execute();
}

export async function deleteImport(trx: Trx, organization: string, id: string): Promise<void> {
  await trx.deleteFrom("imports").where("organization_id", "=", organization).where("id", "=", id).execute();
}

/** Imports that were made before an instant go, with what is left of their rows. Returns how many. */
export async function purgeImports(db: Db, before: string, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from imports i using (select organization_id, id from imports
      where created_at < ${before} and state <> 'running' order by created_at limit ${limit}) old
    where i.organization_id = old.organization_id and i.id = old.id`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Rows in their order, after a position. */
export async function listImportRows(
  db: Db,
  organization: string,
  importId: string,
  { states, after = 0, limit }: { states?: readonly ImportRowState[]; after?: number; limit?: number } = {},
): Promise<ImportRow[]> {
  const rows = await db
    .selectFrom("import_rows")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("import_id", "=", importId)
    .where("position", ">", after)
    .$if(states !== undefined, (query) => query.where("state", "in", [...states!]))
    .orderBy("position")
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .execute();
  return rows.map(toImportRow);
}

/** What became of a row. */
export interface RowOutcome {
  position: number;
  state: Exclude<ImportRowState, "pending">;
  participantId: string | null;
  errors: unknown;
}

/**
 * Keeps what became of rows, in the transaction that did it, and finishes the import with its last one. Of a row that is
 * over the cells go, but where it failed: whoever asked puts it right.
 */
export async function finishImportRows(
  trx: Trx,
  organization: string,
  importId: string,
  outcomes: readonly RowOutcome[],
  now: string,
): Promise<void> {
  const rows = outcomes.map(({ position, state, participantId, errors }) => ({
    position,
    state,
    participant_id: participantId,
    errors: errors === null || errors === undefined ? null : JSON.stringify(errors),
  }));
  if (rows.length > 0) {
    const positions = rows.map(({ position }) => position);
    // The ends of the block keep the planner, in whose statistics a new file is not yet, from reading the whole of it.
    const [least, most] = [Math.min(...positions), Math.max(...positions)];
    await sql`
      update import_rows t set state = r.state, participant_id = r.participant_id, errors = r.errors::jsonb,
        cells = case when r.state = 'failed' then t.cells else '[]'::jsonb end
      from ${unnest(rows, { position: "integer", state: "text", participant_id: "text", errors: "text" })}
      where t.organization_id = ${organization} and t.import_id = ${importId} and t.position = r.position
        and t.position between ${least}::integer and ${most}::integer and t.position = any(${positions}::integer[])`.execute(
      trx,
    );
  }
  await sql`
    update imports i set done_count = c.done, known_count = c.known, failed_count = c.failed,
      state = case when c.done + c.known + c.failed >= i.total then 'done' else i.state end,
      finished_at = case when c.done + c.known + c.failed >= i.total then ${now}::timestamptz else i.finished_at end
    from (select count(*) filter (where state = 'done') as done, count(*) filter (where state = 'known') as known,
        count(*) filter (where state = 'failed') as failed
      from import_rows where organization_id = ${organization} and import_id = ${importId}) c
    where i.organization_id = ${organization} and i.id = ${importId}`.execute(trx);
}

/** Until the transaction ends nobody else adds people of a file to the organization: two files may name the same person. */
export async function lockImports(trx: Trx, organization: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`imports of ${organization}`}, 0))`.execute(trx);
}

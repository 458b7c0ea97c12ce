import type { Selectable } from "kysely";
import { type Page, type PageOptions, toPage } from "./page.ts";
import type { Db, Tables, Trx } from "./tables.ts";

export interface Program {
  id: string;
  slug: string;
  /** The definition being worked on, as text. */
  draft: string;
  draftRevision: number;
  createdAt: string;
  updatedAt: string;
  /** Who saved the draft last: a user, a key; nobody for what came with the software. */
  updatedBy: string | null;
}

/** A published version; immutable. */
export interface ProgramVersion {
  programId: string;
  version: number;
  /** Byte for byte as published. */
  definition: string;
  hash: string;
  note: string | null;
  publishedAt: string;
  publishedBy: string;
}

export type ProgramVersionSummary = Omit<ProgramVersion, "definition">;

function toProgram(row: Selectable<Tables["programs"]>): Program {
  return {
    id: row.id,
    slug: row.slug,
    draft: row.draft,
    draftRevision: row.draft_revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}

/** Adds a program; false when the organization has one with this slug. */
export async function insertProgram(
  db: Db,
  organization: string,
  program: Omit<Program, "draftRevision" | "updatedBy"> & Partial<Pick<Program, "updatedBy">>,
): Promise<boolean> {
  const inserted = await db
    .insertInto("programs")
    .values({
      organization_id: organization,
      id: program.id,
      slug: program.slug,
      draft: program.draft,
      created_at: program.createdAt,
      updated_at: program.updatedAt,
      updated_by: program.updatedBy ?? null,
    })
    .onConflict((conflict) => conflict.constraint("programs_slug").doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** By id or by slug. An id begins with `prg_`, which a slug cannot (it has no underscore). */
export async function getProgram(db: Db, organization: string, idOrSlug: string): Promise<Program | undefined> {
  const row = await db
    .selectFrom("programs")
    .selectAll()
    .where("organization_id", "=", organization)
    .where(idOrSlug.startsWith("prg_") ? "id" : "slug", "=", idOrSlug)
    .executeTakeFirst();
  return row && toProgram(row);
}

/** The program, locked until the transaction ends: versions and its journal are numbered under this lock. */
export async function loadProgramForUpdate(trx: Trx, organization: string, id: string): Promise<Program | undefined> {
  const row = await trx
    .selectFrom("programs")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && toProgram(row);
}

export async function listPrograms(
  db: Db,
  organization: string,
  { cursor, limit = 50 }: PageOptions = {},
): Promise<Page<Program>> {
  const rows = await db
    .selectFrom("programs")
    .selectAll()
    .where("organization_id", "=", organization)
    .$if(cursor !== undefined, (query) => query.where("id", ">", cursor!))
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, toProgram);
}

/**
 * Saves a draft over the revision it was made from; the new revision, or undefined when somebody
 * saved another one meanwhile. `slug` moves only while nothing is published: the caller sees to it.
 */
export async function saveDraft(
  db: Db,
  organization: string,
  id: string,
  change: { draft: string; slug?: string; fromRevision: number; updatedAt: string; updatedBy?: string },
): Promise<number | undefined> {
  const row = await db
    .updateTable("programs")
    .set((eb) => ({
      draft: change.draft,
      ...(change.slug !== undefined && { slug: change.slug }),
      draft_revision: eb("draft_revision", "+", 1),
      updated_at: change.updatedAt,
      updated_by: change.updatedBy ?? null,
    }))
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("draft_revision", "=", change.fromRevision)
    .returning("draft_revision")
    .executeTakeFirst();
  return row?.draft_revision;
}

/** Adds the next version of a program that this transaction has locked; its number. */
export async function insertVersion(
  trx: Trx,
  organization: string,
  version: Omit<ProgramVersion, "version">,
): Promise<number> {
  const row = await trx
    .insertInto("program_versions")
    .values((eb) => ({
      organization_id: organization,
      program_id: version.programId,
      version: eb
        .selectFrom("program_versions")
        .select((sub) => sub(sub.fn.coalesce(sub.fn.max("version"), sub.lit(0)), "+", 1).as("next"))
        .where("organization_id", "=", organization)
        .where("program_id", "=", version.programId),
      definition: version.definition,
      hash: version.hash,
      note: version.note,
      published_at: version.publishedAt,
      published_by: version.publishedBy,
    }))
    .returning("version")
    .executeTakeFirstOrThrow();
  return row.version;
}

const summary = ["program_id", "version", "hash", "note", "published_at", "published_by"] as const;

function toSummary(row: Pick<Selectable<Tables["program_versions"]>, (typeof summary)[number]>): ProgramVersionSummary {
  return {
    programId: row.program_id,
    version: row.version,
    hash: row.hash,
    note: row.note,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
  };
}

/** Versions of a program, or of all programs, newest first; without their definitions. */
export async function listVersions(db: Db, organization: string, programId?: string): Promise<ProgramVersionSummary[]> {
  const rows = await db
    .selectFrom("program_versions")
    .select(summary)
    .where("organization_id", "=", organization)
    .$if(programId !== undefined, (query) => query.where("program_id", "=", programId!))
    .orderBy("program_id")
    .orderBy("version", "desc")
    .execute();
  return rows.map(toSummary);
}

/** One version, the newest when no number is given. */
export async function getVersion(
  db: Db,
  organization: string,
  programId: string,
  version?: number,
): Promise<ProgramVersion | undefined> {
  const row = await db
    .selectFrom("program_versions")
    .select([...summary, "definition"])
    .where("organization_id", "=", organization)
    .where("program_id", "=", programId)
    .$if(version !== undefined, (query) => query.where("version", "=", version!))
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { ...toSummary(row), definition: row.definition };
}

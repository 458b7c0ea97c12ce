import { type Selectable, sql } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import { type Sees, seesParticipant } from "./visibility.ts";

/** A file that was handed in, without its content. */
export interface Document {
  id: string;
  participantId: string;
  enrollmentId: string | null;
  title: string;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
  /** YYYY-MM-DD */
  validUntil: string | null;
  addedAt: string;
  addedByKind: string;
  addedBy: string;
}

const columns = [
  "id",
  "participant_id",
  "enrollment_id",
  "title",
  "file_name",
  "media_type",
  "size",
  "sha256",
  "valid_until",
  "added_at",
  "added_by_kind",
  "added_by",
] as const;

function toDocument(row: Pick<Selectable<Tables["documents"]>, (typeof columns)[number]>): Document {
  return {
    id: row.id,
    participantId: row.participant_id,
    enrollmentId: row.enrollment_id,
    title: row.title,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    validUntil: row.valid_until,
    addedAt: row.added_at,
    addedByKind: row.added_by_kind,
    addedBy: row.added_by,
  };
}

export async function insertDocument(
  trx: Trx,
  organization: string,
  document: Document,
  content: Uint8Array,
): Promise<void> {
  await trx
    .insertInto("documents")
    .values({
      organization_id: organization,
      id: document.id,
      participant_id: document.participantId,
      enrollment_id: document.enrollmentId,
      title: document.title,
      file_name: document.fileName,
      media_type: document.mediaType,
      size: document.size,
      sha256: document.sha256,
      content,
      valid_until: document.validUntil,
      added_at: document.addedAt,
      added_by_kind: document.addedByKind,
      added_by: document.addedBy,
    })
    .execute();
}

/** What is kept of a person's documents, newest first. */
export async function listDocuments(db: Db, organization: string, participant: string): Promise<Document[]> {
  const rows = await db
    .selectFrom("documents")
    .select(columns)
    .where("organization_id", "=", organization)
    .where("participant_id", "=", participant)
    .where("removed_at", "is", null)
    .orderBy("id", "desc")
    .execute();
  return rows.map(toDocument);
}

/** A document of this person with its content. */
export async function openDocument(
  db: Db,
  organization: string,
  { id, participant }: { id: string; participant: string },
): Promise<{ document: Document; content: Uint8Array } | undefined> {
  const row = await db
    .selectFrom("documents")
    .select([...columns, "content"])
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("participant_id", "=", participant)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row && { document: toDocument(row), content: new Uint8Array(row.content) };
}

/** How many documents somebody has, and how many bytes they take. */
export async function weighDocuments(
  db: Db,
  organization: string,
  participant: string,
): Promise<{ count: number; bytes: number }> {
  const row = await db
    .selectFrom("documents")
    .select(({ fn }) => [fn.countAll<string>().as("count"), fn.sum<string>("size").as("bytes")])
    .where("organization_id", "=", organization)
    .where("participant_id", "=", participant)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return { count: Number(row?.count ?? 0), bytes: Number(row?.bytes ?? 0) };
}

/** Takes a document away for good: its content goes; that there was one stays. */
export async function removeDocument(
  trx: Trx,
  organization: string,
  { id, participant, now }: { id: string; participant: string; now: string },
): Promise<boolean> {
  const removed = await trx
    .updateTable("documents")
    .set({ removed_at: now, content: new Uint8Array(0), title: "", file_name: "" })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("participant_id", "=", participant)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return removed.numUpdatedRows === 1n;
}

/** Says what a document is called and until when it is good. False when there is none. */
export async function updateDocument(
  trx: Trx,
  organization: string,
  { id, participant }: { id: string; participant: string },
  change: { title?: string; validUntil?: string | null },
): Promise<boolean> {
  const updated = await trx
    .updateTable("documents")
    .set({
      ...(change.title !== undefined && { title: change.title }),
      ...(change.validUntil !== undefined && { valid_until: change.validUntil }),
    })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("participant_id", "=", participant)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/**
 * Documents of people who run through something, that are good until before a day, the first to end first. One that a
 * newer document of the same title follows is not told of any more.
 */
export async function listLapsing(
  db: Db,
  organization: string,
  { before, sees }: { before: string; sees: Sees },
  limit: number,
): Promise<{ id: string; participantId: string; title: string; validUntil: string }[]> {
  const { rows } = await sql<{ id: string; participantId: string; title: string; validUntil: string }>`
    select d.id, d.participant_id as "participantId", d.title, d.valid_until::text as "validUntil" from documents d
    join participants on participants.organization_id = d.organization_id and participants.id = d.participant_id
    where d.organization_id = ${organization} and d.removed_at is null and d.valid_until < ${before}::date
      and ${seesParticipant(sees)}
      and exists (select from enrollments e where e.organization_id = d.organization_id
        and e.participant_id = d.participant_id and e.status <> 'done')
      and not exists (select from documents newer where newer.organization_id = d.organization_id
        and newer.participant_id = d.participant_id and newer.title = d.title and newer.removed_at is null
        and newer.id <> d.id and (newer.valid_until is null or newer.valid_until > d.valid_until)
        and newer.added_at >= d.added_at)
    order by d.valid_until, d.id limit ${limit}`.execute(db);
  return rows;
}

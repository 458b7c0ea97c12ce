import type { Selectable } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";

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

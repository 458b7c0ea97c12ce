import { type Selectable, sql } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import type { NoteAudience } from "./tables/caseload.ts";

/** What somebody wrote about a person for colleagues, or for themselves. */
export interface Note {
  id: string;
  participantId: string;
  authorId: string;
  body: string;
  audience: NoteAudience;
  /** Says something of health, origin, beliefs …. */
  special: boolean;
  /** Users whom it mentions. */
  mentions: string[];
  createdAt: string;
  updatedAt: string;
}

const toNote = (row: Selectable<Tables["notes"]>): Note => ({
  id: row.id,
  participantId: row.participant_id,
  authorId: row.author_id,
  body: row.body,
  audience: row.audience,
  special: row.special,
  mentions: row.mentions,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const mention = async (trx: Trx, organization: string, { id, mentions }: Note): Promise<void> => {
  if (mentions.length === 0) return;
  await trx
    .insertInto("note_mentions")
    .values(mentions.map((user) => ({ organization_id: organization, note_id: id, user_id: user, seen_at: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export async function insertNote(trx: Trx, organization: string, note: Note): Promise<void> {
  await trx
    .insertInto("notes")
    .values({
      organization_id: organization,
      id: note.id,
      participant_id: note.participantId,
      author_id: note.authorId,
      body: note.body,
      audience: note.audience,
      special: note.special,
      mentions: note.mentions,
      created_at: note.createdAt,
      updated_at: note.updatedAt,
    })
    .execute();
  await mention(trx, organization, note);
}

export async function updateNote(trx: Trx, organization: string, note: Note): Promise<void> {
  await trx
    .updateTable("notes")
    .set({
      body: note.body,
      audience: note.audience,
      special: note.special,
      mentions: note.mentions,
      updated_at: note.updatedAt,
    })
    .where("organization_id", "=", organization)
    .where("id", "=", note.id)
    .execute();
  await mention(trx, organization, note);
}

export async function deleteNote(trx: Trx, organization: string, id: string): Promise<void> {
  await trx.deleteFrom("notes").where("organization_id", "=", organization).where("id", "=", id).execute();
}

export async function getNote(db: Db, organization: string, id: string): Promise<Note | undefined> {
  const row = await db
    .selectFrom("notes")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toNote(row);
}

/** Notes about a person, newest first: those of the team, and the reader's own. */
export async function listNotes(
  db: Db,
  organization: string,
  { participantId, reader }: { participantId: string; reader: string },
): Promise<Note[]> {
  const rows = await db
    .selectFrom("notes")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("participant_id", "=", participantId)
    .where((eb) => eb.or([eb("audience", "=", "team"), eb("author_id", "=", reader)]))
    .orderBy("id", "desc")
    .execute();
  return rows.map(toNote);
}

/** Notes that mention somebody and that they have not seen, newest first. */
export async function listMentions(db: Db, organization: string, user: string, limit: number): Promise<Note[]> {
  const { rows } = await sql<Selectable<Tables["notes"]>>`
    select n.* from note_mentions m join notes n on n.organization_id = m.organization_id and n.id = m.note_id
    where m.organization_id = ${organization} and m.user_id = ${user} and m.seen_at is null and n.audience = 'team'
    order by n.id desc limit ${limit}`.execute(db);
  return rows.map(toNote);
}

/** Somebody has seen the notes about a person that mention them. */
export async function seeMentions(
  db: Db,
  organization: string,
  { participantId, user, at }: { participantId: string; user: string; at: string },
): Promise<void> {
  await sql`
    update note_mentions m set seen_at = ${at} from notes n
    where m.organization_id = ${organization} and m.user_id = ${user} and m.seen_at is null
      and n.organization_id = m.organization_id and n.id = m.note_id and n.participant_id = ${participantId}`.execute(
    db,
  );
}

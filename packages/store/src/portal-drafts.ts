import { sql } from "kysely";
import type { Db } from "./tables.ts";

interface DraftKey {
  enrollment: string;
  form: string;
  participant: string;
}

/** Answers that somebody has begun to write. */
export interface PortalDraft {
  answers: Record<string, unknown>;
  revision: number;
  updatedAt: string;
}

export async function getDraft(
  db: Db,
  organization: string,
  { enrollment, form, participant }: DraftKey,
): Promise<PortalDraft | undefined> {
  const row = await db
    .selectFrom("portal_drafts")
    .select(["answers", "revision", "updated_at"])
    .where("organization_id", "=", organization)
    .where("enrollment_id", "=", enrollment)
    .where("form", "=", form)
    .where("participant_id", "=", participant)
    .executeTakeFirst();
  return row && { answers: row.answers, revision: row.revision, updatedAt: row.updated_at };
}

/** Keeps them; whoever writes last is right. */
export async function putDraft(
  db: Db,
  organization: string,
  draft: DraftKey & { answers: Record<string, unknown>; updatedAt: string },
): Promise<{ revision: number; updatedAt: string }> {
  const { rows } = await sql<{ revision: number }>`
    insert into portal_drafts as d (organization_id, enrollment_id, form, participant_id, answers, revision, updated_at)
    values (${organization}, ${draft.enrollment}, ${draft.form}, ${draft.participant},
      ${JSON.stringify(draft.answers)}::text::jsonb, 1, ${draft.updatedAt}::timestamptz)
    on conflict (organization_id, enrollment_id, form, participant_id) do update
      set answers = excluded.answers, revision = d.revision + 1, updated_at = excluded.updated_at
    returning revision`.execute(db);
  return { revision: rows[0]?.revision ?? 1, updatedAt: draft.updatedAt };
}

export async function deleteDraft(
  db: Db,
  organization: string,
  { enrollment, form, participant }: DraftKey,
): Promise<void> {
  await db
    .deleteFrom("portal_drafts")
    .where("organization_id", "=", organization)
    .where("enrollment_id", "=", enrollment)
    .where("form", "=", form)
    .where("participant_id", "=", participant)
    .execute();
}

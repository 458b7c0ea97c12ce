import { sql } from "kysely";
import type { Page } from "./page.ts";
import type { Db, Trx } from "./tables.ts";
import type { NotificationKind } from "./tables/notifications.ts";
import { type Sees, seesEnrollmentOf, seesParticipant } from "./visibility.ts";

/** Something that a member is to know. */
export interface Notification {
  id: string;
  user: string;
  kind: NotificationKind;
  /** The note, the task or the run. */
  subject: string;
  /** Whom it is about; null when that is many people, or a pair. */
  participantId: string | null;
  /** The user who caused it. */
  by: string | null;
  at: string;
}

/** A notification with what is known now of what it tells. */
export interface ShownNotification extends Notification {
  seen: boolean;
  /** Their name, as long as they have an account. */
  byName: string | null;
  /** A task put there by hand has a title; one of a program has its name in a version of it. */
  task:
    | { title: string; dueAt: string | null; open: boolean }
    | { kind: string; programId: string; version: number; dueAt: string | null; open: boolean }
    | null;
  run: { total: number; done: number; failed: number; dryRun: boolean } | null;
}

/** Tells members; whom the same was told before is told anew. */
export async function insertNotifications(
  trx: Trx,
  organization: string,
  notifications: readonly Notification[],
): Promise<void> {
  if (notifications.length === 0) return;
  await trx
    .insertInto("notifications")
    .values(
      notifications.map(({ id, user, kind, subject, participantId, by, at }) => ({
        organization_id: organization,
        id,
        user_id: user,
        kind,
        subject_id: subject,
        participant_id: participantId,
        by_id: by,
        at,
        seen_at: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["organization_id", "user_id", "subject_id"]).doUpdateSet((eb) => ({
        at: eb.ref("excluded.at"),
        by_id: eb.ref("excluded.by_id"),
        seen_at: null,
      })),
    )
    .execute();
}

interface Row {
  id: string;
  kind: NotificationKind;
  subject_id: string;
  participant_id: string | null;
  by_id: string | null;
  by_name: string | null;
  at: string;
  seen: boolean;
  hand_title: string | null;
  hand_due: string | null;
  hand_open: boolean | null;
  task_kind: string | null;
  task_due: string | null;
  task_open: boolean | null;
  program_id: string | null;
  version: number | null;
  run_total: number | null;
  run_done: number | null;
  run_failed: number | null;
  run_dry: boolean | null;
}

const taskOf = (row: Row): ShownNotification["task"] => {
  if (row.hand_title !== null) return { title: row.hand_title, dueAt: row.hand_due, open: row.hand_open === true };
  if (row.task_kind === null || row.program_id === null || row.version === null) return null;
  const { task_kind: kind, program_id: programId, version, task_due: dueAt } = row;
  return { kind, programId, version, dueAt, open: row.task_open === true };
};

const runOf = ({ run_total: total, run_done: done, run_failed: failed, run_dry: dry }: Row): ShownNotification["run"] =>
  total === null ? null : { total, done: done ?? 0, failed: failed ?? 0, dryRun: dry === true };

/** What it is about is there, and may be seen: also by whom it could be seen when they were told. */
const isShown = (sees: Sees) => sql<boolean>`(
  (n.participant_id is not null and exists (select from participants p where p.organization_id = n.organization_id
    and p.id = n.participant_id and ${seesParticipant(sees, "p")}))
  or (n.participant_id is null and (r.id is not null or (t.id is not null and ${seesEnrollmentOf(sees, "t")}))))`;

/** What a member was told, newest first, of those whom they (still) see. The cursor is `<instant>~<id>`. */
export async function listNotifications(
  db: Db,
  organization: string,
  { user, sees, cursor, limit }: { user: string; sees: Sees; cursor?: string | undefined; limit: number },
): Promise<Page<ShownNotification>> {
  const [before = "", id = ""] = cursor?.split("~") ?? [];
  const isBefore = cursor === undefined ? sql`true` : sql`(n.at, n.id) < (${before}::timestamptz, ${id})`;
  const { rows } = await sql<Row>`
    select n.id, n.kind, n.subject_id, n.participant_id, n.by_id, u.name as by_name, n.at, n.seen_at is not null as seen,
      f.title as hand_title, f.due_at as hand_due, f.status = 'open' as hand_open,
      t.kind as task_kind, coalesce(t.postponed_to, t.due_at) as task_due, t.status = 'open' as task_open,
      e.program_id, e.version,
      r.total as run_total, r.done_count as run_done, r.failed_count as run_failed, r.dry_run as run_dry
    from notifications n
    left join users u on u.id = n.by_id
    left join file_tasks f on n.kind = 'task' and f.organization_id = n.organization_id and f.id = n.subject_id
    left join tasks t on n.kind = 'task' and t.organization_id = n.organization_id and t.id = n.subject_id
    left join enrollments e on e.organization_id = t.organization_id and e.id = t.enrollment_id
    left join runs r on n.kind = 'run' and r.organization_id = n.organization_id and r.id = n.subject_id
    where n.organization_id = ${organization} and n.user_id = ${user} and ${isShown(sees)} and ${isBefore}
    order by n.at desc, n.id desc limit ${limit + 1}`.execute(db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map((row) => ({
    id: row.id,
    user,
    kind: row.kind,
    subject: row.subject_id,
    participantId: row.participant_id,
    by: row.by_id,
    byName: row.by_name,
    at: row.at,
    seen: row.seen,
    task: taskOf(row),
    run: runOf(row),
  }));
  return { items, next: rows.length > limit && last !== undefined ? `${last.at}~${last.id}` : null };
}

/** How much of it is new. Beyond `most` nobody counts. */
export async function countNewNotifications(
  db: Db,
  organization: string,
  { user, sees, most }: { user: string; sees: Sees; most: number },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (
      select from notifications n
      left join tasks t on n.kind = 'task' and t.organization_id = n.organization_id and t.id = n.subject_id
      left join runs r on n.kind = 'run' and r.organization_id = n.organization_id and r.id = n.subject_id
      where n.organization_id = ${organization} and n.user_id = ${user} and n.seen_at is null and ${isShown(sees)}
      limit ${most}) new`.execute(db);
  return rows[0]?.count ?? 0;
}

/** A member has seen what they were told until an instant; of one person only, when one is named. */
export async function seeNotifications(
  db: Db,
  organization: string,
  { user, at, until = at, participantId }: { user: string; at: string; until?: string; participantId?: string },
): Promise<void> {
  await db
    .updateTable("notifications")
    .set({ seen_at: at })
    .where("organization_id", "=", organization)
    .where("user_id", "=", user)
    .where("seen_at", "is", null)
    .where("at", "<=", until)
    .$if(participantId !== undefined, (query) =>
      query.where("participant_id", "=", participantId!).where("kind", "=", "mention"),
    )
    .execute();
}

/** Those of the members who were told that a note about this person names them, and have not looked yet. */
export async function listUnreadMentioned(
  db: Db,
  organization: string,
  { users, participantId }: { users: readonly string[]; participantId: string },
): Promise<string[]> {
  if (users.length === 0) return [];
  const rows = await db
    .selectFrom("notifications")
    .select("user_id")
    .distinct()
    .where("organization_id", "=", organization)
    .where("user_id", "in", users)
    .where("participant_id", "=", participantId)
    .where("kind", "=", "mention")
    .where("seen_at", "is", null)
    .execute();
  return rows.map(({ user_id }) => user_id);
}

/** What they were told is no more: a note was taken back, or names them no longer. */
export async function deleteNotifications(
  trx: Trx,
  organization: string,
  { subject, except = [] }: { subject: string; except?: readonly string[] },
): Promise<void> {
  await trx
    .deleteFrom("notifications")
    .where("organization_id", "=", organization)
    .where("subject_id", "=", subject)
    .$if(except.length > 0, (query) => query.where("user_id", "not in", except))
    .execute();
}

/** Forgets what was told before an instant, at most `limit` at a time. Returns how many. */
export async function purgeNotifications(db: Db, before: string, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from notifications n using (select organization_id, id from notifications
      where at < ${before} order by at limit ${limit}) old
    where n.organization_id = old.organization_id and n.id = old.id`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

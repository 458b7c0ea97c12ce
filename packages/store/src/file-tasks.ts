import type { Selectable } from "kysely";
import type { Db, Tables } from "./tables.ts";
import type { FileTaskKind, FileTaskStatus } from "./tables/caseload.ts";
import { type Sees, seesParticipant } from "./visibility.ts";
import { sql } from "kysely";

/** Something to do for a person, or a meeting with them, put there by hand. */
export interface FileTask {
  id: string;
  participantId: string;
  kind: FileTaskKind;
  title: string;
  place: string | null;
  ownerId: string | null;
  /** Of an appointment: when it begins. */
  dueAt: string | null;
  status: FileTaskStatus;
  createdAt: string;
  createdBy: string;
  endedAt: string | null;
  endedBy: string | null;
}

const toFileTask = (row: Selectable<Tables["file_tasks"]>): FileTask => ({
  id: row.id,
  participantId: row.participant_id,
  kind: row.kind,
  title: row.title,
  place: row.place,
  ownerId: row.owner_id,
  dueAt: row.due_at,
  status: row.status,
  createdAt: row.created_at,
  createdBy: row.created_by,
  endedAt: row.ended_at,
  endedBy: row.ended_by,
});

const toRow = (task: FileTask) => ({
  kind: task.kind,
  title: task.title,
  place: task.place,
  owner_id: task.ownerId,
  due_at: task.dueAt,
  status: task.status,
  ended_at: task.endedAt,
  ended_by: task.endedBy,
});

export async function insertFileTask(db: Db, organization: string, task: FileTask): Promise<void> {
  await db
    .insertInto("file_tasks")
    .values({
      ...toRow(task),
      organization_id: organization,
      id: task.id,
      participant_id: task.participantId,
      created_at: task.createdAt,
      created_by: task.createdBy,
    })
    .execute();
}

export async function updateFileTask(db: Db, organization: string, task: FileTask): Promise<void> {
  await db
    .updateTable("file_tasks")
    .set(toRow(task))
    .where("organization_id", "=", organization)
    .where("id", "=", task.id)
    .execute();
}

const seesTask = (sees: Sees | undefined) => {
  if (sees === undefined || "all" in sees) return sql<boolean>`true`;
  return sql<boolean>`(file_tasks.owner_id = ${sees.own} or exists (select from participants seen_file
    where seen_file.organization_id = file_tasks.organization_id and seen_file.id = file_tasks.participant_id
      and ${seesParticipant(sees, "seen_file")}))`;
};

/** One task, locked until the transaction ends when that is asked for. */
export async function getFileTask(
  db: Db,
  organization: string,
  id: string,
  sees?: Sees,
): Promise<FileTask | undefined> {
  const row = await db
    .selectFrom("file_tasks")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where(seesTask(sees))
    .executeTakeFirst();
  return row && toFileTask(row);
}

/** Nobody was named, or whoever was named has left: then it is everybody's who sees it, and is not forgotten. */
export const isNobodys = (tasks: string) => {
  const owner = sql.ref(`${tasks}.owner_id`);
  return sql<boolean>`(${owner} is null or not exists (select from members colleague
    where colleague.organization_id = ${sql.ref(`${tasks}.organization_id`)} and colleague.user_id = ${owner}))`;
};

/** Of a person, newest first; or the open ones that are due before an instant, the most urgent first. All without a `limit`. */
export async function listFileTasks(
  db: Db,
  organization: string,
  where: { participantId?: string; ownerId?: string; openBefore?: string; sees?: Sees },
  limit?: number,
): Promise<FileTask[]> {
  const { participantId, ownerId, openBefore, sees } = where;
  const rows = await db
    .selectFrom("file_tasks")
    .selectAll()
    .where("organization_id", "=", organization)
    .where(seesTask(sees))
    .$if(participantId !== undefined, (query) => query.where("participant_id", "=", participantId!))
    .$if(ownerId !== undefined, (query) =>
      query.where((eb) => eb.or([eb("owner_id", "=", ownerId!), isNobodys("file_tasks")])),
    )
    .$if(openBefore !== undefined, (query) =>
      query
        .where("status", "=", "open")
        .where((eb) => eb.or([eb("due_at", "<", openBefore!), eb("due_at", "is", null)]))
        .orderBy("due_at"),
    )
    .orderBy("id", openBefore === undefined ? "desc" : "asc")
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .execute();
  return rows.map(toFileTask);
}

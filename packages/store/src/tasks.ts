import { type Selectable, sql } from "kysely";
import { toRounds } from "./rounds.ts";
import type { Db, Tables, TaskStatus, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";
import { type Sees, seesEnrollmentOf } from "./visibility.ts";

export interface Task {
  id: string;
  enrollmentId: string;
  /** The program's word for it: a key of `tasks`. */
  kind: string;
  role: string | null;
  status: TaskStatus;
  /** Of the journal entry that opened it. */
  sequence: number;
  dueAt: string | null;
  effectId: string;
  createdAt: string;
  endedAt: string | null;
  /** Put off to this instant by hand. */
  postponedTo?: string | null;
  /** Who does it: a user. */
  ownerId?: string | null;
}

/** Ends the open tasks of a kind (of all kinds when null) that entries before `sequence` opened. */
export interface TaskEnd {
  enrollmentId: string;
  kind: string | null;
  sequence: number;
  status: "done" | "canceled";
  endedAt: string;
}

export async function insertTasks(trx: Trx, organization: string, tasks: readonly Task[]): Promise<void> {
  if (tasks.length === 0) return;
  const rows = tasks.map((task) => ({
    id: task.id,
    enrollment_id: task.enrollmentId,
    kind: task.kind,
    role: task.role,
    status: task.status,
    sequence: task.sequence,
    due_at: task.dueAt,
    effect_id: task.effectId,
    created_at: task.createdAt,
    ended_at: task.endedAt,
  }));
  await sql`
    insert into tasks (organization_id, id, enrollment_id, kind, role, status, sequence, due_at, effect_id, created_at, ended_at)
    select ${organization}, id, enrollment_id, kind, role, status, sequence, due_at, effect_id, created_at, ended_at
    from ${unnest(rows, {
      id: "text",
      enrollment_id: "text",
      kind: "text",
      role: "text",
      status: "text",
      sequence: "integer",
      due_at: "timestamptz",
      effect_id: "text",
      created_at: "timestamptz",
      ended_at: "timestamptz",
    })}`.execute(trx);
}

export async function endTasks(trx: Trx, organization: string, ends: readonly TaskEnd[]): Promise<void> {
  for (const round of toRounds(ends, ({ enrollmentId }) => enrollmentId)) {
    const rows = round.map((end) => ({
      enrollment_id: end.enrollmentId,
      kind: end.kind,
      sequence: end.sequence,
      status: end.status,
      ended_at: end.endedAt,
    }));
    await sql`
      update tasks t set status = r.status, ended_at = r.ended_at
      from ${unnest(rows, { enrollment_id: "text", kind: "text", sequence: "integer", status: "text", ended_at: "timestamptz" })}
      where t.organization_id = ${organization} and t.enrollment_id = r.enrollment_id and t.status = 'open'
        and t.sequence < r.sequence and (r.kind is null or t.kind = r.kind)`.execute(trx);
  }
}

function toTask(row: Selectable<Tables["tasks"]>): Task {
  return {
    id: row.id,
    enrollmentId: row.enrollment_id,
    kind: row.kind,
    role: row.role,
    status: row.status,
    sequence: row.sequence,
    dueAt: row.due_at,
    effectId: row.effect_id,
    createdAt: row.created_at,
    endedAt: row.ended_at,
    postponedTo: row.postponed_to,
    ownerId: row.owner_id,
  };
}

export async function getTask(db: Db, organization: string, id: string, sees?: Sees): Promise<Task | undefined> {
  const row = await db
    .selectFrom("tasks")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where(seesEnrollmentOf(sees, "tasks"))
    .executeTakeFirst();
  return row && toTask(row);
}

/** Tasks of an enrollment, or of everyone when only a status and role are asked for; oldest first. All without a `limit`. */
export async function listTasks(
  db: Db,
  organization: string,
  where: { enrollmentId?: string; status?: TaskStatus; role?: string; after?: string; sees?: Sees },
  limit?: number,
): Promise<Task[]> {
  const rows = await db
    .selectFrom("tasks")
    .selectAll()
    .where("organization_id", "=", organization)
    .where(seesEnrollmentOf(where.sees, "tasks"))
    .$if(where.enrollmentId !== undefined, (query) => query.where("enrollment_id", "=", where.enrollmentId!))
    .$if(where.status !== undefined, (query) => query.where("status", "=", where.status!))
    .$if(where.role !== undefined, (query) => query.where("role", "=", where.role!))
    .$if(where.after !== undefined, (query) => query.where("id", ">", where.after!))
    .orderBy("id")
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .execute();
  return rows.map(toTask);
}

/** Puts an open task off, or gives it to somebody; false when it is not open. */
export async function changeTask(
  db: Db,
  organization: string,
  id: string,
  { postponedTo, ownerId }: { postponedTo?: string | null; ownerId?: string | null },
): Promise<boolean> {
  const updated = await db
    .updateTable("tasks")
    .set({
      ...(postponedTo !== undefined && { postponed_to: postponedTo }),
      ...(ownerId !== undefined && { owner_id: ownerId }),
      id,
    })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("status", "=", "open")
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

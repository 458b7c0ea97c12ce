import { sql } from "kysely";
import type { Db } from "./tables.ts";
import { type Sees, seesEnrollment } from "./visibility.ts";

/** What falls due in a run: a task, the end of a contract's time, a deadline of the program. */
export interface Due {
  kind: "task" | "contract" | "deadline";
  /** Names it in its run: id of the task, contract and instance, id of the timer. */
  id: string;
  /** The program's word for it; of a deadline, the event that it will be, as JSON. */
  name: string;
  role: string | null;
  at: string;
  changedAt: string;
  enrollmentId: string;
  programId: string;
  version: number;
  participantId: string | null;
  stages: string[];
}

interface Row {
  kind: Due["kind"];
  id: string;
  name: string;
  role: string | null;
  at: string;
  changed_at: string;
  enrollment_id: string;
  program_id: string;
  version: number;
  participant_id: string | null;
  stages: string[];
}

export interface DueFilter {
  programId?: string | undefined;
  sees?: Sees;
  kinds: readonly Due["kind"][];
  /** An instant. */
  from: string;
  limit: number;
}

/**
 * What falls due from `from` on in runs that go on, of one program or of whom somebody sees, earliest first; open tasks
 * that are late too.
 */
export async function listDue(
  db: Db,
  organization: string,
  { programId, sees, kinds, from, limit }: DueFilter,
): Promise<Due[]> {
  const here = programId === undefined ? sql<boolean>`true` : sql<boolean>`e.program_id = ${programId}`;
  const run = sql`e.id as enrollment_id, e.program_id, e.version, e.participant_id, e.stages`;
  const goesOn = sql`e.status <> 'done' and ${here} and ${seesEnrollment(sees, "e")}`;
  const { rows } = await sql<Row>`
    select * from (
      select 'task' as kind, t.id, t.kind as name, t.role, t.due_at as at, t.created_at as changed_at, ${run}
      from tasks t join enrollments e on e.organization_id = t.organization_id and e.id = t.enrollment_id
      where t.organization_id = ${organization} and t.status = 'open' and t.due_at is not null and ${goesOn}
      union all
      select 'contract', c.id, c.contract, null, c.expires_at, c.opened_at, ${run}
      from contracts c join enrollments e on e.organization_id = c.organization_id and e.id = c.enrollment_id
      where c.organization_id = ${organization} and c.ended_at is null and c.expires_at >= ${from} and ${goesOn}
      union all
      select 'deadline', d.id, d.event::text, null, d.due_at, e.updated_at, ${run}
      from timers d join enrollments e on e.organization_id = d.organization_id and e.id = d.enrollment_id
      where d.organization_id = ${organization} and d.due_at >= ${from} and ${goesOn}
    ) due where kind = any(${[...kinds]}::text[]) order by at, enrollment_id, kind, id limit ${limit}`.execute(db);
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    name: row.name,
    role: row.role,
    at: row.at,
    changedAt: row.changed_at,
    enrollmentId: row.enrollment_id,
    programId: row.program_id,
    version: row.version,
    participantId: row.participant_id,
    stages: row.stages,
  }));
}

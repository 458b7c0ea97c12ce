import { type Selectable, sql } from "kysely";
import { type Claim, leaseEnd } from "./claim.ts";
import type { Db, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

export interface Timer {
  enrollmentId: string;
  id: string;
  dueAt: string;
  event: unknown;
  /** Sequence of the journal entry that armed it: what a claimed timer is compared with before it fires. */
  armed: number;
}

export type TimerChange = Timer | { enrollmentId: string; id: string; canceled: true };

export interface ClaimedTimer extends Timer {
  organization: string;
  /** Claims so far, this one included. */
  attempts: number;
}

/** Applies changes in their order: of several for one timer the last one counts. */
export async function changeTimers(trx: Trx, organization: string, changes: readonly TimerChange[]): Promise<void> {
  const last = new Map(changes.map((change) => [JSON.stringify([change.enrollmentId, change.id]), change]));
  const canceled = [...last.values()].filter((change) => "canceled" in change);
  const armed = [...last.values()].filter((change): change is Timer => !("canceled" in change));
  if (canceled.length > 0) {
    const rows = canceled.map(({ enrollmentId, id }) => ({ enrollment_id: enrollmentId, id }));
    await sql`
      delete from timers t using ${unnest(rows, { enrollment_id: "text", id: "text" })}
      where t.organization_id = ${organization} and t.enrollment_id = r.enrollment_id and t.id = r.id`.execute(trx);
  }
  if (armed.length > 0) {
    const rows = armed.map((timer) => ({
      enrollment_id: timer.enrollmentId,
      id: timer.id,
      due_at: timer.dueAt,
      event: JSON.stringify(timer.event),
      armed: timer.armed,
    }));
    await sql`
      insert into timers (organization_id, enrollment_id, id, due_at, event, armed)
      select ${organization}, enrollment_id, id, due_at, event::json, armed
      from ${unnest(rows, { enrollment_id: "text", id: "text", due_at: "timestamptz", event: "text", armed: "integer" })}
      on conflict (organization_id, enrollment_id, id) do update set due_at = excluded.due_at, event = excluded.event,
        armed = excluded.armed, claimed_until = null, claimed_by = null, attempts = 0`.execute(trx);
  }
}

type Row = Selectable<Tables["timers"]>;

function toTimer(row: Row): Timer {
  return {
    enrollmentId: row.enrollment_id,
    id: row.id,
    dueAt: row.due_at,
    event: JSON.parse(row.event),
    armed: row.armed,
  };
}

/** The timers of some enrollments, earliest first. */
export async function listTimers(db: Db, organization: string, enrollmentIds: readonly string[]): Promise<Timer[]> {
  if (enrollmentIds.length === 0) return [];
  const { rows } = await sql<Row>`
    select * from timers where organization_id = ${organization} and enrollment_id = any(${enrollmentIds}::text[])
    order by due_at, enrollment_id, id`.execute(db);
  return rows.map(toTimer);
}

/**
 * Takes due timers of all organizations, oldest first. Whoever asks at the same time gets others.
 * A claimed timer fires only if it is still there, armed by the same entry, when its enrollment is locked.
 */
export async function claimDueTimers(db: Db, claim: Claim): Promise<ClaimedTimer[]> {
  const { rows } = await sql<Row>`
    with due as (
      select organization_id, enrollment_id, id from timers
      where due_at <= ${claim.now} and (claimed_until is null or claimed_until <= ${claim.now})
      order by due_at limit ${claim.limit} for update skip locked
    )
    update timers t set claimed_until = ${leaseEnd(claim)}, claimed_by = ${claim.owner}, attempts = t.attempts + 1
    from due where t.organization_id = due.organization_id and t.enrollment_id = due.enrollment_id and t.id = due.id
    returning t.*`.execute(db);
  const claimed = rows.map((row) => ({ ...toTimer(row), organization: row.organization_id, attempts: row.attempts }));
  return claimed.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
}

/** Puts a claimed timer back, to be taken again from `at` on. */
export async function postponeTimer(
  db: Db,
  organization: string,
  timer: Pick<Timer, "enrollmentId" | "id" | "armed">,
  at: string,
): Promise<void> {
  await db
    .updateTable("timers")
    .set({ claimed_until: at, claimed_by: null })
    .where("organization_id", "=", organization)
    .where("enrollment_id", "=", timer.enrollmentId)
    .where("id", "=", timer.id)
    .where("armed", "=", timer.armed)
    .execute();
}

/** Gives back what this process claimed, when it stops. */
export async function releaseTimers(db: Db, owner: string): Promise<void> {
  await db
    .updateTable("timers")
    .set({ claimed_until: null, claimed_by: null })
    .where("claimed_by", "=", owner)
    .execute();
}

/**
 * When there is a timer to be taken again, of any organization: one that nobody holds is due, or a lease or a
 * postponement ends. Undefined when none is armed.
 */
export async function nextTimerDue(db: Db, now: string): Promise<string | undefined> {
  const { rows } = await sql<{ at: string | null }>`
    select least(
      (select due_at from timers where claimed_until is null order by due_at limit 1),
      (select min(claimed_until) from timers where due_at <= ${now} and claimed_until is not null)
    ) as at`.execute(db);
  return rows[0]?.at ?? undefined;
}

import { type Selectable, sql } from "kysely";
import { type Claim, leaseEnd } from "./claim.ts";
import type { Db, EffectState, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** Something to be carried out after the step's commit, exactly once by its id: a send to another enrollment, an offer. */
export interface Effect {
  /** enrollment/sequence/index */
  id: string;
  enrollmentId: string;
  kind: string;
  payload: unknown;
  nextAttemptAt: string;
}

export interface StoredEffect extends Effect {
  organization: string;
  state: EffectState;
  attempts: number;
  /** Why it failed the last time; of one that is done, why it came to nothing. */
  error: string | null;
}

export async function insertEffects(trx: Trx, organization: string, effects: readonly Effect[]): Promise<void> {
  if (effects.length === 0) return;
  const rows = effects.map((effect) => ({
    id: effect.id,
    enrollment_id: effect.enrollmentId,
    kind: effect.kind,
    payload: JSON.stringify(effect.payload ?? null),
    next_attempt_at: effect.nextAttemptAt,
  }));
  await sql`
    insert into effects (organization_id, id, enrollment_id, kind, payload, next_attempt_at)
    select ${organization}, id, enrollment_id, kind, payload::json, next_attempt_at
    from ${unnest(rows, { id: "text", enrollment_id: "text", kind: "text", payload: "text", next_attempt_at: "timestamptz" })}
    order by r.ordinality`.execute(trx);
}

function toEffect(row: Selectable<Tables["effects"]>): StoredEffect {
  return {
    organization: row.organization_id,
    id: row.id,
    enrollmentId: row.enrollment_id,
    kind: row.kind,
    payload: JSON.parse(row.payload),
    nextAttemptAt: row.next_attempt_at,
    state: row.state,
    attempts: row.attempts,
    error: row.error,
  };
}

/** Takes effects of all organizations that are to be carried out, oldest first. */
export async function claimEffects(
  db: Db,
  claim: Claim & { withoutAsking?: boolean | undefined },
): Promise<StoredEffect[]> {
  // Who is to sign is asked, and reminded, later.
  const asks =
    claim.withoutAsking === true ? sql`and not (kind = 'contract' and payload->>'does' in ('ask', 'remind'))` : sql``;
  const { rows } = await sql<Selectable<Tables["effects"]>>`
    with due as (
      select organization_id, id from effects
      where state = 'pending' and next_attempt_at <= ${claim.now} and (claimed_until is null or claimed_until <= ${claim.now}) ${asks}
      order by next_attempt_at limit ${claim.limit} for update skip locked
    )
    update effects e set claimed_until = ${leaseEnd(claim)}, claimed_by = ${claim.owner}, attempts = e.attempts + 1
    from due where e.organization_id = due.organization_id and e.id = due.id
    returning e.*`.execute(db);
  return rows
    .map(toEffect)
    .toSorted((a, b) => (a.nextAttemptAt < b.nextAttemptAt ? -1 : a.nextAttemptAt > b.nextAttemptAt ? 1 : 0));
}

/**
 * Marks an effect carried out, in the transaction that carries it out. False when it was done
 * before: then the transaction must not do it again.
 */
export async function finishEffect(trx: Trx, organization: string, id: string): Promise<boolean> {
  const done = await trx
    .updateTable("effects")
    .set({ state: "done", claimed_until: null, claimed_by: null, error: null })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("state", "=", "pending")
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Marks effects carried out that come to nothing, all at once. */
export async function finishEffects(db: Db, organization: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update effects set state = 'done', claimed_until = null, claimed_by = null, error = null
    where organization_id = ${organization} and id = any(${[...ids]}::text[]) and state = 'pending'`.execute(db);
}

/** Keeps why an effect that is done came to nothing. */
export async function noteEffect(trx: Trx, organization: string, id: string, note: string): Promise<void> {
  await trx
    .updateTable("effects")
    .set({ error: note })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("state", "=", "done")
    .execute();
}

/** After a failure: tried again at `retryAt`, or put on the visible list of the dead when null. */
export async function failEffect(
  db: Db,
  organization: string,
  id: string,
  error: string,
  retryAt: string | null,
): Promise<void> {
  await db
    .updateTable("effects")
    .set({
      error,
      claimed_until: null,
      claimed_by: null,
      ...(retryAt === null ? { state: "dead" } : { next_attempt_at: retryAt }),
    })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("state", "=", "pending")
    .execute();
}

/** Gives a dead effect another life from `at` on; false when there is none. */
export async function reviveEffect(db: Db, organization: string, id: string, at: string): Promise<boolean> {
  const revived = await db
    .updateTable("effects")
    .set({ state: "pending", attempts: 0, next_attempt_at: at })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("state", "=", "dead")
    .executeTakeFirst();
  return revived.numUpdatedRows === 1n;
}

export async function releaseEffects(db: Db, owner: string): Promise<void> {
  await db
    .updateTable("effects")
    .set({ claimed_until: null, claimed_by: null })
    .where("claimed_by", "=", owner)
    .execute();
}

/** All effects of an enrollment, or in a state; in the order in which they were made. */
export async function listEffects(
  db: Db,
  organization: string,
  where: { enrollmentId?: string; state?: EffectState },
): Promise<StoredEffect[]> {
  const rows = await db
    .selectFrom("effects")
    .selectAll()
    .where("organization_id", "=", organization)
    .$if(where.enrollmentId !== undefined, (query) => query.where("enrollment_id", "=", where.enrollmentId!))
    .$if(where.state !== undefined, (query) => query.where("state", "=", where.state!))
    .orderBy("id")
    .execute();
  return rows.map(toEffect);
}

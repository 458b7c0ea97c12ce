import { sql } from "kysely";
import type { Db, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** Who sent which key where. Keys of different callers or routes have nothing to do with each other. */
export interface IdempotencyKey {
  caller: string;
  route: string;
  key: string;
}

export interface KeyClaim extends IdempotencyKey {
  /** Of the request's body: the same key with another one is refused. */
  fingerprint: string;
}

export type KeyVerdict =
  | { verdict: "new" }
  | { verdict: "replay"; status: number; body: string }
  /** The first request with this key is still running. */
  | { verdict: "conflict" }
  | { verdict: "reused" };

export interface ClaimTimes {
  now: string;
  /** Until when the claim holds if its process dies. */
  claimedUntil: string;
  /** Keys from before this time are forgotten and may be used anew. */
  forgetBefore: string;
}

const text = "text";
const keyColumns = { caller: text, route: text, key: text } as const;
const nameOf = ({ caller, route, key }: IdempotencyKey): string => JSON.stringify([caller, route, key]);

/**
 * Claims keys, one statement for a whole group, and says for each, in order, what to do. In the
 * transaction that does the work, a second request waits for the first one's commit and then
 * replays it; in one of its own, it gets a conflict meanwhile.
 */
export async function claimKeys(
  db: Db,
  organization: string,
  claims: readonly KeyClaim[],
  times: ClaimTimes,
): Promise<KeyVerdict[]> {
  // The same key twice in one group: the second one finds the first one running.
  const firsts = new Map<string, KeyClaim>();
  for (const claim of claims) if (!firsts.has(nameOf(claim))) firsts.set(nameOf(claim), claim);
  const fresh = await insertClaims(db, organization, [...firsts.values()], times);
  const known = await readKeys(
    db,
    organization,
    [...firsts.values()].filter((claim) => !fresh.has(nameOf(claim))),
  );
  return claims.map((claim) => {
    const name = nameOf(claim);
    const first = firsts.get(name)!;
    if (fresh.has(name))
      return first === claim
        ? { verdict: "new" }
        : { verdict: first.fingerprint === claim.fingerprint ? "conflict" : "reused" };
    const row = known.get(name);
    // Given up between the two statements: as good as still running, the sender tries again.
    if (row === undefined) return { verdict: "conflict" };
    if (row.fingerprint !== claim.fingerprint) return { verdict: "reused" };
    if (row.status === null) return { verdict: "conflict" };
    return { verdict: "replay", status: row.status, body: row.body ?? "" };
  });
}

/** Names of the claims that are ours now. Sorted, so that two groups wait for each other in one order. */
async function insertClaims(
  db: Db,
  organization: string,
  claims: readonly KeyClaim[],
  times: ClaimTimes,
): Promise<Set<string>> {
  if (claims.length === 0) return new Set();
  const { rows } = await sql<IdempotencyKey>`
    insert into idempotency_keys as k (organization_id, caller, route, key, fingerprint, created_at, claimed_until)
    select ${organization}, caller, route, key, fingerprint, ${times.now}::timestamptz, ${times.claimedUntil}::timestamptz
    from ${unnest(
      claims.map(({ caller, route, key, fingerprint }) => ({ caller, route, key, fingerprint })),
      { ...keyColumns, fingerprint: text },
    )}
    order by caller, route, key
    on conflict (organization_id, caller, route, key) do update set fingerprint = excluded.fingerprint, status = null, body = null,
      created_at = excluded.created_at, claimed_until = excluded.claimed_until
    where k.created_at < ${times.forgetBefore}::timestamptz
      or (k.status is null and k.claimed_until <= ${times.now}::timestamptz and k.fingerprint = excluded.fingerprint)
    returning caller, route, key`.execute(db);
  return new Set(rows.map(nameOf));
}

interface KnownKey extends KeyClaim {
  status: number | null;
  body: string | null;
}

async function readKeys(db: Db, organization: string, keys: readonly IdempotencyKey[]): Promise<Map<string, KnownKey>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<KnownKey>`
    select k.caller, k.route, k.key, k.fingerprint, k.status, k.body from idempotency_keys k
    join ${unnest(
      keys.map(({ caller, route, key }) => ({ caller, route, key })),
      keyColumns,
    )}
      on k.organization_id = ${organization} and k.caller = r.caller and k.route = r.route and k.key = r.key`.execute(
    db,
  );
  return new Map(rows.map((row) => [nameOf(row), row]));
}

/** Keeps the answers, in the transaction of the work they are answers to. */
export async function finishKeys(
  trx: Trx,
  organization: string,
  answers: readonly (IdempotencyKey & { status: number; body: string })[],
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ caller, route, key, status, body }) => ({ caller, route, key, status, body }));
  await sql`
    update idempotency_keys k set status = r.status, body = r.body
    from ${unnest(rows, { ...keyColumns, status: "integer", body: text })}
    where k.organization_id = ${organization} and k.caller = r.caller and k.route = r.route and k.key = r.key`.execute(
    trx,
  );
}

/** Gives up claims whose requests came to nothing that should be replayed. */
export async function releaseKeys(db: Db, organization: string, keys: readonly IdempotencyKey[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    delete from idempotency_keys k using ${unnest(
      keys.map(({ caller, route, key }) => ({ caller, route, key })),
      keyColumns,
    )}
    where k.organization_id = ${organization} and k.caller = r.caller and k.route = r.route and k.key = r.key and k.status is null`.execute(
    db,
  );
}

/** Deletes keys from before a time, of all organizations, a block at a time; how many went. */
export async function purgeKeys(db: Db, before: string, limit = 5_000): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from idempotency_keys k where k.ctid = any(array(
      select old.ctid from idempotency_keys old where created_at < ${before}
      order by created_at limit ${limit} for update skip locked))`.execute(db);
  return Number(numAffectedRows ?? 0);
}

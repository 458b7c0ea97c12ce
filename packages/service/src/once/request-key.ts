import { createHash } from "node:crypto";
import type { IdempotencyKey, KeyClaim, KeyVerdict, Trx } from "@parcours/store";
import { claimKeys, finishKeys, inTransaction } from "@parcours/store";
import { writeSlip } from "../audit/slip.ts";
import { touchedBy } from "../audit/touched.ts";
import type { Context } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { assertSeesEnrollments, assertSeesParticipants } from "../visibility/assert-seen.ts";

/**
 * What makes a write happen once: the caller's own key for it, and what was asked. The same key with the same
 * fingerprint gets the first answer again; with another one it is refused.
 */
export interface RequestKey {
  /** The caller's `Idempotency-Key`. */
  key: string;
  /** Where it was sent: `POST /api/participants`. Keys of different routes have nothing to do with each other. */
  route: string;
  /** A hash of the body. */
  fingerprint: string;
}

/** The answer of a write. A replayed one was given before, and nothing was done this time. */
export interface Written<T> {
  value: T;
  replayed: boolean;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A claim is committed together with its answer; one that stands open belongs to a transaction in flight. */
const CLAIM_MS = 60_000;

/**
 * The claim that a request key makes for a caller. An answer shows what its role and view showed: with others the key is
 * refused, neither answered from memory nor done a second time.
 */
export const claimOf = ({ caller }: Pick<Context, "caller">, { fingerprint, ...key }: RequestKey): KeyClaim => ({
  caller: `${caller.kind}:${caller.id}`,
  ...key,
  fingerprint: createHash("sha256")
    .update(JSON.stringify([fingerprint, caller.role, caller.sees]))
    .digest("hex"),
});

/** Claims keys at `now`. */
export const claim = async (trx: Trx, organization: string, claims: readonly KeyClaim[], now: string) => {
  const at = (offset: number): string => new Date(Date.parse(now) + offset).toISOString();
  return await claimKeys(trx, organization, claims, { now, claimedUntil: at(CLAIM_MS), forgetBefore: at(-DAY_MS) });
};

const stillRunning = (): ServiceError =>
  new ServiceError(
    "conflict",
    { fr: "La première demande avec cette clé est en cours.", en: "The first request with this key is still running." },
    { retryAfter: 1 },
  );

const keyReused = (): ServiceError =>
  new ServiceError("key_reused", {
    fr: "Cette clé a déjà servi, pour une autre demande ou avec d’autres droits.",
    en: "This key was used already, for another request or with other rights.",
  });

/** What a verdict means to the caller: go on (`undefined`), an answer given before, or an error. */
export const answerTo = <T>(verdict: KeyVerdict): Written<T> | ServiceError | undefined => {
  switch (verdict.verdict) {
    case "new":
      return undefined;
    case "replay":
      return { value: JSON.parse(verdict.body) as T, replayed: true };
    case "conflict":
      return stillRunning();
    case "reused":
      return keyReused();
  }
};

/** Keeps the answer of a claim. The status is the API's; the value is answered as it is. */
export const answer = (key: IdempotencyKey, value: unknown) => ({
  caller: key.caller,
  route: key.route,
  key: key.key,
  status: 200,
  body: JSON.stringify(value ?? null),
});

/** An answer given before is about somebody whom the caller may not see any more. Throws `not_found`. */
const assertStillSees = async (context: Context, value: unknown): Promise<void> => {
  const { participant, enrollment } = touchedBy(undefined, value);
  if (participant !== undefined) await assertSeesParticipants(context, [participant]);
  if (enrollment !== undefined) await assertSeesEnrollments(context, [enrollment]);
};

/**
 * Does a write in one transaction, once for its key. Without a key it is simply done. What `work` throws undoes the
 * claim together with everything else, so that the request may be tried again. What concerns another organization too
 * says so: its transaction reaches everywhere.
 */
export const once = async <T>(
  context: Context,
  key: RequestKey | undefined,
  work: (trx: Trx) => Promise<T>,
  reach: "organization" | "everywhere" = "organization",
): Promise<Written<T>> => {
  const { service, organization } = context;
  const scope = reach === "everywhere" ? reach : { within: organization };
  let settle = (): void => {};
  const done = async (trx: Trx): Promise<T> => {
    const value = await work(trx);
    settle = await writeSlip(trx, organization, value);
    return value;
  };
  const written = await inTransaction(service.store, scope, async (trx): Promise<Written<T>> => {
    if (key === undefined) return { value: await done(trx), replayed: false };
    const claimed = claimOf(context, key);
    const [verdict] = await claim(trx, organization, [claimed], service.clock().toISOString());
    const before = verdict && answerTo<T>(verdict);
    if (before instanceof ServiceError) throw before;
    if (before !== undefined) return before;
    const value = await done(trx);
    await finishKeys(trx, organization, [answer(claimed, value)]);
    return { value, replayed: false };
  });
  settle();
  if (written.replayed) await assertStillSees(context, written.value);
  return written;
};

import type { Selectable } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import type { PortalPurpose } from "./tables/portal.ts";

/** Somebody who came in by a link. */
export interface PortalSession {
  organization: string;
  id: string;
  tokenHash: string;
  purpose: PortalPurpose;
  participantId: string | null;
  contractId: string | null;
  party: string | null;
  name: string;
  email: string;
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
  endedAt: string | null;
}

function toSession(row: Selectable<Tables["portal_sessions"]>): PortalSession {
  return {
    organization: row.organization_id,
    id: row.id,
    tokenHash: row.token_hash,
    purpose: row.purpose,
    participantId: row.participant_id,
    contractId: row.contract_id,
    party: row.party,
    name: row.name,
    email: row.email,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  };
}

export async function insertPortalSession(
  trx: Trx,
  session: Omit<PortalSession, "endedAt" | "lastUsedAt">,
): Promise<void> {
  await trx
    .insertInto("portal_sessions")
    .values({
      organization_id: session.organization,
      id: session.id,
      token_hash: session.tokenHash,
      purpose: session.purpose,
      participant_id: session.participantId,
      contract_id: session.contractId,
      party: session.party,
      name: session.name,
      email: session.email,
      created_at: session.createdAt,
      last_used_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** The session of a token, if it was used since `idleSince` and has not ended. */
export async function findPortalSession(
  db: Db,
  {
    organization,
    tokenHash,
    now,
    idleSince,
  }: { organization: string; tokenHash: string; now: string; idleSince: string },
): Promise<PortalSession | undefined> {
  const row = await db
    .selectFrom("portal_sessions")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("token_hash", "=", tokenHash)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .where("last_used_at", ">", idleSince)
    .executeTakeFirst();
  return row && toSession(row);
}

/** Says that a session is in use. */
export async function touchPortalSession(db: Db, organization: string, id: string, now: string): Promise<void> {
  await db
    .updateTable("portal_sessions")
    .set({ last_used_at: now })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .execute();
}

/** Ends one session, or all those of a person or of a contract. */
export async function endPortalSessions(
  db: Db | Trx,
  organization: string,
  which: { id: string } | { participant: string } | { contract: string },
  now: string,
): Promise<void> {
  await db
    .updateTable("portal_sessions")
    .set({ ended_at: now })
    .where("organization_id", "=", organization)
    .where("ended_at", "is", null)
    .$if("id" in which, (query) => query.where("id", "=", (which as { id: string }).id))
    .$if("participant" in which, (query) =>
      query.where("participant_id", "=", (which as { participant: string }).participant),
    )
    .$if("contract" in which, (query) => query.where("contract_id", "=", (which as { contract: string }).contract))
    .execute();
}

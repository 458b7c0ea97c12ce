import type { Selectable } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import type { MemberScope } from "./tables/members.ts";

/** Somebody asked to become a member. */
export interface Invitation {
  organization: string;
  id: string;
  email: string;
  role: string;
  scope: MemberScope;
  sites: string[];
  language: string;
  /** SHA-256 of the token, in hexadecimal; the token itself is kept nowhere. */
  tokenHash: string;
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  acceptedAt: string | null;
  revokedAt: string | null;
}

function toInvitation(row: Selectable<Tables["invitations"]>): Invitation {
  return {
    organization: row.organization_id,
    id: row.id,
    email: row.email,
    role: row.role,
    scope: row.scope,
    sites: row.sites,
    language: row.language,
    tokenHash: row.token_hash,
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
    revokedAt: row.revoked_at,
  };
}

/** Adds an invitation; false, and nothing added, when one for this address is open. */
export async function insertInvitation(
  trx: Trx,
  invitation: Omit<Invitation, "acceptedAt" | "revokedAt">,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("invitations")
    .values({
      organization_id: invitation.organization,
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      scope: invitation.scope,
      sites: invitation.sites,
      language: invitation.language,
      token_hash: invitation.tokenHash,
      created_at: invitation.createdAt,
      created_by: invitation.createdBy,
      expires_at: invitation.expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** All of an organization, newest first. */
export async function listInvitations(db: Db, organization: string): Promise<Invitation[]> {
  const rows = await db
    .selectFrom("invitations")
    .selectAll()
    .where("organization_id", "=", organization)
    .orderBy("id", "desc")
    .execute();
  return rows.map(toInvitation);
}

export async function getInvitation(db: Db, organization: string, id: string): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom("invitations")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toInvitation(row);
}

/** The invitation that a token opens, open or not. */
export async function findInvitation(db: Db, organization: string, tokenHash: string): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom("invitations")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row && toInvitation(row);
}

/** Gives an open invitation another token and another end; false when it is open no more. */
export async function renewInvitation(
  trx: Trx,
  { organization, id, tokenHash, expiresAt }: Pick<Invitation, "organization" | "id" | "tokenHash" | "expiresAt">,
): Promise<boolean> {
  const renewed = await trx
    .updateTable("invitations")
    .set({ token_hash: tokenHash, expires_at: expiresAt })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return renewed.numUpdatedRows === 1n;
}

/** Uses an invitation up; false when it was used, revoked or is past its end: of two who try, one succeeds. */
export async function acceptInvitation(
  trx: Trx,
  organization: string,
  tokenHash: string,
  now: string,
): Promise<boolean> {
  const accepted = await trx
    .updateTable("invitations")
    .set({ accepted_at: now })
    .where("organization_id", "=", organization)
    .where("token_hash", "=", tokenHash)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return accepted.numUpdatedRows === 1n;
}

/** Revokes open invitations: the one named, those that somebody made, or those for an address that are past their end. */
export async function revokeInvitations(
  trx: Trx,
  organization: string,
  which: { id: string } | { createdBy: string } | { expiredFor: string },
  now: string,
): Promise<number> {
  const revoked = await trx
    .updateTable("invitations")
    .set({ revoked_at: now })
    .where("organization_id", "=", organization)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null)
    .$if("id" in which, (query) => query.where("id", "=", (which as { id: string }).id))
    .$if("createdBy" in which, (query) => query.where("created_by", "=", (which as { createdBy: string }).createdBy))
    .$if("expiredFor" in which, (query) =>
      query.where("email", "=", (which as { expiredFor: string }).expiredFor).where("expires_at", "<=", now),
    )
    .executeTakeFirst();
  return Number(revoked.numUpdatedRows);
}

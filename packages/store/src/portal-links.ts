import { type Selectable, sql } from "kysely";
import type { Participant } from "./participants.ts";
import type { Db, Tables, Trx } from "./tables.ts";
import type { PortalPurpose } from "./tables/portal.ts";

/** A key that was mailed to somebody who has no account. */
export interface PortalLink {
  organization: string;
  id: string;
  /** SHA-256 of the token, in hexadecimal; the token itself is kept nowhere. */
  tokenHash: string;
  purpose: PortalPurpose;
  participantId: string | null;
  contractId: string | null;
  party: string | null;
  applicationId: string | null;
  name: string;
  email: string;
  language: string;
  createdAt: string;
  expiresAt: string;
  usedAt: string | null;
}

function toLink(row: Selectable<Tables["portal_links"]>): PortalLink {
  return {
    organization: row.organization_id,
    id: row.id,
    tokenHash: row.token_hash,
    purpose: row.purpose,
    participantId: row.participant_id,
    contractId: row.contract_id,
    party: row.party,
    applicationId: row.application_id,
    name: row.name,
    email: row.email,
    language: row.language,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  };
}

export async function insertPortalLink(trx: Db | Trx, link: Omit<PortalLink, "usedAt">): Promise<void> {
  await trx
    .insertInto("portal_links")
    .values({
      organization_id: link.organization,
      id: link.id,
      token_hash: link.tokenHash,
      purpose: link.purpose,
      participant_id: link.participantId,
      contract_id: link.contractId,
      party: link.party,
      application_id: link.applicationId,
      name: link.name,
      email: link.email,
      language: link.language,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** The link of a token, used or not. */
export async function findPortalLink(db: Db, organization: string, tokenHash: string): Promise<PortalLink | undefined> {
  const row = await db
    .selectFrom("portal_links")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row && toLink(row);
}

/** Uses a link up; undefined when it was used or is past its end: of two who try, one succeeds. */
export async function usePortalLink(
  trx: Trx,
  organization: string,
  tokenHash: string,
  now: string,
): Promise<PortalLink | undefined> {
  const row = await trx
    .updateTable("portal_links")
    .set({ used_at: now })
    .where("organization_id", "=", organization)
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returningAll()
    .executeTakeFirst();
  return row && toLink(row);
}

/** Of which people this is the address, in one organization or in all of them; whoever is under way first, then who came last. All of them without a `limit`. */
export async function participantsAtAddress(
  db: Db,
  email: string,
  { organization, limit }: { organization?: string | undefined; limit?: number } = {},
): Promise<(Pick<Participant, "id" | "name" | "language"> & { organization: string; email: string })[]> {
  const rows = await db
    .selectFrom("participants")
    .select(["organization_id", "id", "name", "language", "email"])
    .where(sql.ref("email_key"), "=", email.toLowerCase())
    .$if(organization !== undefined, (query) => query.where("organization_id", "=", organization!))
    .orderBy(
      sql`not exists (select from enrollments run where run.organization_id = participants.organization_id
        and run.participant_id = participants.id and run.status <> 'done')`,
    )
    .orderBy("id", "desc")
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .execute();
  return rows.map(({ organization_id, ...one }) => ({ organization: organization_id, ...one, email: one.email ?? "" }));
}

/** Forgets links and sessions that ended before this instant. Returns how many. */
export async function forgetPortalKeys(db: Db, before: string): Promise<number> {
  const links = await db.deleteFrom("portal_links").where("expires_at", "<", before).executeTakeFirst();
  const sessions = await db.deleteFrom("portal_sessions").where("expires_at", "<", before).executeTakeFirst();
  return Number(links.numDeletedRows + sessions.numDeletedRows);
}

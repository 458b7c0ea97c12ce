import { type RawBuilder, type Selectable, sql } from "kysely";
import { type Page, type PageOptions, toPage } from "./page.ts";
import type { Db, Tables, Trx } from "./tables.ts";
import type { ReferralDirection, ReferralStatus } from "./tables/members.ts";
import type { Sees } from "./visibility.ts";

/** What a person agreed to pass on: which facts, and (until it is decided) what they are. */
export interface ReferredPerson {
  fields: string[];
  facts: Record<string, unknown>;
}

/** A person proposed to another site, or to another organization; each organization keeps a row of its own. */
export interface Referral {
  id: string;
  direction: ReferralDirection;
  status: ReferralStatus;
  /** The person's file here; of an incoming one, once it is accepted. */
  participantId: string | null;
  fromSiteId: string | null;
  toSiteId: string | null;
  otherOrganization: string | null;
  otherReferral: string | null;
  person: ReferredPerson;
  message: string | null;
  consent: { text: string; by: string; at: string };
  createdAt: string;
  createdBy: string;
  decidedAt: string | null;
  decidedBy: string | null;
  note: string | null;
}

function toReferral(row: Selectable<Tables["referrals"]>): Referral {
  const { fields, facts } = row.person as Partial<ReferredPerson>;
  return {
    id: row.id,
    direction: row.direction,
    status: row.status,
    participantId: row.participant_id,
    fromSiteId: row.from_site_id,
    toSiteId: row.to_site_id,
    otherOrganization: row.other_organization_id,
    otherReferral: row.other_referral_id,
    person: { fields: fields ?? [], facts: facts ?? {} },
    message: row.message,
    consent: { text: row.consent_text, by: row.consent_by, at: row.consent_at },
    createdAt: row.created_at,
    createdBy: row.created_by,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    note: row.decision_note,
  };
}

/** Whoever does not see everybody sees the referrals that they made, and those to and from their sites. */
const seesReferral = (sees: Sees): RawBuilder<boolean> => {
  if ("all" in sees) return sql<boolean>`true`;
  const sites = [...(sees.sites ?? [])];
  return sql<boolean>`(created_by = ${sees.own} or from_site_id = any(${sites}::text[]) or to_site_id = any(${sites}::text[]))`;
};

export async function insertReferral(trx: Trx, organization: string, referral: Referral): Promise<void> {
  await trx
    .insertInto("referrals")
    .values({
      organization_id: organization,
      id: referral.id,
      direction: referral.direction,
      status: referral.status,
      participant_id: referral.participantId,
      from_site_id: referral.fromSiteId,
      to_site_id: referral.toSiteId,
      other_organization_id: referral.otherOrganization,
      other_referral_id: referral.otherReferral,
      person: JSON.stringify(referral.person),
      message: referral.message,
      consent_text: referral.consent.text,
      consent_by: referral.consent.by,
      consent_at: referral.consent.at,
      created_at: referral.createdAt,
      created_by: referral.createdBy,
    })
    .execute();
}

/** Newest first. */
export async function listReferrals(
  db: Db,
  organization: string,
  {
    sees,
    status,
    participantId,
    cursor,
    limit = 50,
  }: PageOptions & {
    sees: Sees;
    status?: ReferralStatus;
    participantId?: string;
  },
): Promise<Page<Referral>> {
  const rows = await db
    .selectFrom("referrals")
    .selectAll()
    .where("organization_id", "=", organization)
    .where(seesReferral(sees))
    .$if(status !== undefined, (query) => query.where("status", "=", status!))
    .$if(participantId !== undefined, (query) => query.where("participant_id", "=", participantId!))
    .$if(cursor !== undefined, (query) => query.where("id", "<", cursor!))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, toReferral);
}

export async function getReferral(db: Db, organization: string, id: string, sees: Sees): Promise<Referral | undefined> {
  const row = await db
    .selectFrom("referrals")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where(seesReferral(sees))
    .executeTakeFirst();
  return row && toReferral(row);
}

/** Locked until the transaction ends, so that it is decided once. */
export async function loadReferralForUpdate(
  trx: Trx,
  organization: string,
  id: string,
  sees: Sees,
): Promise<Referral | undefined> {
  const row = await trx
    .selectFrom("referrals")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where(seesReferral(sees))
    .forUpdate()
    .executeTakeFirst();
  return row && toReferral(row);
}

/** Records what was decided, and forgets the facts: an accepted person has a file, another one is nobody's business. */
export async function decideReferral(
  trx: Trx,
  organization: string,
  id: string,
  decision: Pick<Referral, "status" | "participantId" | "person" | "decidedAt" | "decidedBy" | "note">,
): Promise<void> {
  await trx
    .updateTable("referrals")
    .set({
      status: decision.status,
      participant_id: decision.participantId,
      person: JSON.stringify({ fields: decision.person.fields, facts: {} }),
      decided_at: decision.decidedAt,
      decided_by: decision.decidedBy,
      decision_note: decision.note,
    })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .execute();
}

/** Organizations of this installation, besides this one, that take referrals: id and name. Asked everywhere. */
export async function listReferralOrganizations(db: Db, but: string): Promise<{ id: string; name: string }[]> {
  return await db
    .selectFrom("organizations")
    .select(["id", "name"])
    .where("id", "!=", but)
    .where(sql<boolean>`settings ->> 'receivesReferrals' = 'true'`)
    .orderBy("name")
    .orderBy("id")
    .execute();
}

/** Files that may be of the same person: by address, or by name and birth date. Ids only; nothing is merged. */
export async function similarParticipants(
  db: Db,
  organization: string,
  { name, email, birthDate }: { name: string; email: string | null; birthDate: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from participants where organization_id = ${organization}
      and (lower(email) = lower(${email}) or (birth_date = ${birthDate}::date and lower(name) = lower(${name})))
    order by id limit 10`.execute(db);
  return rows.map(({ id }) => id);
}

import { type Selectable, sql } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** Somebody who signs a contract. */
export interface ContractParty {
  contractId: string;
  /** From 1, in the order of the contract. */
  position: number;
  role: string;
  /** The role in words, in the language of the document. */
  title: string;
  signsIn: "portal" | "studio";
  participantId: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  language: string;
  status: "waiting" | "asked" | "signed" | "declined";
  means: "portal" | "studio" | "paper" | "told" | null;
  askedAt: string | null;
  remindedAt: string | null;
  signedAt: string | null;
}

export async function insertContractParties(
  trx: Trx,
  organization: string,
  parties: readonly ContractParty[],
): Promise<void> {
  if (parties.length === 0) return;
  const rows = parties.map((party) => ({
    contract_id: party.contractId,
    position: party.position,
    role: party.role,
    title: party.title,
    signs_in: party.signsIn,
    participant_id: party.participantId,
    name: party.name,
    email: party.email,
    phone: party.phone,
    language: party.language,
    status: party.status,
  }));
  await sql`
    insert into contract_parties (organization_id, contract_id, position, role, title, signs_in, participant_id, name,
      email, phone, language, status)
    select ${organization}, contract_id, position, role, title, signs_in, participant_id, name, email, phone, language,
      status
    from ${unnest(rows, {
      contract_id: "text",
      position: "integer",
      role: "text",
      title: "text",
      signs_in: "text",
      participant_id: "text",
      name: "text",
      email: "text",
      phone: "text",
      language: "text",
      status: "text",
    })}`.execute(trx);
}

const toParty = (row: Selectable<Tables["contract_parties"]>): ContractParty => ({
  contractId: row.contract_id,
  position: row.position,
  role: row.role,
  title: row.title,
  signsIn: row.signs_in,
  participantId: row.participant_id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  language: row.language,
  status: row.status,
  means: row.means,
  askedAt: row.asked_at,
  remindedAt: row.reminded_at,
  signedAt: row.signed_at,
});

/** Who signs these contracts, in order. */
export async function listContractParties(
  db: Db,
  organization: string,
  contractIds: readonly string[],
): Promise<ContractParty[]> {
  if (contractIds.length === 0) return [];
  const rows = await db
    .selectFrom("contract_parties")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("contract_id", "in", [...contractIds])
    .orderBy("contract_id")
    .orderBy("position")
    .execute();
  return rows.map(toParty);
}

/** What changes of a party; absent parts stay. */
export type PartyChange = Partial<
  Pick<ContractParty, "name" | "email" | "phone" | "status" | "means" | "askedAt" | "remindedAt" | "signedAt">
>;

/** Changes one party of a contract. */
export async function changeContractParty(
  trx: Trx,
  organization: string,
  { contractId, role }: Pick<ContractParty, "contractId" | "role">,
  change: PartyChange,
): Promise<void> {
  const { name, email, phone, status, means, askedAt, remindedAt, signedAt } = change;
  await trx
    .updateTable("contract_parties")
    .set({
      ...(name !== undefined && { name }),
      ...(email !== undefined && { email }),
      ...(phone !== undefined && { phone }),
      ...(status !== undefined && { status }),
      ...(means !== undefined && { means }),
      ...(askedAt !== undefined && { asked_at: askedAt }),
      ...(remindedAt !== undefined && { reminded_at: remindedAt }),
      ...(signedAt !== undefined && { signed_at: signedAt }),
    })
    .where("organization_id", "=", organization)
    .where("contract_id", "=", contractId)
    .where("role", "=", role)
    .execute();
}

import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** One thing that happened to a contract. */
export interface EvidenceRow {
  contractId: string;
  /** From 1, without gaps. */
  position: number;
  at: string;
  kind: string;
  role: string | null;
  /** Canonical JSON. */
  facts: string;
  hash: string;
  keyId: string;
  seal: string;
}

/** Locks contracts, so that each one's evidence is added to by one transaction at a time. In the order of their ids. */
export async function lockContracts(trx: Trx, organization: string, ids: readonly string[]): Promise<void> {
  await trx
    .selectFrom("contracts")
    .select("id")
    .where("organization_id", "=", organization)
    .where("id", "in", [...ids])
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Where the chains of these contracts end; those that have none are left out. */
export async function evidenceHeads(
  db: Db,
  organization: string,
  contractIds: readonly string[],
): Promise<Map<string, Pick<EvidenceRow, "position" | "hash">>> {
  if (contractIds.length === 0) return new Map();
  const { rows } = await sql<{ contract_id: string; position: number; hash: string }>`
    select distinct on (contract_id) contract_id, position, hash from contract_evidence
    where organization_id = ${organization} and contract_id = any(${[...contractIds]}::text[])
    order by contract_id, position desc`.execute(db);
  return new Map(rows.map(({ contract_id, position, hash }) => [contract_id, { position, hash }]));
}

export async function insertEvidence(trx: Trx, organization: string, added: readonly EvidenceRow[]): Promise<void> {
  if (added.length === 0) return;
  const rows = added.map((row) => ({
    contract_id: row.contractId,
    position: row.position,
    at: row.at,
    kind: row.kind,
    role: row.role,
    facts: row.facts,
    hash: row.hash,
    key_id: row.keyId,
    seal: row.seal,
  }));
  await sql`
    insert into contract_evidence (organization_id, contract_id, position, at, kind, role, facts, hash, key_id, seal)
    select ${organization}, contract_id, position, at, kind, role, facts, hash, key_id, seal
    from ${unnest(rows, {
      contract_id: "text",
      position: "integer",
      at: "timestamptz",
      kind: "text",
      role: "text",
      facts: "text",
      hash: "text",
      key_id: "text",
      seal: "text",
    })}`.execute(trx);
}

const toRow = (row: Selectable<Tables["contract_evidence"]>): EvidenceRow => ({
  contractId: row.contract_id,
  position: row.position,
  at: row.at,
  kind: row.kind,
  role: row.role,
  facts: row.facts,
  hash: row.hash,
  keyId: row.key_id,
  seal: row.seal,
});

/** Everything that happened to a contract, in order. */
export async function listEvidence(db: Db, organization: string, contractId: string): Promise<EvidenceRow[]> {
  const rows = await db
    .selectFrom("contract_evidence")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("contract_id", "=", contractId)
    .orderBy("position")
    .execute();
  return rows.map(toRow);
}

/** Whether something of this kind was kept for a party. */
export async function hasEvidence(
  db: Db,
  organization: string,
  { contractId, kind, role }: Pick<EvidenceRow, "contractId" | "kind" | "role">,
): Promise<boolean> {
  const row = await db
    .selectFrom("contract_evidence")
    .select("position")
    .where("organization_id", "=", organization)
    .where("contract_id", "=", contractId)
    .where("kind", "=", kind)
    .where("role", role === null ? "is" : "=", role)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Everything of one kind that was kept of these contracts. */
export async function listEvidenceOfKind(
  db: Db,
  organization: string,
  contractIds: readonly string[],
  kind: string,
): Promise<EvidenceRow[]> {
  if (contractIds.length === 0) return [];
  const rows = await db
    .selectFrom("contract_evidence")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("contract_id", "in", [...contractIds])
    .where("kind", "=", kind)
    .orderBy("contract_id")
    .orderBy("position")
    .execute();
  return rows.map(toRow);
}

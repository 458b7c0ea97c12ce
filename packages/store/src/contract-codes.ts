import type { Db, Trx } from "./tables.ts";

/** The last one-time code of a party. */
export interface ContractCode {
  contractId: string;
  role: string;
  codeHash: string;
  createdAt: string;
  expiresAt: string;
  tries: number;
  usedAt: string | null;
  /** How many codes were sent since `sentSince`. */
  sent: number;
  sentSince: string;
}

type Of = Pick<ContractCode, "contractId" | "role">;

export async function getContractCode(db: Db, organization: string, of: Of): Promise<ContractCode | undefined> {
  const row = await db
    .selectFrom("contract_codes")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("contract_id", "=", of.contractId)
    .where("role", "=", of.role)
    .executeTakeFirst();
  return (
    row && {
      contractId: row.contract_id,
      role: row.role,
      codeHash: row.code_hash,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      tries: row.tries,
      usedAt: row.used_at,
      sent: row.sent,
      sentSince: row.sent_since,
    }
  );
}

/** A new code takes the place of the one before. */
export async function putContractCode(trx: Trx, organization: string, code: ContractCode): Promise<void> {
  const values = {
    code_hash: code.codeHash,
    created_at: code.createdAt,
    expires_at: code.expiresAt,
    tries: code.tries,
    used_at: code.usedAt,
    sent: code.sent,
    sent_since: code.sentSince,
  };
  await trx
    .insertInto("contract_codes")
    .values({ organization_id: organization, contract_id: code.contractId, role: code.role, ...values })
    .onConflict((conflict) => conflict.columns(["organization_id", "contract_id", "role"]).doUpdateSet(values))
    .execute();
}

import type { Db } from "./tables.ts";

/** A key with which an organization seals evidence. `publicKey`: 32 bytes in hexadecimal. */
export interface SigningKey {
  id: string;
  publicKey: string;
  /** Encrypted by the caller. */
  privateKey: Uint8Array;
  createdAt: string;
}

/** Keys of an organization, newest first. */
export async function listSigningKeys(db: Db, organization: string): Promise<SigningKey[]> {
  const rows = await db
    .selectFrom("signing_keys")
    .selectAll()
    .where("organization_id", "=", organization)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    publicKey: row.public_key,
    privateKey: row.private_key,
    createdAt: row.created_at,
  }));
}

export async function insertSigningKey(db: Db, organization: string, key: SigningKey): Promise<void> {
  await db
    .insertInto("signing_keys")
    .values({
      organization_id: organization,
      id: key.id,
      public_key: key.publicKey,
      private_key: key.privateKey,
      created_at: key.createdAt,
    })
    .execute();
}

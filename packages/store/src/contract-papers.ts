import type { Db, Trx } from "./tables.ts";

/** A contract signed on paper, as it was handed in. */
export interface ContractPaper {
  id: string;
  contractId: string;
  /** The parties whose signatures it bears. */
  roles: string[];
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  /** Calendar date on it. */
  signedOn: string;
  witness: string;
  addedAt: string;
  addedByKind: string;
  addedBy: string;
}

export async function insertContractPaper(
  trx: Trx,
  organization: string,
  paper: ContractPaper & { content: Uint8Array },
): Promise<void> {
  await trx
    .insertInto("contract_papers")
    .values({
      organization_id: organization,
      id: paper.id,
      contract_id: paper.contractId,
      roles: paper.roles,
      file_name: paper.fileName,
      media_type: paper.mediaType,
      size: paper.size,
      sha256: paper.sha256,
      content: paper.content,
      signed_on: paper.signedOn,
      witness: paper.witness,
      added_at: paper.addedAt,
      added_by_kind: paper.addedByKind,
      added_by: paper.addedBy,
    })
    .execute();
}

/** Papers of a contract, oldest first, without their content. */
export async function listContractPapers(db: Db, organization: string, contractId: string): Promise<ContractPaper[]> {
  const rows = await db
    .selectFrom("contract_papers")
    .select([
      "id",
      "contract_id",
      "roles",
      "file_name",
      "media_type",
      "size",
      "sha256",
      "signed_on",
      "witness",
      "added_at",
      "added_by_kind",
      "added_by",
    ])
    .where("organization_id", "=", organization)
    .where("contract_id", "=", contractId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    contractId: row.contract_id,
    roles: row.roles,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    signedOn: row.signed_on,
    witness: row.witness,
    addedAt: row.added_at,
    addedByKind: row.added_by_kind,
    addedBy: row.added_by,
  }));
}

export async function getContractPaper(
  db: Db,
  organization: string,
  { contractId, id }: { contractId: string; id: string },
): Promise<{ fileName: string; mediaType: string; content: Uint8Array } | undefined> {
  const row = await db
    .selectFrom("contract_papers")
    .select(["file_name", "media_type", "content"])
    .where("organization_id", "=", organization)
    .where("contract_id", "=", contractId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { fileName: row.file_name, mediaType: row.media_type, content: row.content };
}

import { type Selectable, sql } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** What is signed, as it was frozen. Hashes are SHA-256 in hexadecimal. */
export interface ContractDocument {
  contractId: string;
  enrollmentId: string;
  programId: string;
  version: number;
  title: string;
  language: string;
  templateHash: string;
  /** Core's `ContractText`. */
  blocks: unknown;
  html: string;
  htmlHash: string;
  /** Null until the PDF is made. */
  pdfHash: string | null;
  frozenAt: string;
}

export async function insertContractDocuments(
  trx: Trx,
  organization: string,
  documents: readonly Omit<ContractDocument, "pdfHash">[],
): Promise<void> {
  if (documents.length === 0) return;
  const rows = documents.map((document) => ({
    contract_id: document.contractId,
    enrollment_id: document.enrollmentId,
    program_id: document.programId,
    version: document.version,
    title: document.title,
    language: document.language,
    template_hash: document.templateHash,
    blocks: JSON.stringify(document.blocks),
    html: document.html,
    html_hash: document.htmlHash,
    frozen_at: document.frozenAt,
  }));
  await sql`
    insert into contract_documents (organization_id, contract_id, enrollment_id, program_id, version, title, language,
      template_hash, blocks, html, html_hash, frozen_at)
    select ${organization}, contract_id, enrollment_id, program_id, version, title, language,
      template_hash, blocks::json, html, html_hash, frozen_at
    from ${unnest(rows, {
      contract_id: "text",
      enrollment_id: "text",
      program_id: "text",
      version: "integer",
      title: "text",
      language: "text",
      template_hash: "text",
      blocks: "text",
      html: "text",
      html_hash: "text",
      frozen_at: "timestamptz",
    })}`.execute(trx);
}

/** Keeps the PDF; false when there is one already, which stays. */
export async function keepContractPdf(
  trx: Trx,
  organization: string,
  contractId: string,
  { pdf, hash }: { pdf: Uint8Array; hash: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("contract_documents")
    .set({ pdf, pdf_hash: hash })
    .where("organization_id", "=", organization)
    .where("contract_id", "=", contractId)
    .where("pdf", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const COLUMNS = [
  "contract_id",
  "enrollment_id",
  "program_id",
  "version",
  "title",
  "language",
  "template_hash",
  "blocks",
  "html",
  "html_hash",
  "pdf_hash",
  "frozen_at",
] as const;

const toDocument = (
  row: Pick<Selectable<Tables["contract_documents"]>, (typeof COLUMNS)[number]>,
): ContractDocument => ({
  contractId: row.contract_id,
  enrollmentId: row.enrollment_id,
  programId: row.program_id,
  version: row.version,
  title: row.title,
  language: row.language,
  templateHash: row.template_hash,
  blocks: JSON.parse(row.blocks) as unknown,
  html: row.html,
  htmlHash: row.html_hash,
  pdfHash: row.pdf_hash,
  frozenAt: row.frozen_at,
});

/** What is signed, without the PDF. */
export async function getContractDocument(
  db: Db,
  organization: string,
  contractId: string,
): Promise<ContractDocument | undefined> {
  const row = await db
    .selectFrom("contract_documents")
    .select(COLUMNS)
    .where("organization_id", "=", organization)
    .where("contract_id", "=", contractId)
    .executeTakeFirst();
  return row && toDocument(row);
}

/** The PDF's bytes, once they are there. */
export async function getContractPdf(
  db: Db,
  organization: string,
  contractId: string,
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom("contract_documents")
    .select("pdf")
    .where("organization_id", "=", organization)
    .where("contract_id", "=", contractId)
    .executeTakeFirst();
  return row?.pdf ?? undefined;
}

/** Titles and hashes of several, by contract. */
export async function listContractDocuments(
  db: Db,
  organization: string,
  contractIds: readonly string[],
): Promise<Map<string, Pick<ContractDocument, "title" | "htmlHash" | "pdfHash">>> {
  if (contractIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("contract_documents")
    .select(["contract_id", "title", "html_hash", "pdf_hash"])
    .where("organization_id", "=", organization)
    .where("contract_id", "in", [...contractIds])
    .execute();
  return new Map(
    rows.map((row) => [row.contract_id, { title: row.title, htmlHash: row.html_hash, pdfHash: row.pdf_hash }]),
  );
}

import type { ColumnType } from "kysely";

/** Rows about what is signed; see `../tables.ts`. */
export interface ContractTables {
  contract_documents: ContractDocumentsTable;
  contract_parties: ContractPartiesTable;
  contract_evidence: ContractEvidenceTable;
  contract_codes: ContractCodesTable;
  contract_papers: ContractPapersTable;
  signing_keys: SigningKeysTable;
}

interface ContractDocumentsTable {
  organization_id: string;
  contract_id: string;
  enrollment_id: string;
  program_id: string;
  version: number;
  title: string;
  language: string;
  template_hash: string;
  blocks: string;
  html: string;
  html_hash: string;
  pdf: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array>;
  pdf_hash: ColumnType<string | null, string | null | undefined, string>;
  frozen_at: string;
}

interface ContractPartiesTable {
  organization_id: string;
  contract_id: string;
  position: number;
  role: string;
  title: string;
  signs_in: "portal" | "studio";
  participant_id: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  language: string;
  status: "waiting" | "asked" | "signed" | "declined";
  means: "portal" | "studio" | "paper" | "told" | null;
  asked_at: string | null;
  reminded_at: string | null;
  signed_at: string | null;
}

interface ContractEvidenceTable {
  organization_id: string;
  contract_id: string;
  position: number;
  at: string;
  kind: string;
  role: string | null;
  facts: string;
  hash: string;
  key_id: string;
  seal: string;
}

interface ContractCodesTable {
  organization_id: string;
  contract_id: string;
  role: string;
  code_hash: string;
  created_at: string;
  expires_at: string;
  tries: number;
  used_at: string | null;
  sent: number;
  sent_since: string;
}

interface ContractPapersTable {
  organization_id: string;
  id: string;
  contract_id: string;
  roles: string[];
  file_name: string;
  media_type: string;
  size: number;
  sha256: string;
  content: Uint8Array;
  signed_on: string;
  witness: string;
  added_at: string;
  added_by_kind: string;
  added_by: string;
}

interface SigningKeysTable {
  organization_id: string;
  id: string;
  public_key: string;
  private_key: Uint8Array;
  created_at: string;
}

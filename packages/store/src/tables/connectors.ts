import type { ColumnType } from "kysely";

/** Rows about connectors; see `../tables.ts`. */
export interface ConnectorTables {
  connectors: ConnectorsTable;
  receipts: ReceiptsTable;
}

export type ConnectorKind = "sheet" | "calendar" | "inbound";

/** `pending`: it came, and what it asks is not done yet. */
export type ReceiptOutcome = "pending" | "done" | "ignored" | "refused";

interface ConnectorsTable {
  organization_id: string;
  id: string;
  kind: ConnectorKind;
  title: string;
  program_id: string | null;
  settings: ColumnType<Record<string, unknown>, string, string>;
  role: string;
  token_hash: string | null;
  secret: Uint8Array | null;
  created_at: string;
  created_by: string | null;
  updated_at: string;
  expires_at: string | null;
  disabled_at: string | null;
  last_used_at: string | null;
}

interface ReceiptsTable {
  organization_id: string;
  id: string;
  connector_id: string;
  message_id: string;
  outcome: ReceiptOutcome;
  received_at: string;
  times: number;
  last_at: string;
  report: ColumnType<Record<string, unknown>, string, string>;
  participant_id: string | null;
  enrollment_id: string | null;
}

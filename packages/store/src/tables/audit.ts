/** Rows about who read or changed what; see `../tables.ts`. */
export interface AuditTables {
  audit_entries: AuditEntriesTable;
  audit_values: AuditValuesTable;
  audit_unsealed: AuditUnsealedTable;
  audit_seals: AuditSealsTable;
  audit_heads: AuditHeadsTable;
  audit_starts: AuditStartsTable;
}

interface AuditEntriesTable {
  organization_id: string;
  id: string;
  at: string;
  kind: string;
  action: string;
  actor_kind: string;
  actor_id: string;
  actor_role: string;
  member_id: string | null;
  address: string | null;
  session_id: string | null;
  request_id: string | null;
  participant_id: string | null;
  enrollment_id: string | null;
  subject: string | null;
  sequence: number | null;
  details: string;
  hashes: string;
  once_key: string | null;
}

interface AuditValuesTable {
  organization_id: string;
  entry_id: string;
  name: string;
  salt: string;
  value: string;
}

interface AuditUnsealedTable {
  organization_id: string;
  entry_id: string;
}

interface AuditSealsTable {
  organization_id: string;
  position: number;
  entry_id: string;
  hash: string;
  sealed_at: string;
}

interface AuditHeadsTable {
  organization_id: string;
  position: number;
  hash: string;
  signature: string;
  sealed_at: string;
}

interface AuditStartsTable {
  organization_id: string;
  position: number;
  hash: string;
  signature: string;
  sealed_at: string;
  moved_at: string;
}

import type { ColumnType } from "kysely";

/** Rows about how participants come in and what they hand in; see `../tables.ts`. */
export interface PortalTables {
  portal_links: PortalLinksTable;
  portal_sessions: PortalSessionsTable;
  portal_applications: PortalApplicationsTable;
  portal_drafts: PortalDraftsTable;
  documents: DocumentsTable;
}

/** What somebody comes in for: their own file, or one contract. */
export type PortalPurpose = "file" | "sign";

interface PortalLinksTable {
  organization_id: string;
  id: string;
  token_hash: string;
  purpose: PortalPurpose;
  participant_id: string | null;
  contract_id: string | null;
  party: string | null;
  application_id: string | null;
  name: string;
  email: string;
  language: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

interface PortalSessionsTable {
  organization_id: string;
  id: string;
  token_hash: string;
  purpose: PortalPurpose;
  participant_id: string | null;
  contract_id: string | null;
  party: string | null;
  name: string;
  email: string;
  created_at: string;
  last_used_at: string;
  expires_at: string;
  ended_at: string | null;
}

export type ApplicationStatus = "waiting" | "taken" | "refused";

interface PortalApplicationsTable {
  organization_id: string;
  id: string;
  program_id: string;
  version: number;
  form: string | null;
  name: string;
  email: string;
  language: string;
  answers: ColumnType<Record<string, unknown>, string, string>;
  site_id: string | null;
  status: ApplicationStatus;
  why: ColumnType<Record<string, string> | null, string | null, string | null>;
  participant_id: string | null;
  enrollment_id: string | null;
  created_at: string;
  settled_at: string | null;
}

interface PortalDraftsTable {
  organization_id: string;
  enrollment_id: string;
  form: string;
  participant_id: string;
  answers: ColumnType<Record<string, unknown>, string, string>;
  revision: number;
  updated_at: string;
}

interface DocumentsTable {
  organization_id: string;
  id: string;
  participant_id: string;
  enrollment_id: string | null;
  title: string;
  file_name: string;
  media_type: string;
  size: number;
  sha256: string;
  content: Uint8Array;
  valid_until: string | null;
  added_at: string;
  added_by_kind: string;
  added_by: string;
  removed_at: string | null;
}

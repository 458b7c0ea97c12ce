import type { ColumnType } from "kysely";

/** Rows about who belongs to an organization; see `../tables.ts`. */
export interface MemberTables {
  members: MembersTable;
  member_sites: MemberSitesTable;
  teams: TeamsTable;
  team_members: TeamMembersTable;
  invitations: InvitationsTable;
  referrals: ReferralsTable;
}

/** Whose files a member sees: everybody's, those of some sites, or only their own. */
export type MemberScope = "organization" | "sites" | "own";

interface MembersTable {
  organization_id: string;
  id: string;
  user_id: string;
  role: string;
  scope: MemberScope;
  created_at: string;
  created_by: string | null;
  updated_at: string;
}

interface MemberSitesTable {
  organization_id: string;
  member_id: string;
  site_id: string;
}

interface TeamsTable {
  organization_id: string;
  id: string;
  title: string;
  created_at: string;
}

interface TeamMembersTable {
  organization_id: string;
  team_id: string;
  member_id: string;
}

interface InvitationsTable {
  organization_id: string;
  id: string;
  email: string;
  role: string;
  scope: MemberScope;
  sites: string[];
  language: string;
  token_hash: string;
  created_at: string;
  created_by: string;
  expires_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
}

export type ReferralDirection = "internal" | "outgoing" | "incoming";
export type ReferralStatus = "pending" | "accepted" | "declined" | "withdrawn";

interface ReferralsTable {
  organization_id: string;
  id: string;
  direction: ReferralDirection;
  status: ReferralStatus;
  participant_id: string | null;
  from_site_id: string | null;
  to_site_id: string | null;
  other_organization_id: string | null;
  other_referral_id: string | null;
  person: ColumnType<Record<string, unknown>, string, string>;
  message: string | null;
  consent_text: string;
  consent_by: string;
  consent_at: string;
  created_at: string;
  created_by: string;
  decided_at: string | null;
  decided_by: string | null;
  decision_note: string | null;
}

import type { ColumnType, Generated } from "kysely";

type Defaulted<T> = ColumnType<T, T | undefined, T>;

/** Tables of the instance: who signs in, and the mails that the software writes itself. */
export interface IdentityTables {
  users: UsersTable;
  sessions: SessionsTable;
  accounts: AccountsTable;
  verifications: VerificationsTable;
  two_factors: TwoFactorsTable;
  rate_limits: RateLimitsTable;
  mails: MailsTable;
  mail_settings: MailSettingsTable;
}

interface UsersTable {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  language: Defaulted<string>;
  two_factor_enabled: Generated<boolean>;
  created_at: string;
  updated_at: string;
}

interface SessionsTable {
  id: string;
  user_id: string;
  token: string;
  ip_address: string | null;
  user_agent: string | null;
  expires_at: string;
  created_at: string;
  updated_at: string;
}

interface AccountsTable {
  id: string;
  user_id: string;
  provider_id: string;
  account_id: string;
  password: string | null;
  access_token: ColumnType<string | null, string | null | undefined, string | null>;
  refresh_token: ColumnType<string | null, string | null | undefined, string | null>;
  id_token: ColumnType<string | null, string | null | undefined, string | null>;
  access_token_expires_at: ColumnType<string | null, string | null | undefined, string | null>;
  refresh_token_expires_at: ColumnType<string | null, string | null | undefined, string | null>;
  scope: ColumnType<string | null, string | null | undefined, string | null>;
  created_at: string;
  updated_at: string;
}

interface VerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: string;
  updated_at: string;
}

interface TwoFactorsTable {
  id: string;
  user_id: string;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  failed_verification_count: Generated<number>;
  locked_until: string | null;
}

interface RateLimitsTable {
  id: string;
  key: string;
  count: number;
  last_request: number;
}

export type MailStatus = "queued" | "sent" | "failed" | "kept" | "expired";

interface MailsTable {
  organization_id: string;
  id: string;
  kind: string;
  user_id: string | null;
  recipient: string;
  language: string;
  subject: string;
  content: Uint8Array;
  status: MailStatus;
  attempts: Generated<number>;
  unsettled: Generated<number>;
  sending: Generated<boolean>;
  next_attempt_at: string;
  useful_until: string | null;
  claimed_until: string | null;
  claimed_by: string | null;
  error: string | null;
  via: string | null;
  created_at: string;
  sent_at: string | null;
}

export type MailSecurity = "tls" | "starttls" | "none";

interface MailSettingsTable {
  organization_id: string;
  host: string;
  port: number;
  security: MailSecurity;
  username: string | null;
  password: Uint8Array | null;
  sender_name: string;
  sender_address: string;
  updated_at: string;
  updated_by: string;
}

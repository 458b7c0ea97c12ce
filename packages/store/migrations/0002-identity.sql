-- Who signs in: accounts of the instance. A person may belong to several organizations, so these tables have no
-- organization; what they may do where stands in the tables of members. Written and read by better-auth, whose models
-- are mapped onto them; no migration of its own ever runs.

create table users (
  id text primary key,
  name text not null,
  -- In lower case; how somebody is found who signs in.
  email text not null,
  email_verified boolean not null default false,
  image text,
  language text not null default 'fr',
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint users_email unique (email)
);

create table sessions (
  id text primary key,
  user_id text not null references users on delete cascade,
  -- SHA-256 of what the cookie carries.
  token text not null,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint sessions_token unique (token)
);
create index sessions_user on sessions (user_id);
create index sessions_expiry on sessions (expires_at);

-- A way to sign in: a password (provider `credential`), or an identity at a provider.
create table accounts (
  id text primary key,
  user_id text not null references users on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint accounts_identity unique (provider_id, account_id)
);
create index accounts_user on accounts (user_id);

-- What was sent out and is expected back once: links, recovery, second factors under way, the set-up code.
create table verifications (
  id text primary key,
  -- The purpose and SHA-256 of the token, never the token.
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verifications_identifier on verifications (identifier);
create index verifications_expiry on verifications (expires_at);

-- Both texts are encrypted with the instance's secret.
create table two_factors (
  id text primary key,
  user_id text not null references users on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  constraint two_factors_user unique (user_id)
);

-- Tries within a window that began at `last_request` (milliseconds since 1970). The key says whose tries by a hash.
create table rate_limits (
  id text primary key,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint rate_limits_key unique (key)
);
create index rate_limits_age on rate_limits (last_request);

-- Mails that the software itself writes: links to sign in, invitations. A mail may carry a key, so what it says is
-- encrypted (subject and address are not: an administrator sees that it was written, to whom, and what became of it).
create table mails (
  organization_id text not null references organizations,
  id text not null,
  kind text not null,
  user_id text references users on delete set null,
  recipient text not null,
  language text not null,
  subject text not null,
  content bytea not null,
  -- kept: there is no mail server, the mail stays here and is read here. expired: it was of no use any more.
  status text not null check (status in ('queued', 'sent', 'failed', 'kept', 'expired')),
  attempts integer not null default 0,
  -- A process began to send and never told how it ended: the next attempt may bring the mail a second time.
  unsettled integer not null default 0,
  sending boolean not null default false,
  next_attempt_at timestamptz not null,
  -- After this the mail is not sent any more: its link has ended.
  useful_until timestamptz,
  claimed_until timestamptz,
  claimed_by text,
  error text,
  via text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (organization_id, id)
);
create index mails_due on mails (next_attempt_at) where status = 'queued';

-- The mail server of an organization, where it has one of its own.
create table mail_settings (
  organization_id text primary key references organizations,
  host text not null,
  port integer not null,
  -- tls: from the first byte. starttls: asked for and required. none: on the operator's own network only.
  security text not null check (security in ('tls', 'starttls', 'none')),
  username text,
  -- Encrypted with the instance's secret.
  password bytea,
  sender_name text not null,
  sender_address text not null,
  updated_at timestamptz not null,
  updated_by text not null
);

-- Other software's ways in and out that are no webhooks: tables for spreadsheets, calendars, messages from outside.

-- A connector is for one kind of use and, but for calendars of a member, for one program. Its address holds a secret of
-- which only the hash is kept; `secret` is what its messages are verified with, encrypted by the caller.
create table connectors (
  organization_id text not null references organizations,
  id text not null,
  kind text not null check (kind in ('sheet', 'calendar', 'inbound')),
  title text not null,
  program_id text,
  settings jsonb not null,
  -- What it may see and do is what this role may.
  role text not null,
  token_hash text,
  secret bytea,
  created_at timestamptz not null,
  -- Whoever answers for it: it ends with their place in the organization.
  created_by text,
  updated_at timestamptz not null,
  expires_at timestamptz,
  disabled_at timestamptz,
  last_used_at timestamptz,
  primary key (organization_id, id),
  constraint connectors_token unique (organization_id, token_hash),
  foreign key (organization_id, program_id) references programs
);

-- What came in, each message once; of its content nothing is kept but what became of it.
create table receipts (
  organization_id text not null,
  id text not null,
  connector_id text not null,
  -- The sender's own id of the message: what comes again under it is dropped.
  message_id text not null,
  outcome text not null check (outcome in ('pending', 'done', 'ignored', 'refused')),
  received_at timestamptz not null,
  -- How often it came, and when it last did.
  times integer not null default 1,
  last_at timestamptz not null,
  -- What was done, step by step, or why not: codes and ids.
  report jsonb not null,
  participant_id text,
  enrollment_id text,
  primary key (organization_id, id),
  constraint receipts_message unique (organization_id, connector_id, message_id),
  foreign key (organization_id, connector_id) references connectors on delete cascade
);
create index receipts_connector on receipts (organization_id, connector_id, id);
create index receipts_old on receipts (last_at);

-- What a calendar shows.
create index tasks_due on tasks (organization_id, due_at) where status = 'open' and due_at is not null;
create index contracts_expiring on contracts (organization_id, expires_at) where ended_at is null and expires_at is not null;

-- Other sites whose pages may use a key; null: none.
alter table api_keys add column origins text[];

select protect_organizations_rows();

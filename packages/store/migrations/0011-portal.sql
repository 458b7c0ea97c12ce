-- Participants come in by links that are mailed to them: no account, no password.

-- A key that was mailed: used once, from a page with a button, so that programs that follow links spend nothing.
create table portal_links (
  organization_id text not null references organizations,
  id text not null,
  -- SHA-256 of the token, in hexadecimal; the token itself is in the mail and nowhere else.
  token_hash text not null,
  -- `file`: one's own file. `sign`: one contract, and nothing else.
  purpose text not null check (purpose in ('file', 'sign')),
  participant_id text,
  contract_id text,
  -- Which party of the contract signs.
  party text,
  -- What was filled in before the address was known to be somebody's.
  application_id text,
  name text not null,
  email text not null,
  language text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organization_id, id),
  constraint portal_links_token unique (organization_id, token_hash),
  foreign key (organization_id, participant_id) references participants on delete cascade
);
create index portal_links_participant on portal_links (organization_id, participant_id);
create index portal_links_contract on portal_links (organization_id, contract_id) where contract_id is not null;
create index portal_links_expiry on portal_links (expires_at);

create table portal_sessions (
  organization_id text not null references organizations,
  id text not null,
  token_hash text not null,
  purpose text not null check (purpose in ('file', 'sign')),
  participant_id text,
  contract_id text,
  party text,
  name text not null,
  email text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  -- However much it is used, it ends then.
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, id),
  constraint portal_sessions_token unique (organization_id, token_hash),
  foreign key (organization_id, participant_id) references participants on delete cascade
);
create index portal_sessions_participant on portal_sessions (organization_id, participant_id);
create index portal_sessions_contract on portal_sessions (organization_id, contract_id) where contract_id is not null;
create index portal_sessions_expiry on portal_sessions (expires_at);

-- What came in by a public application page. It waits here until whoever has the address says that it is theirs, where
-- the organization knows the address already: nobody changes the file of somebody else by knowing their address.
create table portal_applications (
  organization_id text not null references organizations,
  id text not null,
  program_id text not null,
  version integer not null,
  form text,
  name text not null,
  email text not null,
  language text not null,
  answers jsonb not null,
  site_id text,
  status text not null check (status in ('waiting', 'taken', 'refused')),
  -- Why it came to nothing, in both languages.
  why jsonb,
  participant_id text,
  enrollment_id text,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, program_id) references programs,
  foreign key (organization_id, participant_id) references participants on delete cascade
);
create index portal_applications_waiting on portal_applications (organization_id, status, created_at);
create index portal_applications_participant on portal_applications (organization_id, participant_id);

-- Answers that somebody has begun to write.
create table portal_drafts (
  organization_id text not null references organizations,
  enrollment_id text not null,
  form text not null,
  participant_id text not null,
  answers jsonb not null,
  revision integer not null,
  updated_at timestamptz not null,
  primary key (organization_id, enrollment_id, form, participant_id),
  foreign key (organization_id, enrollment_id) references enrollments on delete cascade,
  foreign key (organization_id, participant_id) references participants on delete cascade
);
create index portal_drafts_participant on portal_drafts (organization_id, participant_id);

-- Files that people hand in: papers, photos of papers. The content is read only when somebody opens it.
create table documents (
  organization_id text not null references organizations,
  id text not null,
  participant_id text not null,
  enrollment_id text,
  -- What it is, in the words of whoever handed it in.
  title text not null,
  file_name text not null,
  media_type text not null,
  size integer not null,
  -- SHA-256 in hexadecimal.
  sha256 text not null,
  content bytea not null,
  -- Until when it is good, where it says so.
  valid_until date,
  added_at timestamptz not null,
  added_by_kind text not null,
  added_by text not null,
  removed_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants on delete cascade,
  foreign key (organization_id, enrollment_id) references enrollments on delete set null (enrollment_id)
);
create index documents_participant on documents (organization_id, participant_id, id);
create index documents_enrollment on documents (organization_id, enrollment_id) where enrollment_id is not null;
-- Pictures do not get smaller by being packed.
alter table documents alter column content set storage external;

select protect_organizations_rows();

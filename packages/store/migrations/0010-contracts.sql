-- What is signed, by whom, and how it can be shown that they did.

-- The text as it was frozen when the contract opened. The PDF is made from it right after, and never changes.
create table contract_documents (
  organization_id text not null,
  contract_id text not null,
  enrollment_id text not null,
  program_id text not null,
  version integer not null,
  title text not null,
  language text not null,
  -- SHA-256 of the program's own text, before anybody's data were in it.
  template_hash text not null,
  blocks json not null,
  html text not null,
  html_hash text not null,
  pdf bytea,
  pdf_hash text,
  frozen_at timestamptz not null,
  primary key (organization_id, contract_id),
  foreign key (organization_id, contract_id) references contracts,
  check ((pdf is null) = (pdf_hash is null))
);
alter table contract_documents alter column pdf set storage external;

create table contract_parties (
  organization_id text not null,
  contract_id text not null,
  position integer not null,
  role text not null,
  title text not null,
  -- Where they sign: people outside in the portal, the organization in the studio.
  signs_in text not null check (signs_in in ('portal', 'studio')),
  participant_id text,
  name text,
  email text,
  phone text,
  language text not null,
  status text not null check (status in ('waiting', 'asked', 'signed', 'declined')),
  -- How the signature came: in the portal, in the studio, on paper, or told by the organization without any.
  means text check (means in ('portal', 'studio', 'paper', 'told')),
  asked_at timestamptz,
  reminded_at timestamptz,
  signed_at timestamptz,
  primary key (organization_id, contract_id, role),
  foreign key (organization_id, contract_id) references contracts
);
create index contract_parties_participant on contract_parties (organization_id, participant_id)
  where participant_id is not null;

-- What happened to a contract, in order, each link holding the one before. Only ever added to.
create table contract_evidence (
  organization_id text not null,
  contract_id text not null,
  position integer not null,
  at timestamptz not null,
  kind text not null,
  role text,
  -- Canonical JSON, as it is in the hash.
  facts text not null,
  hash text not null,
  key_id text not null,
  -- Of the hash, with the organization's key.
  seal text not null,
  primary key (organization_id, contract_id, position),
  foreign key (organization_id, contract_id) references contracts
);

-- One-time codes: the last one of each party.
create table contract_codes (
  organization_id text not null,
  contract_id text not null,
  role text not null,
  -- Keyed with the instance's secret: six digits would be found from a plain hash at once.
  code_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null,
  used_at timestamptz,
  -- How many were sent since when.
  sent integer not null,
  sent_since timestamptz not null,
  primary key (organization_id, contract_id, role),
  foreign key (organization_id, contract_id) references contracts
);

-- What was signed on paper, as it was handed in.
create table contract_papers (
  organization_id text not null,
  id text not null,
  contract_id text not null,
  roles text[] not null,
  file_name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  signed_on date not null,
  witness text not null,
  added_at timestamptz not null,
  added_by_kind text not null,
  added_by text not null,
  primary key (organization_id, id),
  foreign key (organization_id, contract_id) references contracts
);
create index contract_papers_contract on contract_papers (organization_id, contract_id, id);
alter table contract_papers alter column content set storage external;

-- ed25519 keys with which organizations seal evidence. The private one is encrypted by the caller. The newest one seals.
create table signing_keys (
  organization_id text not null references organizations,
  id text not null,
  public_key text not null,
  private_key bytea not null,
  created_at timestamptz not null,
  primary key (organization_id, id)
);

create index contracts_open on contracts (organization_id, status, id);

select protect_organizations_rows();

-- Who belongs to an organization, and whose files they see.
-- Users are of the instance and may be kept elsewhere: there is no foreign key to them.

-- Moves whenever a member's place changes, so that every process notices within a second.
alter table instance add column member_revision bigint not null default 0;

-- What the organization decides about itself: two factors, smallest figure shown to funders, referrals.
alter table organizations add column settings jsonb not null default '{}';

create table members (
  organization_id text not null references organizations,
  id text not null,
  user_id text not null,
  role text not null,
  scope text not null check (scope in ('organization', 'sites', 'own')),
  created_at timestamptz not null,
  created_by text,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  constraint members_user unique (organization_id, user_id)
);
-- Sign-in asks in which organizations a user is a member.
create index members_of_user on members (user_id);

create table member_sites (
  organization_id text not null,
  member_id text not null,
  site_id text not null,
  primary key (organization_id, member_id, site_id),
  foreign key (organization_id, member_id) references members on delete cascade,
  foreign key (organization_id, site_id) references sites
);
create index member_sites_site on member_sites (organization_id, site_id);

create table teams (
  organization_id text not null references organizations,
  id text not null,
  title text not null,
  created_at timestamptz not null,
  primary key (organization_id, id)
);

create table team_members (
  organization_id text not null,
  team_id text not null,
  member_id text not null,
  primary key (organization_id, team_id, member_id),
  foreign key (organization_id, team_id) references teams on delete cascade,
  foreign key (organization_id, member_id) references members on delete cascade
);
create index team_members_member on team_members (organization_id, member_id);

create table invitations (
  organization_id text not null references organizations,
  id text not null,
  email text not null,
  role text not null,
  scope text not null check (scope in ('organization', 'sites', 'own')),
  sites text[] not null default '{}',
  language text not null,
  -- SHA-256 of the token, in hexadecimal; the token itself is in the mail and nowhere else.
  token_hash text not null,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (organization_id, id),
  constraint invitations_token unique (organization_id, token_hash)
);
-- One open invitation for an address.
create unique index invitations_open on invitations (organization_id, email)
  where accepted_at is null and revoked_at is null;

-- People and their files belong to a site; who added a person looks after the file until it does.
alter table participants add column site_id text;
alter table participants add column owner_id text;
alter table participants add foreign key (organization_id, site_id) references sites;
create index participants_site on participants (organization_id, site_id, id) where site_id is not null;
create index participants_owner on participants (organization_id, owner_id, id) where owner_id is not null;

-- A person is proposed to another site (internal), to another organization (outgoing there, incoming here), or to
-- the organization by a partner (incoming). Both organizations keep a row of their own.
create table referrals (
  organization_id text not null references organizations,
  id text not null,
  direction text not null check (direction in ('internal', 'outgoing', 'incoming')),
  status text not null check (status in ('pending', 'accepted', 'declined', 'withdrawn')),
  participant_id text,
  from_site_id text,
  to_site_id text,
  -- The other side, of a referral between organizations: its organization and its row.
  other_organization_id text,
  other_referral_id text,
  -- What the person agreed to pass on: facts by name, and nothing else.
  person jsonb not null,
  message text,
  consent_text text not null,
  consent_by text not null,
  consent_at timestamptz not null,
  created_at timestamptz not null,
  created_by text not null,
  decided_at timestamptz,
  decided_by text,
  decision_note text,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants,
  foreign key (organization_id, from_site_id) references sites,
  foreign key (organization_id, to_site_id) references sites
);
create index referrals_status on referrals (organization_id, status, id);
create index referrals_creator on referrals (organization_id, created_by, id);
create index referrals_participant on referrals (organization_id, participant_id) where participant_id is not null;

-- Who made a key: it ends with them.
alter table api_keys add column created_by text;
create index api_keys_creator on api_keys (organization_id, created_by) where created_by is not null;

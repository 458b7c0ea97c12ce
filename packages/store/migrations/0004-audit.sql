-- Who read or changed what. Entries are only ever added; a worker chains them afterwards, so that those who add them
-- wait for nobody. No entry holds a name, an address in full or a text: ids, codes and counts only.

create table audit_entries (
  organization_id text not null references organizations,
  id text not null,
  at timestamptz not null,
  kind text not null,
  action text not null,
  actor_kind text not null,
  actor_id text not null,
  actor_role text not null,
  member_id text,
  -- Where from: the network (/24, /48), the session, the request.
  address text,
  session_id text,
  request_id text,
  -- Whose file, which run of theirs, which other thing.
  participant_id text,
  enrollment_id text,
  subject text,
  -- The journal's entry that tells what was done to the enrollment.
  sequence integer,
  -- Counts, names of filters, codes: JSON, its keys sorted.
  details text not null,
  -- SHA-256 of salt and value of what stands in audit_values: JSON, its keys sorted.
  hashes text not null,
  -- What may be recorded once only, whichever process comes first.
  once_key text,
  primary key (organization_id, id),
  constraint audit_once unique (organization_id, once_key)
);
create index audit_by_time on audit_entries (organization_id, at, id);
create index audit_of_person on audit_entries (organization_id, participant_id, at, id) where participant_id is not null;
create index audit_of_actor on audit_entries (organization_id, actor_id, at, id);

-- What people wrote, such as why they opened a file. Erased with the person; the chain holds without it.
create table audit_values (
  organization_id text not null,
  entry_id text not null,
  name text not null,
  salt text not null,
  value text not null,
  primary key (organization_id, entry_id, name),
  foreign key (organization_id, entry_id) references audit_entries
);

-- What waits to be chained.
create table audit_unsealed (
  organization_id text not null references organizations,
  entry_id text not null,
  primary key (organization_id, entry_id)
);

-- The chain: hash = SHA-256(hash before ‖ the entry).
create table audit_seals (
  organization_id text not null references organizations,
  position integer not null check (position > 0),
  entry_id text not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (organization_id, position),
  constraint audit_seals_entry unique (organization_id, entry_id)
);

-- Where the chain ends, signed with the instance's secret: without it a chain cannot be made shorter or anew.
create table audit_heads (
  organization_id text primary key references organizations,
  position integer not null,
  hash text not null,
  signature text not null,
  sealed_at timestamptz not null
);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'The record of who read or changed what is only ever added to.' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entries_stay before update or delete or truncate on audit_entries
  for each statement execute function refuse_audit_change();
create trigger audit_seals_stay before update or delete or truncate on audit_seals
  for each statement execute function refuse_audit_change();
create trigger audit_values_stay before update or truncate on audit_values
  for each statement execute function refuse_audit_change();

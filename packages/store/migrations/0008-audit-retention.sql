-- The log of who read or changed what is kept for some months. What is older goes from the chain's beginning, in order;
-- the hash that the chain had there is kept, signed, so that what is left can still be checked against it.

create table audit_starts (
  organization_id text primary key references organizations,
  position integer not null check (position > 0),
  hash text not null,
  signature text not null,
  -- When the last of the forgotten entries was chained.
  sealed_at timestamptz not null,
  moved_at timestamptz not null
);

create or replace function refuse_audit_change() returns trigger language plpgsql as $$
begin
  -- Set for the time of forget_audit only.
  if tg_op = 'DELETE' and current_setting('parcours.audit_forgets', true) = 'on' then
    return null;
  end if;
  raise exception 'The record of who read or changed what is only ever added to.' using errcode = 'insufficient_privilege';
end $$;

/*
 * Deletes what lies before the beginning of an organization's chain as it is kept; returns how many entries that were.
 * It runs as the tables' owner: the program's own role may not delete from them.
 */
create function forget_audit(organization text) returns integer language plpgsql
  security definer set search_path to public, pg_temp as $$
declare
  forgotten integer;
begin
  perform set_config('parcours.audit_forgets', 'on', true);
  with links as (
    delete from audit_seals s using audit_starts b
    where b.organization_id = organization and s.organization_id = organization and s.position <= b.position
    returning s.entry_id),
  texts as (
    delete from audit_values v using links l where v.organization_id = organization and v.entry_id = l.entry_id),
  entries as (
    delete from audit_entries e using links l where e.organization_id = organization and e.id = l.entry_id)
  select count(*) into forgotten from links;
  perform set_config('parcours.audit_forgets', 'off', true);
  return forgotten;
end $$;

select protect_organizations_rows();

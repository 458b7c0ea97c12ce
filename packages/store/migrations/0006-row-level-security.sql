-- Row-level security as the second wall: a statement sees and writes the rows of the organization that its transaction
-- names, whatever the statement says. docs/adr/0003-row-level-security.md

/*
 * Gives every table that belongs to an organization its policy; the ones that have it are left alone. A migration that
 * adds such a table ends with: select protect_organizations_rows();
 *
 * parcours.organization is set for one transaction at a time by packages/store/src/scope.ts: an organization's id, or
 * '*' for what is of the instance. Unset, or empty as it is after a transaction that had set it, it shows nothing.
 * Forced, because the program usually owns its tables.
 */
create function protect_organizations_rows() returns void language plpgsql as $$
declare
  protected record;
begin
  for protected in
    select c.oid::regclass as name, case when c.relname = 'organizations' then 'id' else 'organization_id' end as owner
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
      and (c.relname = 'organizations' or exists (
        select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'organization_id' and a.attnum > 0 and not a.attisdropped))
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'own_organization')
    order by c.relname
  loop
    execute format('alter table %s enable row level security', protected.name);
    execute format('alter table %s force row level security', protected.name);
    execute format(
      'create policy own_organization on %s using ((select current_setting(''parcours.organization'', true)) in (%I, ''*''))',
      protected.name, protected.owner);
  end loop;
end $$;

select protect_organizations_rows();

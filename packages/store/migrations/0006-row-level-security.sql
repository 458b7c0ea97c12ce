-- Row-level security as the second wall: a statement sees and writes the rows of the organization that its transaction
-- names, whatever the statement says. docs/adr/0003-row-level-security.md

/*
 * What people are looked for by. Behind a policy only operators that can tell nothing of the rows they refuse may use an
 * index: comparisons of texts and numbers may; @@, @> and && may not. So the words of a person's file stand in a table
 * of their own, compared as texts. Triggers keep it: whatever changes a person, it says the same.
 */
drop index participants_search;
alter table participants alter column search type text[] using tsvector_to_array(search);

create table participant_words (
  organization_id text not null,
  -- Compared by bytes, so that the words that begin so stand side by side.
  word text collate "C" not null,
  participant_id text not null,
  primary key (organization_id, word, participant_id)
);
create index participant_words_person on participant_words (organization_id, participant_id, word);
insert into participant_words (organization_id, word, participant_id)
  select distinct organization_id, unnest(search), id from participants;

create function follow_search() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from participant_words w using before b, after a
    where a.organization_id = b.organization_id and a.id = b.id and a.search <> b.search
      and w.organization_id = b.organization_id and w.participant_id = b.id
      and w.word = any (b.search) and w.word <> all (a.search);
    insert into participant_words (organization_id, word, participant_id)
      select a.organization_id, unnest(a.search), a.id from after a
      join before b on a.organization_id = b.organization_id and a.id = b.id and a.search <> b.search
      on conflict do nothing;
  elsif tg_op = 'INSERT' then
    insert into participant_words (organization_id, word, participant_id)
      select organization_id, unnest(search), id from after on conflict do nothing;
  else
    delete from participant_words w using before b
    where w.organization_id = b.organization_id and w.participant_id = b.id;
  end if;
  return null;
end $$;
create trigger participants_search_added after insert on participants
  referencing new table as after for each statement execute function follow_search();
create trigger participants_search_changed after update on participants
  referencing old table as before new table as after for each statement execute function follow_search();
create trigger participants_search_gone after delete on participants
  referencing old table as before for each statement execute function follow_search();

-- Most people stand in one stage; the few who stand in several are looked through.
drop index enrollments_stages;
create index enrollments_stage on enrollments (organization_id, program_id, (stages[1]), id);
create index enrollments_several_stages on enrollments (organization_id, program_id, id) where stages[2] is not null;

/*
 * Gives every table that belongs to an organization its policy; the ones that have it are left alone. A migration that
 * adds such a table ends with: select protect_organizations_rows();
 *
 * parcours.organization is set for one transaction at a time by packages/store/src/scope.ts: an organization's id, or
 * '*' for what is of the instance. Unset, or empty as it is after a transaction that had set it, it shows nothing.
 * Forced, because the program usually owns its tables. The subquery is there to be answered once per statement and not
 * once per row; written as a case, it makes the planner expect half of the rows, where it would expect one in hundreds.
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
    execute format($policy$
      create policy own_organization on %s using (
        case (select current_setting('parcours.organization', true)) when %I then true when '*' then true else false end)
      $policy$, protected.name, protected.owner);
  end loop;
end $$;

select protect_organizations_rows();

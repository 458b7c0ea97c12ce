-- Processes that do background work, by the name that their claims bear. One that is dead, or frozen, beats no more:
-- what it had claimed is free then, long before its leases end.
create table processes (
  id text primary key,
  -- Where process numbers mean something: a machine since its start, and a name space of process numbers on it.
  place text,
  pid integer not null,
  beat_at timestamptz not null
);

-- Facts of people that an endpoint is told besides ids and stages: ids of fields, chosen one by one.
alter table endpoints add column fields text[] not null default '{}';

-- Written and deleted all day long: what is dead in them is cleared away early, so that the due ones are found quickly.
alter table deliveries set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

select protect_organizations_rows();

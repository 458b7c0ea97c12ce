-- Two files of one person made one. The one that went stays as an empty row that leads to the other.
alter table participants add column merged_into text;
alter table participants add constraint participants_merged_into foreign key (organization_id, merged_into) references participants;
create index participants_merged on participants (organization_id, merged_into) where merged_into is not null;

-- What it takes to undo it, for as long as that is possible.
create table participant_merges (
  organization_id text not null references organizations,
  id text not null,
  -- The file that stays.
  participant_id text not null,
  merged_id text not null,
  merged_name text not null,
  -- Both files as they were, and the one that stays as it became.
  files jsonb not null,
  -- Keys of the rows that changed hands, by table.
  moved jsonb not null,
  at timestamptz not null,
  by_kind text not null,
  by_id text not null,
  undone_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants on delete cascade,
  foreign key (organization_id, merged_id) references participants on delete cascade
);
create index participant_merges_person on participant_merges (organization_id, participant_id, id);
create index participant_merges_merged on participant_merges (organization_id, merged_id);
create index participant_merges_at on participant_merges (at);

select protect_organizations_rows();

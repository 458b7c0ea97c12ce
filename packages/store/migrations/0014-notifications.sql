-- What a member is told in the studio: a note that names them, something given to them to do, work of theirs that is over.
create table notifications (
  organization_id text not null references organizations,
  id text not null,
  user_id text not null,
  kind text not null check (kind in ('mention', 'task', 'run')),
  -- The note, the task or the run.
  subject_id text not null,
  -- Whom it is about.
  participant_id text,
  -- The user who caused it.
  by_id text,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants on delete cascade
);
-- Told once: who is given the same task again is told again, in place of the first time.
create unique index notifications_subject on notifications (organization_id, user_id, subject_id);
create index notifications_user on notifications (organization_id, user_id, at, id);
create index notifications_new on notifications (organization_id, user_id) where seen_at is null;
create index notifications_participant on notifications (organization_id, participant_id);

select protect_organizations_rows();

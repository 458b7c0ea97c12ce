-- A coordinator's day: what is due, views of the caseload, tasks and appointments by hand, notes, imports of people.

-- The nearest deadline of a run, kept with each step: lists are sorted by it.
alter table enrollments add column next_due_at timestamptz;
update enrollments e set next_due_at = (
  select min(t.due_at) from timers t
  where t.organization_id = e.organization_id and t.enrollment_id = e.id
    and (t.id like 'xstate.after.%' or t.event->>'type' like 'contract.%.expired'));
create index enrollments_due on enrollments (organization_id, next_due_at, id);

-- A task of the program may be put off, and given to somebody.
alter table tasks add column postponed_to timestamptz;
alter table tasks add column owner_id text;

-- A notice that leaves as a mail: which one.
alter table messages add column mail_id text;
create index messages_mail on messages (organization_id, mail_id) where mail_id is not null;

-- Addresses are compared without regard to capitals.
alter table participants add column email_key text generated always as (lower(email)) stored;
create index participants_email on participants (organization_id, email_key) where email_key is not null;
create index participants_birth on participants (organization_id, birth_date) where birth_date is not null;

-- What a list is narrowed to, under a name: one's own, or everybody's.
create table saved_views (
  organization_id text not null references organizations,
  id text not null,
  owner_id text not null,
  title text not null,
  shared boolean not null,
  query jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id)
);
create index saved_views_owner on saved_views (organization_id, owner_id, id);

-- What people write about a person for each other.
create table notes (
  organization_id text not null,
  id text not null,
  participant_id text not null,
  author_id text not null,
  body text not null,
  -- team: whoever sees the file and may read free texts. author: only who wrote it.
  audience text not null check (audience in ('team', 'author')),
  -- Says something of health, origin, beliefs …: shown only to those who may see such facts.
  special boolean not null,
  mentions text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants
);
create index notes_participant on notes (organization_id, participant_id, id);
-- Whom a note mentions; a table of its own, because operators on arrays could use no index behind the policies.
create table note_mentions (
  organization_id text not null,
  note_id text not null,
  user_id text not null,
  seen_at timestamptz,
  primary key (organization_id, note_id, user_id),
  foreign key (organization_id, note_id) references notes on delete cascade
);
create index note_mentions_user on note_mentions (organization_id, user_id, note_id) where seen_at is null;

-- What people put on each other's list by hand: something to do, or a meeting with the person.
create table file_tasks (
  organization_id text not null,
  id text not null,
  participant_id text not null,
  kind text not null check (kind in ('task', 'appointment')),
  title text not null,
  place text,
  owner_id text,
  -- Of an appointment: when it begins.
  due_at timestamptz,
  -- missed: the person did not come.
  status text not null check (status in ('open', 'done', 'missed', 'canceled')),
  created_at timestamptz not null,
  created_by text not null,
  ended_at timestamptz,
  ended_by text,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants
);
create index file_tasks_participant on file_tasks (organization_id, participant_id, id);
create index file_tasks_open on file_tasks (organization_id, due_at, id) where status = 'open';

-- People who come by a file. The cells of a row go as soon as the person is there.
create table imports (
  organization_id text not null references organizations,
  id text not null,
  file_name text not null,
  state text not null check (state in ('draft', 'running', 'done')),
  columns jsonb not null,
  mapping jsonb not null,
  options jsonb not null,
  -- Who asked, and in which language, for whoever goes on with it.
  asked jsonb not null,
  total integer not null,
  done_count integer not null default 0,
  known_count integer not null default 0,
  failed_count integer not null default 0,
  created_at timestamptz not null,
  created_by text not null,
  finished_at timestamptz,
  primary key (organization_id, id)
);
create index imports_running on imports (created_at) where state = 'running';

create table import_rows (
  organization_id text not null,
  import_id text not null,
  position integer not null,
  cells jsonb not null,
  -- placed: the person is there, the program is still to be begun.
  state text not null default 'pending' check (state in ('pending', 'placed', 'done', 'known', 'failed')),
  participant_id text,
  errors jsonb,
  primary key (organization_id, import_id, position),
  foreign key (organization_id, import_id) references imports on delete cascade
);
create index import_rows_pending on import_rows (organization_id, import_id, position) where state in ('pending', 'placed');

select protect_organizations_rows();

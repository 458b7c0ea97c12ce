-- The first schema. Every tenant table leads with organization_id, in its key, its indexes and its
-- foreign keys, so that a distributed PostgreSQL can shard by organization.
-- Text, json and the order of keys: definitions are text and snapshots are json (never jsonb, which
-- re-sorts keys: in a statechart their order is meaning).

-- One row about this database: its identity, the epoch of the feed (see journal), and a counter that
-- moves whenever a key changes, so that every process notices within a second.
create table instance (
  one boolean primary key default true check (one),
  id text not null,
  feed_epoch smallint not null default 1,
  key_revision bigint not null default 0,
  created_at timestamptz not null
);

create table organizations (
  id text primary key,
  name text not null,
  created_at timestamptz not null
);

create table sites (
  organization_id text not null references organizations,
  id text not null,
  title text not null,
  data jsonb not null default '{}',
  primary key (organization_id, id)
);

create table programs (
  organization_id text not null references organizations,
  id text not null,
  slug text not null,
  draft text not null,
  draft_revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  constraint programs_slug unique (organization_id, slug)
);

create table program_versions (
  organization_id text not null,
  program_id text not null,
  version integer not null check (version > 0),
  definition text not null,
  hash text not null,
  note text,
  published_at timestamptz not null,
  published_by text not null,
  primary key (organization_id, program_id, version),
  foreign key (organization_id, program_id) references programs
);

create table cohorts (
  organization_id text not null,
  id text not null,
  program_id text not null,
  slug text not null,
  title text not null,
  data jsonb not null default '{}',
  created_at timestamptz not null,
  primary key (organization_id, id),
  constraint cohorts_slug unique (organization_id, program_id, slug),
  foreign key (organization_id, program_id) references programs
);

-- The organization's catalogue of facts about people: one type per field, over all programs.
create table participant_fields (
  organization_id text not null references organizations,
  id text not null,
  type text not null,
  definition jsonb not null,
  primary key (organization_id, id)
);

create table participants (
  organization_id text not null references organizations,
  id text not null,
  name text not null,
  email text,
  phone text,
  birth_date date,
  language text not null,
  external_id text,
  attributes jsonb not null default '{}',
  -- Folded words of name, email, phone and external id, for search by beginnings of words.
  search tsvector not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  constraint participants_external_id unique (organization_id, external_id)
);
create index participants_search on participants using gin (search);

create table enrollments (
  organization_id text not null,
  id text not null,
  program_id text not null,
  version integer not null,
  participant_id text,
  site_id text,
  cohort_id text,
  owner_id text,
  status text not null check (status in ('active', 'held', 'done')),
  cause jsonb,
  outcome text,
  stages text[] not null,
  snapshot json not null,
  -- The values that rules read, so that a rule can be asked of a whole cohort in SQL.
  facts jsonb not null,
  revision integer not null default 1,
  sequence integer not null,
  announced integer not null default 0,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  last_occurred_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, program_id, version) references program_versions,
  foreign key (organization_id, participant_id) references participants,
  foreign key (organization_id, site_id) references sites,
  foreign key (organization_id, cohort_id) references cohorts
);
-- A person never runs through the same program twice at once.
create unique index enrollments_running_once on enrollments (organization_id, program_id, participant_id)
  where status <> 'done' and participant_id is not null;
create index enrollments_program on enrollments (organization_id, program_id, id);
create index enrollments_held on enrollments (organization_id, id) where status = 'held';
create index enrollments_participant on enrollments (organization_id, participant_id, id);
create index enrollments_cohort on enrollments (organization_id, cohort_id, id) where cohort_id is not null;
create index enrollments_site on enrollments (organization_id, site_id, id) where site_id is not null;
create index enrollments_owner on enrollments (organization_id, owner_id, id) where owner_id is not null;
create index enrollments_stages on enrollments using gin (stages);

create table enrollment_roles (
  organization_id text not null,
  enrollment_id text not null,
  role text not null,
  person_kind text not null,
  person_id text not null,
  primary key (organization_id, enrollment_id, role, person_kind, person_id),
  foreign key (organization_id, enrollment_id) references enrollments
);
create index enrollment_roles_person on enrollment_roles (organization_id, person_kind, person_id, enrollment_id);

-- The members of a pair or a team: enrollments of their own.
create table enrollment_members (
  organization_id text not null,
  enrollment_id text not null,
  member text not null,
  member_enrollment_id text not null,
  primary key (organization_id, enrollment_id, member),
  foreign key (organization_id, enrollment_id) references enrollments,
  foreign key (organization_id, member_enrollment_id) references enrollments
);
create index enrollment_members_member on enrollment_members (organization_id, member_enrollment_id);

-- Everything that happened, append-only, gapless per stream (an enrollment, or a program for what
-- happens to the program itself). No foreign key: a stream outlives what may be erased.
-- The feed reads it in the order (epoch, tx, position); src/feed.ts says why this never skips a row.
create sequence journal_position;
create table journal (
  organization_id text not null,
  stream_id text not null,
  sequence integer not null check (sequence > 0),
  kind text not null,
  event json not null,
  actor json not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  transitions json not null,
  trace json not null,
  effects json not null,
  timers json not null,
  places json,
  cause json,
  outcome text,
  status text not null,
  program_id text not null,
  version integer,
  announcements json not null,
  announced boolean not null,
  epoch smallint not null,
  tx xid8 not null default pg_current_xact_id(),
  position bigint not null default nextval('journal_position'),
  primary key (organization_id, stream_id, sequence)
);
alter sequence journal_position owned by journal.position;
create index journal_feed on journal (organization_id, epoch, tx, position) where announced;

create function refuse_journal_change() returns trigger language plpgsql as $$
begin
  -- Erasing a person is the one lawful change, and says so in its own transaction:
  -- set local parcours.erasure = 'on'.
  if coalesce(current_setting('parcours.erasure', true), '') <> 'on' then
    raise exception 'the journal is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger journal_append_only before update or delete or truncate on journal
  for each statement execute function refuse_journal_change();

create table timers (
  organization_id text not null,
  enrollment_id text not null,
  id text not null,
  due_at timestamptz not null,
  event json not null,
  -- The sequence of the journal entry that armed it.
  armed integer not null,
  claimed_until timestamptz,
  claimed_by text,
  attempts integer not null default 0,
  primary key (organization_id, enrollment_id, id),
  foreign key (organization_id, enrollment_id) references enrollments
);
-- Workers look across organizations for what is due; so do the other claim indexes below.
create index timers_due on timers (due_at);

create table effects (
  organization_id text not null,
  id text not null,
  enrollment_id text not null,
  kind text not null,
  payload json not null,
  state text not null default 'pending' check (state in ('pending', 'done', 'dead')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  claimed_until timestamptz,
  claimed_by text,
  error text,
  primary key (organization_id, id),
  foreign key (organization_id, enrollment_id) references enrollments
);
create index effects_pending on effects (next_attempt_at) where state = 'pending';
create index effects_enrollment on effects (organization_id, enrollment_id, id);

create table tasks (
  organization_id text not null,
  id text not null,
  enrollment_id text not null,
  kind text not null,
  role text,
  status text not null check (status in ('open', 'done', 'canceled')),
  sequence integer not null,
  due_at timestamptz,
  effect_id text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, id),
  constraint tasks_effect unique (organization_id, effect_id),
  foreign key (organization_id, enrollment_id) references enrollments
);
create index tasks_enrollment on tasks (organization_id, enrollment_id, id);
create index tasks_open on tasks (organization_id, role, due_at, id) where status = 'open';

create table contracts (
  organization_id text not null,
  id text not null,
  enrollment_id text not null,
  contract text not null,
  instance integer not null,
  status text not null,
  parties json not null,
  sequence integer not null,
  opened_at timestamptz not null,
  expires_at timestamptz,
  ended_at timestamptz,
  effect_id text not null,
  primary key (organization_id, id),
  constraint contracts_effect unique (organization_id, effect_id),
  constraint contracts_instance unique (organization_id, enrollment_id, contract, instance),
  foreign key (organization_id, enrollment_id) references enrollments
);

create table messages (
  organization_id text not null,
  id text not null,
  enrollment_id text not null,
  notice text not null,
  recipient text not null,
  channel text not null,
  address text,
  subject text not null,
  body text not null,
  language text not null,
  status text not null check (status in ('queued', 'sent', 'failed')),
  error text,
  effect_id text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (organization_id, id),
  constraint messages_effect unique (organization_id, effect_id, recipient, channel),
  foreign key (organization_id, enrollment_id) references enrollments
);
create index messages_enrollment on messages (organization_id, enrollment_id, id);
create index messages_queued on messages (created_at) where status = 'queued';

-- How many people are where. Changes are appended with the event and folded into the totals in the
-- background: a single row per stage would be a hot lock. No foreign key, for the same reason.
create table stage_count_deltas (
  organization_id text not null,
  id bigint generated always as identity,
  program_id text not null,
  version integer not null,
  stage text not null,
  delta integer not null,
  primary key (organization_id, id)
);
create index stage_count_deltas_program on stage_count_deltas (organization_id, program_id);

create table stage_counts (
  organization_id text not null,
  program_id text not null,
  version integer not null,
  stage text not null,
  count bigint not null,
  primary key (organization_id, program_id, version, stage)
);

-- Places taken; the row is the lock that keeps the last place from being given twice.
create table place_counts (
  organization_id text not null,
  program_id text not null,
  place text not null,
  scope text not null default '',
  held integer not null default 0,
  primary key (organization_id, program_id, place, scope),
  foreign key (organization_id, program_id) references programs
);

create table idempotency_keys (
  organization_id text not null references organizations,
  caller text not null,
  route text not null,
  key text not null,
  fingerprint text not null,
  status integer,
  body text,
  created_at timestamptz not null,
  claimed_until timestamptz not null,
  primary key (organization_id, caller, route, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

create table api_keys (
  organization_id text not null references organizations,
  id text not null,
  name text not null,
  hash text not null,
  prefix text not null,
  role text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (organization_id, id),
  constraint api_keys_hash unique (organization_id, hash)
);

create table endpoints (
  organization_id text not null references organizations,
  id text not null,
  url text not null,
  description text,
  types text[] not null,
  program_id text,
  status text not null check (status in ('enabled', 'disabled')),
  cause text,
  -- Encrypted by the caller; a dump of the database alone gives nothing away.
  secret bytea not null,
  previous_secret bytea,
  previous_until timestamptz,
  failing_since timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, program_id) references programs
);

-- How far the organization's feed has been turned into deliveries.
create table fanout (
  organization_id text primary key references organizations,
  cursor text
);

create table deliveries (
  organization_id text not null,
  id text not null,
  endpoint_id text not null,
  announcement_id text not null,
  type text not null,
  enrollment_id text,
  sequence integer not null,
  -- The bytes that are signed and sent, the same on every attempt.
  body text not null,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed', 'canceled')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  claimed_until timestamptz,
  claimed_by text,
  last_status integer,
  last_error text,
  last_latency_ms integer,
  created_at timestamptz not null,
  delivered_at timestamptz,
  primary key (organization_id, id),
  constraint deliveries_once unique (organization_id, endpoint_id, announcement_id),
  foreign key (organization_id, endpoint_id) references endpoints on delete cascade
);
create index deliveries_due on deliveries (organization_id, endpoint_id, next_attempt_at) where state = 'pending';
create index deliveries_claimed on deliveries (organization_id, endpoint_id, claimed_until)
  where state = 'pending' and claimed_until is not null;
create index deliveries_order on deliveries (organization_id, endpoint_id, enrollment_id, sequence) where state = 'pending';
create index deliveries_endpoint on deliveries (organization_id, endpoint_id, id);

create table delivery_attempts (
  organization_id text not null,
  delivery_id text not null,
  attempt integer not null,
  at timestamptz not null,
  status integer,
  error text,
  latency_ms integer,
  response_head text,
  primary key (organization_id, delivery_id, attempt),
  foreign key (organization_id, delivery_id) references deliveries on delete cascade
);

create table runs (
  organization_id text not null references organizations,
  id text not null,
  kind text not null,
  request json not null,
  state text not null default 'running' check (state in ('running', 'done')),
  dry_run boolean not null,
  total integer not null,
  done_count integer not null default 0,
  failed_count integer not null default 0,
  created_at timestamptz not null,
  created_by text not null,
  finished_at timestamptz,
  primary key (organization_id, id)
);
create index runs_running on runs (created_at) where state = 'running';

create table run_people (
  organization_id text not null,
  run_id text not null,
  position integer not null,
  enrollment_id text not null,
  state text not null default 'pending' check (state in ('pending', 'done', 'failed')),
  result json,
  claimed_until timestamptz,
  claimed_by text,
  primary key (organization_id, run_id, position),
  constraint run_people_once unique (organization_id, run_id, enrollment_id),
  foreign key (organization_id, run_id) references runs on delete cascade
);
create index run_people_pending on run_people (organization_id, run_id, position) where state = 'pending';

-- What webhooks need beyond the first release.

-- Settings of an endpoint; null is what the service does by default.
alter table endpoints add column max_per_second integer;
alter table endpoints add column max_concurrent integer;
-- Nothing is sent before: its rate is used up, or it asked for a pause.
alter table endpoints add column next_at timestamptz;
-- Seeds of the keys that sign as v1a; encrypted by the caller, as the secrets are.
alter table endpoints add column signing_key bytea;
alter table endpoints add column previous_signing_key bytea;

-- What somebody sends by hand, a replay or a test, is one attempt beside the schedule: `by_hand` while it is on its way,
-- `sent_by_hand` counts them, and `resume_at` is when the schedule goes on if it fails.
alter table deliveries add column by_hand boolean not null default false;
alter table deliveries add column sent_by_hand integer not null default 0;
alter table deliveries add column resume_at timestamptz;

-- Read in the order of this index until enough are found, however many wait.
drop index deliveries_due;
create index deliveries_due on deliveries (organization_id, endpoint_id, next_attempt_at, id) where state = 'pending';
create index deliveries_state on deliveries (organization_id, endpoint_id, state, id);
create index deliveries_enrollment on deliveries (organization_id, enrollment_id, id);
-- What is over and old is deleted.
create index deliveries_over on deliveries (next_attempt_at) where state <> 'pending';

-- What became of an endpoint's attempts, hour by hour.
alter table delivery_attempts add column endpoint_id text;
update delivery_attempts a set endpoint_id = d.endpoint_id
  from deliveries d where d.organization_id = a.organization_id and d.id = a.delivery_id;
alter table delivery_attempts alter column endpoint_id set not null;
alter table delivery_attempts add column by_hand boolean not null default false;
create index delivery_attempts_endpoint on delivery_attempts (organization_id, endpoint_id, at);

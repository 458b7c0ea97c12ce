-- The schema that the migrations lead to. Made by scripts/dump-schema.ts, for reading and for reviewing
-- changes; nothing runs it.

create table accounts (
  id text not null,
  user_id text not null,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint accounts_identity UNIQUE (provider_id, account_id),
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
CREATE INDEX accounts_user ON public.accounts USING btree (user_id);

create table api_keys (
  organization_id text not null,
  id text not null,
  name text not null,
  hash text not null,
  prefix text not null,
  role text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone,
  created_by text,
  origins text[],
  programs text[],
  constraint api_keys_hash UNIQUE (organization_id, hash),
  constraint api_keys_pkey PRIMARY KEY (organization_id, id),
  constraint api_keys_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE INDEX api_keys_creator ON public.api_keys USING btree (organization_id, created_by) WHERE (created_by IS NOT NULL);
alter table api_keys enable row level security;
alter table api_keys force row level security;
create policy own_organization on api_keys as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table audit_entries (
  organization_id text not null,
  id text not null,
  at timestamp with time zone not null,
  kind text not null,
  action text not null,
  actor_kind text not null,
  actor_id text not null,
  actor_role text not null,
  member_id text,
  address text,
  session_id text,
  request_id text,
  participant_id text,
  enrollment_id text,
  subject text,
  sequence integer,
  details text not null,
  hashes text not null,
  once_key text,
  constraint audit_entries_pkey PRIMARY KEY (organization_id, id),
  constraint audit_once UNIQUE (organization_id, once_key),
  constraint audit_entries_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE INDEX audit_by_time ON public.audit_entries USING btree (organization_id, at, id);
CREATE INDEX audit_of_actor ON public.audit_entries USING btree (organization_id, actor_id, at, id);
CREATE INDEX audit_of_person ON public.audit_entries USING btree (organization_id, participant_id, at, id) WHERE (participant_id IS NOT NULL);
CREATE TRIGGER audit_entries_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
alter table audit_entries enable row level security;
alter table audit_entries force row level security;
create policy own_organization on audit_entries as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table audit_heads (
  organization_id text not null,
  "position" integer not null,
  hash text not null,
  signature text not null,
  sealed_at timestamp with time zone not null,
  constraint audit_heads_pkey PRIMARY KEY (organization_id),
  constraint audit_heads_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
alter table audit_heads enable row level security;
alter table audit_heads force row level security;
create policy own_organization on audit_heads as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table audit_seals (
  organization_id text not null,
  "position" integer not null,
  entry_id text not null,
  hash text not null,
  sealed_at timestamp with time zone not null,
  constraint audit_seals_entry UNIQUE (organization_id, entry_id),
  constraint audit_seals_pkey PRIMARY KEY (organization_id, "position"),
  constraint audit_seals_position_check CHECK (("position" > 0)),
  constraint audit_seals_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE TRIGGER audit_seals_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_seals FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
alter table audit_seals enable row level security;
alter table audit_seals force row level security;
create policy own_organization on audit_seals as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table audit_starts (
  organization_id text not null,
  "position" integer not null,
  hash text not null,
  signature text not null,
  sealed_at timestamp with time zone not null,
  moved_at timestamp with time zone not null,
  constraint audit_starts_pkey PRIMARY KEY (organization_id),
  constraint audit_starts_position_check CHECK (("position" > 0)),
  constraint audit_starts_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
alter table audit_starts enable row level security;
alter table audit_starts force row level security;
create policy own_organization on audit_starts as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table audit_unsealed (
  organization_id text not null,
  entry_id text not null,
  constraint audit_unsealed_pkey PRIMARY KEY (organization_id, entry_id),
  constraint audit_unsealed_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
alter table audit_unsealed enable row level security;
alter table audit_unsealed force row level security;
create policy own_organization on audit_unsealed as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table audit_values (
  organization_id text not null,
  entry_id text not null,
  name text not null,
  salt text not null,
  value text not null,
  constraint audit_values_pkey PRIMARY KEY (organization_id, entry_id, name),
  constraint audit_values_organization_id_entry_id_fkey FOREIGN KEY (organization_id, entry_id) REFERENCES audit_entries(organization_id, id)
);
CREATE TRIGGER audit_values_stay BEFORE UPDATE OR TRUNCATE ON public.audit_values FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
alter table audit_values enable row level security;
alter table audit_values force row level security;
create policy own_organization on audit_values as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table cohorts (
  organization_id text not null,
  id text not null,
  program_id text not null,
  slug text not null,
  title text not null,
  data jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  constraint cohorts_pkey PRIMARY KEY (organization_id, id),
  constraint cohorts_slug UNIQUE (organization_id, program_id, slug),
  constraint cohorts_organization_id_program_id_fkey FOREIGN KEY (organization_id, program_id) REFERENCES programs(organization_id, id)
);
alter table cohorts enable row level security;
alter table cohorts force row level security;
create policy own_organization on cohorts as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table connectors (
  organization_id text not null,
  id text not null,
  kind text not null,
  title text not null,
  program_id text,
  settings jsonb not null,
  role text not null,
  token_hash text,
  secret bytea,
  created_at timestamp with time zone not null,
  created_by text,
  updated_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  disabled_at timestamp with time zone,
  last_used_at timestamp with time zone,
  constraint connectors_kind_check CHECK ((kind = ANY (ARRAY['sheet'::text, 'calendar'::text, 'inbound'::text]))),
  constraint connectors_pkey PRIMARY KEY (organization_id, id),
  constraint connectors_token UNIQUE (organization_id, token_hash),
  constraint connectors_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint connectors_organization_id_program_id_fkey FOREIGN KEY (organization_id, program_id) REFERENCES programs(organization_id, id)
);
alter table connectors enable row level security;
alter table connectors force row level security;
create policy own_organization on connectors as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table contract_codes (
  organization_id text not null,
  contract_id text not null,
  role text not null,
  code_hash text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries integer not null,
  used_at timestamp with time zone,
  sent integer not null,
  sent_since timestamp with time zone not null,
  constraint contract_codes_pkey PRIMARY KEY (organization_id, contract_id, role),
  constraint contract_codes_organization_id_contract_id_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES contracts(organization_id, id)
);
alter table contract_codes enable row level security;
alter table contract_codes force row level security;
create policy own_organization on contract_codes as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table contract_documents (
  organization_id text not null,
  contract_id text not null,
  enrollment_id text not null,
  program_id text not null,
  version integer not null,
  title text not null,
  language text not null,
  template_hash text not null,
  blocks json not null,
  html text not null,
  html_hash text not null,
  pdf bytea,
  pdf_hash text,
  frozen_at timestamp with time zone not null,
  constraint contract_documents_check CHECK (((pdf IS NULL) = (pdf_hash IS NULL))),
  constraint contract_documents_pkey PRIMARY KEY (organization_id, contract_id),
  constraint contract_documents_organization_id_contract_id_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES contracts(organization_id, id)
);
alter table contract_documents enable row level security;
alter table contract_documents force row level security;
create policy own_organization on contract_documents as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table contract_evidence (
  organization_id text not null,
  contract_id text not null,
  "position" integer not null,
  at timestamp with time zone not null,
  kind text not null,
  role text,
  facts text not null,
  hash text not null,
  key_id text not null,
  seal text not null,
  constraint contract_evidence_pkey PRIMARY KEY (organization_id, contract_id, "position"),
  constraint contract_evidence_organization_id_contract_id_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES contracts(organization_id, id)
);
alter table contract_evidence enable row level security;
alter table contract_evidence force row level security;
create policy own_organization on contract_evidence as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table contract_papers (
  organization_id text not null,
  id text not null,
  contract_id text not null,
  roles text[] not null,
  file_name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  signed_on date not null,
  witness text not null,
  added_at timestamp with time zone not null,
  added_by_kind text not null,
  added_by text not null,
  constraint contract_papers_pkey PRIMARY KEY (organization_id, id),
  constraint contract_papers_organization_id_contract_id_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES contracts(organization_id, id)
);
CREATE INDEX contract_papers_contract ON public.contract_papers USING btree (organization_id, contract_id, id);
alter table contract_papers enable row level security;
alter table contract_papers force row level security;
create policy own_organization on contract_papers as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table contract_parties (
  organization_id text not null,
  contract_id text not null,
  "position" integer not null,
  role text not null,
  title text not null,
  signs_in text not null,
  participant_id text,
  name text,
  email text,
  phone text,
  language text not null,
  status text not null,
  means text,
  asked_at timestamp with time zone,
  reminded_at timestamp with time zone,
  signed_at timestamp with time zone,
  constraint contract_parties_means_check CHECK ((means = ANY (ARRAY['portal'::text, 'studio'::text, 'paper'::text, 'told'::text]))),
  constraint contract_parties_pkey PRIMARY KEY (organization_id, contract_id, role),
  constraint contract_parties_signs_in_check CHECK ((signs_in = ANY (ARRAY['portal'::text, 'studio'::text]))),
  constraint contract_parties_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'asked'::text, 'signed'::text, 'declined'::text]))),
  constraint contract_parties_organization_id_contract_id_fkey FOREIGN KEY (organization_id, contract_id) REFERENCES contracts(organization_id, id)
);
CREATE INDEX contract_parties_participant ON public.contract_parties USING btree (organization_id, participant_id) WHERE (participant_id IS NOT NULL);
alter table contract_parties enable row level security;
alter table contract_parties force row level security;
create policy own_organization on contract_parties as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table contracts (
  organization_id text not null,
  id text not null,
  enrollment_id text not null,
  contract text not null,
  instance integer not null,
  status text not null,
  parties json not null,
  sequence integer not null,
  opened_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  ended_at timestamp with time zone,
  effect_id text not null,
  constraint contracts_effect UNIQUE (organization_id, effect_id),
  constraint contracts_instance UNIQUE (organization_id, enrollment_id, contract, instance),
  constraint contracts_pkey PRIMARY KEY (organization_id, id),
  constraint contracts_organization_id_enrollment_id_fkey FOREIGN KEY (organization_id, enrollment_id) REFERENCES enrollments(organization_id, id)
);
CREATE INDEX contracts_expiring ON public.contracts USING btree (organization_id, expires_at) WHERE ((ended_at IS NULL) AND (expires_at IS NOT NULL));
CREATE INDEX contracts_open ON public.contracts USING btree (organization_id, status, id);
alter table contracts enable row level security;
alter table contracts force row level security;
create policy own_organization on contracts as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table deliveries (
  organization_id text not null,
  id text not null,
  endpoint_id text not null,
  announcement_id text not null,
  type text not null,
  enrollment_id text,
  sequence integer not null,
  body text not null,
  state text not null default 'pending'::text,
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone not null,
  claimed_until timestamp with time zone,
  claimed_by text,
  last_status integer,
  last_error text,
  last_latency_ms integer,
  created_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  by_hand boolean not null default false,
  sent_by_hand integer not null default 0,
  resume_at timestamp with time zone,
  constraint deliveries_once UNIQUE (organization_id, endpoint_id, announcement_id),
  constraint deliveries_pkey PRIMARY KEY (organization_id, id),
  constraint deliveries_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text, 'canceled'::text]))),
  constraint deliveries_organization_id_endpoint_id_fkey FOREIGN KEY (organization_id, endpoint_id) REFERENCES endpoints(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX deliveries_claimed ON public.deliveries USING btree (organization_id, endpoint_id, claimed_until) WHERE ((state = 'pending'::text) AND (claimed_until IS NOT NULL));
CREATE INDEX deliveries_due ON public.deliveries USING btree (organization_id, endpoint_id, next_attempt_at, id) WHERE (state = 'pending'::text);
CREATE INDEX deliveries_endpoint ON public.deliveries USING btree (organization_id, endpoint_id, id);
CREATE INDEX deliveries_enrollment ON public.deliveries USING btree (organization_id, enrollment_id, id);
CREATE INDEX deliveries_order ON public.deliveries USING btree (organization_id, endpoint_id, enrollment_id, sequence) WHERE (state = 'pending'::text);
CREATE INDEX deliveries_over ON public.deliveries USING btree (next_attempt_at) WHERE (state <> 'pending'::text);
CREATE INDEX deliveries_state ON public.deliveries USING btree (organization_id, endpoint_id, state, id);
alter table deliveries enable row level security;
alter table deliveries force row level security;
create policy own_organization on deliveries as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table delivery_attempts (
  organization_id text not null,
  delivery_id text not null,
  attempt integer not null,
  at timestamp with time zone not null,
  status integer,
  error text,
  latency_ms integer,
  response_head text,
  endpoint_id text not null,
  by_hand boolean not null default false,
  constraint delivery_attempts_pkey PRIMARY KEY (organization_id, delivery_id, attempt),
  constraint delivery_attempts_organization_id_delivery_id_fkey FOREIGN KEY (organization_id, delivery_id) REFERENCES deliveries(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX delivery_attempts_endpoint ON public.delivery_attempts USING btree (organization_id, endpoint_id, at);
alter table delivery_attempts enable row level security;
alter table delivery_attempts force row level security;
create policy own_organization on delivery_attempts as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table documents (
  organization_id text not null,
  id text not null,
  participant_id text not null,
  enrollment_id text,
  title text not null,
  file_name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  valid_until date,
  added_at timestamp with time zone not null,
  added_by_kind text not null,
  added_by text not null,
  removed_at timestamp with time zone,
  constraint documents_pkey PRIMARY KEY (organization_id, id),
  constraint documents_organization_id_enrollment_id_fkey FOREIGN KEY (organization_id, enrollment_id) REFERENCES enrollments(organization_id, id) ON DELETE SET NULL (enrollment_id),
  constraint documents_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint documents_organization_id_participant_id_fkey FOREIGN KEY (organization_id, participant_id) REFERENCES participants(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX documents_enrollment ON public.documents USING btree (organization_id, enrollment_id) WHERE (enrollment_id IS NOT NULL);
CREATE INDEX documents_participant ON public.documents USING btree (organization_id, participant_id, id);
alter table documents enable row level security;
alter table documents force row level security;
create policy own_organization on documents as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table effects (
  organization_id text not null,
  id text not null,
  enrollment_id text not null,
  kind text not null,
  payload json not null,
  state text not null default 'pending'::text,
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone not null,
  claimed_until timestamp with time zone,
  claimed_by text,
  error text,
  constraint effects_pkey PRIMARY KEY (organization_id, id),
  constraint effects_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'done'::text, 'dead'::text]))),
  constraint effects_organization_id_enrollment_id_fkey FOREIGN KEY (organization_id, enrollment_id) REFERENCES enrollments(organization_id, id)
);
CREATE INDEX effects_enrollment ON public.effects USING btree (organization_id, enrollment_id, id);
CREATE INDEX effects_pending ON public.effects USING btree (next_attempt_at) WHERE (state = 'pending'::text);
alter table effects enable row level security;
alter table effects force row level security;
create policy own_organization on effects as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table endpoints (
  organization_id text not null,
  id text not null,
  url text not null,
  description text,
  types text[] not null,
  program_id text,
  status text not null,
  cause text,
  secret bytea not null,
  previous_secret bytea,
  previous_until timestamp with time zone,
  failing_since timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  max_per_second integer,
  max_concurrent integer,
  next_at timestamp with time zone,
  signing_key bytea,
  previous_signing_key bytea,
  fields text[] not null default '{}'::text[],
  constraint endpoints_pkey PRIMARY KEY (organization_id, id),
  constraint endpoints_status_check CHECK ((status = ANY (ARRAY['enabled'::text, 'disabled'::text]))),
  constraint endpoints_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint endpoints_organization_id_program_id_fkey FOREIGN KEY (organization_id, program_id) REFERENCES programs(organization_id, id)
);
alter table endpoints enable row level security;
alter table endpoints force row level security;
create policy own_organization on endpoints as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table enrollment_members (
  organization_id text not null,
  enrollment_id text not null,
  member text not null,
  member_enrollment_id text not null,
  constraint enrollment_members_pkey PRIMARY KEY (organization_id, enrollment_id, member),
  constraint enrollment_members_organization_id_enrollment_id_fkey FOREIGN KEY (organization_id, enrollment_id) REFERENCES enrollments(organization_id, id),
  constraint enrollment_members_organization_id_member_enrollment_id_fkey FOREIGN KEY (organization_id, member_enrollment_id) REFERENCES enrollments(organization_id, id)
);
CREATE INDEX enrollment_members_member ON public.enrollment_members USING btree (organization_id, member_enrollment_id);
alter table enrollment_members enable row level security;
alter table enrollment_members force row level security;
create policy own_organization on enrollment_members as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table enrollment_roles (
  organization_id text not null,
  enrollment_id text not null,
  role text not null,
  person_kind text not null,
  person_id text not null,
  constraint enrollment_roles_pkey PRIMARY KEY (organization_id, enrollment_id, role, person_kind, person_id),
  constraint enrollment_roles_organization_id_enrollment_id_fkey FOREIGN KEY (organization_id, enrollment_id) REFERENCES enrollments(organization_id, id)
);
CREATE INDEX enrollment_roles_person ON public.enrollment_roles USING btree (organization_id, person_kind, person_id, enrollment_id);
alter table enrollment_roles enable row level security;
alter table enrollment_roles force row level security;
create policy own_organization on enrollment_roles as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table enrollments (
  organization_id text not null,
  id text not null,
  program_id text not null,
  version integer not null,
  participant_id text,
  site_id text,
  cohort_id text,
  owner_id text,
  status text not null,
  cause jsonb,
  outcome text,
  stages text[] not null,
  snapshot json not null,
  facts jsonb not null,
  revision integer not null default 1,
  sequence integer not null,
  announced integer not null default 0,
  started_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  last_occurred_at timestamp with time zone not null,
  next_due_at timestamp with time zone,
  constraint enrollments_pkey PRIMARY KEY (organization_id, id),
  constraint enrollments_status_check CHECK ((status = ANY (ARRAY['active'::text, 'held'::text, 'done'::text]))),
  constraint enrollments_organization_id_cohort_id_fkey FOREIGN KEY (organization_id, cohort_id) REFERENCES cohorts(organization_id, id),
  constraint enrollments_organization_id_participant_id_fkey FOREIGN KEY (organization_id, participant_id) REFERENCES participants(organization_id, id),
  constraint enrollments_organization_id_program_id_version_fkey FOREIGN KEY (organization_id, program_id, version) REFERENCES program_versions(organization_id, program_id, version),
  constraint enrollments_organization_id_site_id_fkey FOREIGN KEY (organization_id, site_id) REFERENCES sites(organization_id, id)
);
CREATE INDEX enrollments_cohort ON public.enrollments USING btree (organization_id, cohort_id, id) WHERE (cohort_id IS NOT NULL);
CREATE INDEX enrollments_due ON public.enrollments USING btree (organization_id, next_due_at, id);
CREATE INDEX enrollments_held ON public.enrollments USING btree (organization_id, id) WHERE (status = 'held'::text);
CREATE INDEX enrollments_owner ON public.enrollments USING btree (organization_id, owner_id, id) WHERE (owner_id IS NOT NULL);
CREATE INDEX enrollments_participant ON public.enrollments USING btree (organization_id, participant_id, id);
CREATE INDEX enrollments_program ON public.enrollments USING btree (organization_id, program_id, id);
CREATE UNIQUE INDEX enrollments_running_once ON public.enrollments USING btree (organization_id, program_id, participant_id) WHERE ((status <> 'done'::text) AND (participant_id IS NOT NULL));
CREATE INDEX enrollments_several_stages ON public.enrollments USING btree (organization_id, program_id, id) WHERE (stages[2] IS NOT NULL);
CREATE INDEX enrollments_site ON public.enrollments USING btree (organization_id, site_id, id) WHERE (site_id IS NOT NULL);
CREATE INDEX enrollments_stage ON public.enrollments USING btree (organization_id, program_id, (stages[1]), id);
alter table enrollments enable row level security;
alter table enrollments force row level security;
create policy own_organization on enrollments as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table fanout (
  organization_id text not null,
  cursor text,
  constraint fanout_pkey PRIMARY KEY (organization_id),
  constraint fanout_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
alter table fanout enable row level security;
alter table fanout force row level security;
create policy own_organization on fanout as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table file_tasks (
  organization_id text not null,
  id text not null,
  participant_id text not null,
  kind text not null,
  title text not null,
  place text,
  owner_id text,
  due_at timestamp with time zone,
  status text not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  ended_at timestamp with time zone,
  ended_by text,
  constraint file_tasks_kind_check CHECK ((kind = ANY (ARRAY['task'::text, 'appointment'::text]))),
  constraint file_tasks_pkey PRIMARY KEY (organization_id, id),
  constraint file_tasks_status_check CHECK ((status = ANY (ARRAY['open'::text, 'done'::text, 'missed'::text, 'canceled'::text]))),
  constraint file_tasks_organization_id_participant_id_fkey FOREIGN KEY (organization_id, participant_id) REFERENCES participants(organization_id, id)
);
CREATE INDEX file_tasks_open ON public.file_tasks USING btree (organization_id, due_at, id) WHERE (status = 'open'::text);
CREATE INDEX file_tasks_participant ON public.file_tasks USING btree (organization_id, participant_id, id);
alter table file_tasks enable row level security;
alter table file_tasks force row level security;
create policy own_organization on file_tasks as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table group_session_people (
  organization_id text not null,
  session_id text not null,
  enrollment_id text not null,
  attendance text,
  noted_at timestamp with time zone,
  noted_by text,
  constraint group_session_people_attendance_check CHECK ((attendance = ANY (ARRAY['present'::text, 'absent'::text, 'excused'::text]))),
  constraint group_session_people_pkey PRIMARY KEY (organization_id, session_id, enrollment_id),
  constraint group_session_people_organization_id_enrollment_id_fkey FOREIGN KEY (organization_id, enrollment_id) REFERENCES enrollments(organization_id, id),
  constraint group_session_people_organization_id_session_id_fkey FOREIGN KEY (organization_id, session_id) REFERENCES group_sessions(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX group_session_people_enrollment ON public.group_session_people USING btree (organization_id, enrollment_id, session_id);
alter table group_session_people enable row level security;
alter table group_session_people force row level security;
create policy own_organization on group_session_people as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table group_sessions (
  organization_id text not null,
  id text not null,
  program_id text not null,
  kind text not null,
  title text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  place text,
  site_id text,
  cohort_id text,
  owner_id text,
  canceled_at timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by text not null,
  updated_at timestamp with time zone not null,
  constraint group_sessions_pkey PRIMARY KEY (organization_id, id),
  constraint group_sessions_organization_id_cohort_id_fkey FOREIGN KEY (organization_id, cohort_id) REFERENCES cohorts(organization_id, id),
  constraint group_sessions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint group_sessions_organization_id_program_id_fkey FOREIGN KEY (organization_id, program_id) REFERENCES programs(organization_id, id)
);
CREATE INDEX group_sessions_starts ON public.group_sessions USING btree (organization_id, starts_at, id);
alter table group_sessions enable row level security;
alter table group_sessions force row level security;
create policy own_organization on group_sessions as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table idempotency_keys (
  organization_id text not null,
  caller text not null,
  route text not null,
  key text not null,
  fingerprint text not null,
  status integer,
  body text,
  created_at timestamp with time zone not null,
  claimed_until timestamp with time zone not null,
  constraint idempotency_keys_pkey PRIMARY KEY (organization_id, caller, route, key),
  constraint idempotency_keys_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE INDEX idempotency_keys_age ON public.idempotency_keys USING btree (created_at);
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy own_organization on idempotency_keys as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table import_rows (
  organization_id text not null,
  import_id text not null,
  "position" integer not null,
  cells jsonb not null,
  state text not null default 'pending'::text,
  participant_id text,
  errors jsonb,
  constraint import_rows_pkey PRIMARY KEY (organization_id, import_id, "position"),
  constraint import_rows_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'placed'::text, 'done'::text, 'known'::text, 'failed'::text]))),
  constraint import_rows_organization_id_import_id_fkey FOREIGN KEY (organization_id, import_id) REFERENCES imports(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX import_rows_pending ON public.import_rows USING btree (organization_id, import_id, "position") WHERE (state = ANY (ARRAY['pending'::text, 'placed'::text]));
alter table import_rows enable row level security;
alter table import_rows force row level security;
create policy own_organization on import_rows as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table imports (
  organization_id text not null,
  id text not null,
  file_name text not null,
  state text not null,
  columns jsonb not null,
  mapping jsonb not null,
  options jsonb not null,
  asked jsonb not null,
  total integer not null,
  done_count integer not null default 0,
  known_count integer not null default 0,
  failed_count integer not null default 0,
  created_at timestamp with time zone not null,
  created_by text not null,
  finished_at timestamp with time zone,
  constraint imports_pkey PRIMARY KEY (organization_id, id),
  constraint imports_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'running'::text, 'done'::text]))),
  constraint imports_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE INDEX imports_running ON public.imports USING btree (created_at) WHERE (state = 'running'::text);
alter table imports enable row level security;
alter table imports force row level security;
create policy own_organization on imports as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table instance (
  one boolean not null default true,
  id text not null,
  feed_epoch smallint not null default 1,
  key_revision bigint not null default 0,
  created_at timestamp with time zone not null,
  member_revision bigint not null default 0,
  outgoing_held_at timestamp with time zone,
  constraint instance_one_check CHECK (one),
  constraint instance_pkey PRIMARY KEY (one)
);

create table invitations (
  organization_id text not null,
  id text not null,
  email text not null,
  role text not null,
  scope text not null,
  sites text[] not null default '{}'::text[],
  language text not null,
  token_hash text not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint invitations_pkey PRIMARY KEY (organization_id, id),
  constraint invitations_scope_check CHECK ((scope = ANY (ARRAY['organization'::text, 'sites'::text, 'own'::text]))),
  constraint invitations_token UNIQUE (organization_id, token_hash),
  constraint invitations_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE UNIQUE INDEX invitations_open ON public.invitations USING btree (organization_id, email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));
alter table invitations enable row level security;
alter table invitations force row level security;
create policy own_organization on invitations as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table journal (
  organization_id text not null,
  stream_id text not null,
  sequence integer not null,
  kind text not null,
  event json not null,
  actor json not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
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
  "position" bigint not null default nextval('journal_position'::regclass),
  constraint journal_pkey PRIMARY KEY (organization_id, stream_id, sequence),
  constraint journal_sequence_check CHECK ((sequence > 0))
);
CREATE INDEX journal_feed ON public.journal USING btree (organization_id, epoch, tx, "position") WHERE announced;
CREATE TRIGGER journal_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();
alter table journal enable row level security;
alter table journal force row level security;
create policy own_organization on journal as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table mail_settings (
  organization_id text not null,
  host text not null,
  port integer not null,
  security text not null,
  username text,
  password bytea,
  sender_name text not null,
  sender_address text not null,
  updated_at timestamp with time zone not null,
  updated_by text not null,
  constraint mail_settings_pkey PRIMARY KEY (organization_id),
  constraint mail_settings_security_check CHECK ((security = ANY (ARRAY['tls'::text, 'starttls'::text, 'none'::text]))),
  constraint mail_settings_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
alter table mail_settings enable row level security;
alter table mail_settings force row level security;
create policy own_organization on mail_settings as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table mails (
  organization_id text not null,
  id text not null,
  kind text not null,
  user_id text,
  recipient text not null,
  language text not null,
  subject text not null,
  content bytea not null,
  status text not null,
  attempts integer not null default 0,
  unsettled integer not null default 0,
  sending boolean not null default false,
  next_attempt_at timestamp with time zone not null,
  useful_until timestamp with time zone,
  claimed_until timestamp with time zone,
  claimed_by text,
  error text,
  via text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint mails_pkey PRIMARY KEY (organization_id, id),
  constraint mails_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'kept'::text, 'expired'::text]))),
  constraint mails_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint mails_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE SET NULL
);
CREATE INDEX mails_due ON public.mails USING btree (next_attempt_at) WHERE (status = 'queued'::text);
alter table mails enable row level security;
alter table mails force row level security;
create policy own_organization on mails as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table member_sites (
  organization_id text not null,
  member_id text not null,
  site_id text not null,
  constraint member_sites_pkey PRIMARY KEY (organization_id, member_id, site_id),
  constraint member_sites_organization_id_member_id_fkey FOREIGN KEY (organization_id, member_id) REFERENCES members(organization_id, id) ON DELETE CASCADE,
  constraint member_sites_organization_id_site_id_fkey FOREIGN KEY (organization_id, site_id) REFERENCES sites(organization_id, id)
);
CREATE INDEX member_sites_site ON public.member_sites USING btree (organization_id, site_id);
alter table member_sites enable row level security;
alter table member_sites force row level security;
create policy own_organization on member_sites as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table members (
  organization_id text not null,
  id text not null,
  user_id text not null,
  role text not null,
  scope text not null,
  created_at timestamp with time zone not null,
  created_by text,
  updated_at timestamp with time zone not null,
  constraint members_pkey PRIMARY KEY (organization_id, id),
  constraint members_scope_check CHECK ((scope = ANY (ARRAY['organization'::text, 'sites'::text, 'own'::text]))),
  constraint members_user UNIQUE (organization_id, user_id),
  constraint members_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE INDEX members_of_user ON public.members USING btree (user_id);
alter table members enable row level security;
alter table members force row level security;
create policy own_organization on members as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

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
  status text not null,
  error text,
  effect_id text not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  mail_id text,
  constraint messages_effect UNIQUE (organization_id, effect_id, recipient, channel),
  constraint messages_pkey PRIMARY KEY (organization_id, id),
  constraint messages_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text]))),
  constraint messages_organization_id_enrollment_id_fkey FOREIGN KEY (organization_id, enrollment_id) REFERENCES enrollments(organization_id, id)
);
CREATE INDEX messages_enrollment ON public.messages USING btree (organization_id, enrollment_id, id);
CREATE INDEX messages_mail ON public.messages USING btree (organization_id, mail_id) WHERE (mail_id IS NOT NULL);
CREATE INDEX messages_queued ON public.messages USING btree (created_at) WHERE (status = 'queued'::text);
alter table messages enable row level security;
alter table messages force row level security;
create policy own_organization on messages as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table migrations (
  number integer not null,
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null,
  constraint migrations_pkey PRIMARY KEY (number)
);

create table note_mentions (
  organization_id text not null,
  note_id text not null,
  user_id text not null,
  seen_at timestamp with time zone,
  constraint note_mentions_pkey PRIMARY KEY (organization_id, note_id, user_id),
  constraint note_mentions_organization_id_note_id_fkey FOREIGN KEY (organization_id, note_id) REFERENCES notes(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX note_mentions_user ON public.note_mentions USING btree (organization_id, user_id, note_id) WHERE (seen_at IS NULL);
alter table note_mentions enable row level security;
alter table note_mentions force row level security;
create policy own_organization on note_mentions as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table notes (
  organization_id text not null,
  id text not null,
  participant_id text not null,
  author_id text not null,
  body text not null,
  audience text not null,
  special boolean not null,
  mentions text[] not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint notes_audience_check CHECK ((audience = ANY (ARRAY['team'::text, 'author'::text]))),
  constraint notes_pkey PRIMARY KEY (organization_id, id),
  constraint notes_organization_id_participant_id_fkey FOREIGN KEY (organization_id, participant_id) REFERENCES participants(organization_id, id)
);
CREATE INDEX notes_participant ON public.notes USING btree (organization_id, participant_id, id);
alter table notes enable row level security;
alter table notes force row level security;
create policy own_organization on notes as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table notifications (
  organization_id text not null,
  id text not null,
  user_id text not null,
  kind text not null,
  subject_id text not null,
  participant_id text,
  by_id text,
  at timestamp with time zone not null,
  seen_at timestamp with time zone,
  constraint notifications_kind_check CHECK ((kind = ANY (ARRAY['mention'::text, 'task'::text, 'run'::text]))),
  constraint notifications_pkey PRIMARY KEY (organization_id, id),
  constraint notifications_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint notifications_organization_id_participant_id_fkey FOREIGN KEY (organization_id, participant_id) REFERENCES participants(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX notifications_new ON public.notifications USING btree (organization_id, user_id) WHERE (seen_at IS NULL);
CREATE INDEX notifications_participant ON public.notifications USING btree (organization_id, participant_id);
CREATE UNIQUE INDEX notifications_subject ON public.notifications USING btree (organization_id, user_id, subject_id);
CREATE INDEX notifications_user ON public.notifications USING btree (organization_id, user_id, at, id);
alter table notifications enable row level security;
alter table notifications force row level security;
create policy own_organization on notifications as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table organizations (
  id text not null,
  name text not null,
  created_at timestamp with time zone not null,
  settings jsonb not null default '{}'::jsonb,
  constraint organizations_pkey PRIMARY KEY (id)
);
alter table organizations enable row level security;
alter table organizations force row level security;
create policy own_organization on organizations as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN id THEN true WHEN '*'::text THEN true ELSE false END;

create table participant_fields (
  organization_id text not null,
  id text not null,
  type text not null,
  definition jsonb not null,
  constraint participant_fields_pkey PRIMARY KEY (organization_id, id),
  constraint participant_fields_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
alter table participant_fields enable row level security;
alter table participant_fields force row level security;
create policy own_organization on participant_fields as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table participant_merges (
  organization_id text not null,
  id text not null,
  participant_id text not null,
  merged_id text not null,
  merged_name text not null,
  files jsonb not null,
  moved jsonb not null,
  at timestamp with time zone not null,
  by_kind text not null,
  by_id text not null,
  undone_at timestamp with time zone,
  constraint participant_merges_pkey PRIMARY KEY (organization_id, id),
  constraint participant_merges_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint participant_merges_organization_id_merged_id_fkey FOREIGN KEY (organization_id, merged_id) REFERENCES participants(organization_id, id) ON DELETE CASCADE,
  constraint participant_merges_organization_id_participant_id_fkey FOREIGN KEY (organization_id, participant_id) REFERENCES participants(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX participant_merges_at ON public.participant_merges USING btree (at);
CREATE INDEX participant_merges_merged ON public.participant_merges USING btree (organization_id, merged_id);
CREATE INDEX participant_merges_person ON public.participant_merges USING btree (organization_id, participant_id, id);
alter table participant_merges enable row level security;
alter table participant_merges force row level security;
create policy own_organization on participant_merges as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table participant_words (
  organization_id text not null,
  word text not null,
  participant_id text not null,
  constraint participant_words_pkey PRIMARY KEY (organization_id, word, participant_id)
);
CREATE INDEX participant_words_person ON public.participant_words USING btree (organization_id, participant_id, word);
alter table participant_words enable row level security;
alter table participant_words force row level security;
create policy own_organization on participant_words as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table participants (
  organization_id text not null,
  id text not null,
  name text not null,
  email text,
  phone text,
  birth_date date,
  language text not null,
  external_id text,
  attributes jsonb not null default '{}'::jsonb,
  search text[] not null,
  revision integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  site_id text,
  owner_id text,
  email_key text generated always as (lower(email)) stored,
  erased_at timestamp with time zone,
  merged_into text,
  constraint participants_external_id UNIQUE (organization_id, external_id),
  constraint participants_pkey PRIMARY KEY (organization_id, id),
  constraint participants_merged_into FOREIGN KEY (organization_id, merged_into) REFERENCES participants(organization_id, id),
  constraint participants_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint participants_organization_id_site_id_fkey FOREIGN KEY (organization_id, site_id) REFERENCES sites(organization_id, id)
);
CREATE INDEX participants_birth ON public.participants USING btree (organization_id, birth_date) WHERE (birth_date IS NOT NULL);
CREATE INDEX participants_email ON public.participants USING btree (organization_id, email_key) WHERE (email_key IS NOT NULL);
CREATE INDEX participants_merged ON public.participants USING btree (organization_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX participants_owner ON public.participants USING btree (organization_id, owner_id, id) WHERE (owner_id IS NOT NULL);
CREATE INDEX participants_site ON public.participants USING btree (organization_id, site_id, id) WHERE (site_id IS NOT NULL);
CREATE TRIGGER participants_search_added AFTER INSERT ON public.participants REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION follow_search();
CREATE TRIGGER participants_search_changed AFTER UPDATE ON public.participants REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION follow_search();
CREATE TRIGGER participants_search_gone AFTER DELETE ON public.participants REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION follow_search();
alter table participants enable row level security;
alter table participants force row level security;
create policy own_organization on participants as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table place_counts (
  organization_id text not null,
  program_id text not null,
  place text not null,
  scope text not null default ''::text,
  held integer not null default 0,
  constraint place_counts_pkey PRIMARY KEY (organization_id, program_id, place, scope),
  constraint place_counts_organization_id_program_id_fkey FOREIGN KEY (organization_id, program_id) REFERENCES programs(organization_id, id)
);
alter table place_counts enable row level security;
alter table place_counts force row level security;
create policy own_organization on place_counts as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table portal_applications (
  organization_id text not null,
  id text not null,
  program_id text not null,
  version integer not null,
  form text,
  name text not null,
  email text not null,
  language text not null,
  answers jsonb not null,
  site_id text,
  status text not null,
  why jsonb,
  participant_id text,
  enrollment_id text,
  created_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint portal_applications_pkey PRIMARY KEY (organization_id, id),
  constraint portal_applications_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'taken'::text, 'refused'::text]))),
  constraint portal_applications_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint portal_applications_organization_id_participant_id_fkey FOREIGN KEY (organization_id, participant_id) REFERENCES participants(organization_id, id) ON DELETE CASCADE,
  constraint portal_applications_organization_id_program_id_fkey FOREIGN KEY (organization_id, program_id) REFERENCES programs(organization_id, id)
);
CREATE INDEX portal_applications_participant ON public.portal_applications USING btree (organization_id, participant_id);
CREATE INDEX portal_applications_waiting ON public.portal_applications USING btree (organization_id, status, created_at);
alter table portal_applications enable row level security;
alter table portal_applications force row level security;
create policy own_organization on portal_applications as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table portal_drafts (
  organization_id text not null,
  enrollment_id text not null,
  form text not null,
  participant_id text not null,
  answers jsonb not null,
  revision integer not null,
  updated_at timestamp with time zone not null,
  constraint portal_drafts_pkey PRIMARY KEY (organization_id, enrollment_id, form, participant_id),
  constraint portal_drafts_organization_id_enrollment_id_fkey FOREIGN KEY (organization_id, enrollment_id) REFERENCES enrollments(organization_id, id) ON DELETE CASCADE,
  constraint portal_drafts_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint portal_drafts_organization_id_participant_id_fkey FOREIGN KEY (organization_id, participant_id) REFERENCES participants(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX portal_drafts_participant ON public.portal_drafts USING btree (organization_id, participant_id);
alter table portal_drafts enable row level security;
alter table portal_drafts force row level security;
create policy own_organization on portal_drafts as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table portal_links (
  organization_id text not null,
  id text not null,
  token_hash text not null,
  purpose text not null,
  participant_id text,
  contract_id text,
  party text,
  application_id text,
  name text not null,
  email text not null,
  language text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint portal_links_pkey PRIMARY KEY (organization_id, id),
  constraint portal_links_purpose_check CHECK ((purpose = ANY (ARRAY['file'::text, 'sign'::text]))),
  constraint portal_links_token UNIQUE (organization_id, token_hash),
  constraint portal_links_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint portal_links_organization_id_participant_id_fkey FOREIGN KEY (organization_id, participant_id) REFERENCES participants(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX portal_links_contract ON public.portal_links USING btree (organization_id, contract_id) WHERE (contract_id IS NOT NULL);
CREATE INDEX portal_links_expiry ON public.portal_links USING btree (expires_at);
CREATE INDEX portal_links_participant ON public.portal_links USING btree (organization_id, participant_id);
alter table portal_links enable row level security;
alter table portal_links force row level security;
create policy own_organization on portal_links as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table portal_sessions (
  organization_id text not null,
  id text not null,
  token_hash text not null,
  purpose text not null,
  participant_id text,
  contract_id text,
  party text,
  name text not null,
  email text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint portal_sessions_pkey PRIMARY KEY (organization_id, id),
  constraint portal_sessions_purpose_check CHECK ((purpose = ANY (ARRAY['file'::text, 'sign'::text]))),
  constraint portal_sessions_token UNIQUE (organization_id, token_hash),
  constraint portal_sessions_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint portal_sessions_organization_id_participant_id_fkey FOREIGN KEY (organization_id, participant_id) REFERENCES participants(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX portal_sessions_contract ON public.portal_sessions USING btree (organization_id, contract_id) WHERE (contract_id IS NOT NULL);
CREATE INDEX portal_sessions_expiry ON public.portal_sessions USING btree (expires_at);
CREATE INDEX portal_sessions_participant ON public.portal_sessions USING btree (organization_id, participant_id);
alter table portal_sessions enable row level security;
alter table portal_sessions force row level security;
create policy own_organization on portal_sessions as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table processes (
  id text not null,
  place text,
  pid integer not null,
  beat_at timestamp with time zone not null,
  constraint processes_pkey PRIMARY KEY (id)
);

create table program_versions (
  organization_id text not null,
  program_id text not null,
  version integer not null,
  definition text not null,
  hash text not null,
  note text,
  published_at timestamp with time zone not null,
  published_by text not null,
  constraint program_versions_pkey PRIMARY KEY (organization_id, program_id, version),
  constraint program_versions_version_check CHECK ((version > 0)),
  constraint program_versions_organization_id_program_id_fkey FOREIGN KEY (organization_id, program_id) REFERENCES programs(organization_id, id)
);
alter table program_versions enable row level security;
alter table program_versions force row level security;
create policy own_organization on program_versions as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table programs (
  organization_id text not null,
  id text not null,
  slug text not null,
  draft text not null,
  draft_revision integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  updated_by text,
  constraint programs_pkey PRIMARY KEY (organization_id, id),
  constraint programs_slug UNIQUE (organization_id, slug),
  constraint programs_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
alter table programs enable row level security;
alter table programs force row level security;
create policy own_organization on programs as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table rate_limits (
  id text not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint rate_limits_key UNIQUE (key),
  constraint rate_limits_pkey PRIMARY KEY (id)
);
CREATE INDEX rate_limits_age ON public.rate_limits USING btree (last_request);

create table receipts (
  organization_id text not null,
  id text not null,
  connector_id text not null,
  message_id text not null,
  outcome text not null,
  received_at timestamp with time zone not null,
  times integer not null default 1,
  last_at timestamp with time zone not null,
  report jsonb not null,
  participant_id text,
  enrollment_id text,
  constraint receipts_message UNIQUE (organization_id, connector_id, message_id),
  constraint receipts_outcome_check CHECK ((outcome = ANY (ARRAY['pending'::text, 'done'::text, 'ignored'::text, 'refused'::text]))),
  constraint receipts_pkey PRIMARY KEY (organization_id, id),
  constraint receipts_organization_id_connector_id_fkey FOREIGN KEY (organization_id, connector_id) REFERENCES connectors(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX receipts_connector ON public.receipts USING btree (organization_id, connector_id, id);
CREATE INDEX receipts_old ON public.receipts USING btree (last_at);
alter table receipts enable row level security;
alter table receipts force row level security;
create policy own_organization on receipts as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table referrals (
  organization_id text not null,
  id text not null,
  direction text not null,
  status text not null,
  participant_id text,
  from_site_id text,
  to_site_id text,
  other_organization_id text,
  other_referral_id text,
  person jsonb not null,
  message text,
  consent_text text not null,
  consent_by text not null,
  consent_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  decided_at timestamp with time zone,
  decided_by text,
  decision_note text,
  constraint referrals_direction_check CHECK ((direction = ANY (ARRAY['internal'::text, 'outgoing'::text, 'incoming'::text]))),
  constraint referrals_pkey PRIMARY KEY (organization_id, id),
  constraint referrals_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint referrals_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint referrals_organization_id_from_site_id_fkey FOREIGN KEY (organization_id, from_site_id) REFERENCES sites(organization_id, id),
  constraint referrals_organization_id_participant_id_fkey FOREIGN KEY (organization_id, participant_id) REFERENCES participants(organization_id, id),
  constraint referrals_organization_id_to_site_id_fkey FOREIGN KEY (organization_id, to_site_id) REFERENCES sites(organization_id, id)
);
CREATE INDEX referrals_creator ON public.referrals USING btree (organization_id, created_by, id);
CREATE INDEX referrals_participant ON public.referrals USING btree (organization_id, participant_id) WHERE (participant_id IS NOT NULL);
CREATE INDEX referrals_status ON public.referrals USING btree (organization_id, status, id);
alter table referrals enable row level security;
alter table referrals force row level security;
create policy own_organization on referrals as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table run_people (
  organization_id text not null,
  run_id text not null,
  "position" integer not null,
  enrollment_id text not null,
  state text not null default 'pending'::text,
  result json,
  claimed_until timestamp with time zone,
  claimed_by text,
  constraint run_people_once UNIQUE (organization_id, run_id, enrollment_id),
  constraint run_people_pkey PRIMARY KEY (organization_id, run_id, "position"),
  constraint run_people_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'done'::text, 'failed'::text]))),
  constraint run_people_organization_id_run_id_fkey FOREIGN KEY (organization_id, run_id) REFERENCES runs(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX run_people_pending ON public.run_people USING btree (organization_id, run_id, "position") WHERE (state = 'pending'::text);
alter table run_people enable row level security;
alter table run_people force row level security;
create policy own_organization on run_people as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table runs (
  organization_id text not null,
  id text not null,
  kind text not null,
  request json not null,
  state text not null default 'running'::text,
  dry_run boolean not null,
  total integer not null,
  done_count integer not null default 0,
  failed_count integer not null default 0,
  created_at timestamp with time zone not null,
  created_by text not null,
  finished_at timestamp with time zone,
  constraint runs_pkey PRIMARY KEY (organization_id, id),
  constraint runs_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text]))),
  constraint runs_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE INDEX runs_running ON public.runs USING btree (created_at) WHERE (state = 'running'::text);
alter table runs enable row level security;
alter table runs force row level security;
create policy own_organization on runs as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table saved_views (
  organization_id text not null,
  id text not null,
  owner_id text not null,
  title text not null,
  shared boolean not null,
  query jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint saved_views_pkey PRIMARY KEY (organization_id, id),
  constraint saved_views_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE INDEX saved_views_owner ON public.saved_views USING btree (organization_id, owner_id, id);
alter table saved_views enable row level security;
alter table saved_views force row level security;
create policy own_organization on saved_views as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table sessions (
  id text not null,
  user_id text not null,
  token text not null,
  ip_address text,
  user_agent text,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token UNIQUE (token),
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);
CREATE INDEX sessions_expiry ON public.sessions USING btree (expires_at);
CREATE INDEX sessions_user ON public.sessions USING btree (user_id);

create table signing_keys (
  organization_id text not null,
  id text not null,
  public_key text not null,
  private_key bytea not null,
  created_at timestamp with time zone not null,
  constraint signing_keys_pkey PRIMARY KEY (organization_id, id),
  constraint signing_keys_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
alter table signing_keys enable row level security;
alter table signing_keys force row level security;
create policy own_organization on signing_keys as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table sites (
  organization_id text not null,
  id text not null,
  title text not null,
  data jsonb not null default '{}'::jsonb,
  constraint sites_pkey PRIMARY KEY (organization_id, id),
  constraint sites_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
alter table sites enable row level security;
alter table sites force row level security;
create policy own_organization on sites as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table stage_count_deltas (
  organization_id text not null,
  id bigint not null generated always as identity,
  program_id text not null,
  version integer not null,
  stage text not null,
  delta integer not null,
  constraint stage_count_deltas_pkey PRIMARY KEY (organization_id, id)
);
CREATE INDEX stage_count_deltas_program ON public.stage_count_deltas USING btree (organization_id, program_id);
alter table stage_count_deltas enable row level security;
alter table stage_count_deltas force row level security;
create policy own_organization on stage_count_deltas as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table stage_counts (
  organization_id text not null,
  program_id text not null,
  version integer not null,
  stage text not null,
  count bigint not null,
  constraint stage_counts_pkey PRIMARY KEY (organization_id, program_id, version, stage)
);
alter table stage_counts enable row level security;
alter table stage_counts force row level security;
create policy own_organization on stage_counts as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table tasks (
  organization_id text not null,
  id text not null,
  enrollment_id text not null,
  kind text not null,
  role text,
  status text not null,
  sequence integer not null,
  due_at timestamp with time zone,
  effect_id text not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  postponed_to timestamp with time zone,
  owner_id text,
  constraint tasks_effect UNIQUE (organization_id, effect_id),
  constraint tasks_pkey PRIMARY KEY (organization_id, id),
  constraint tasks_status_check CHECK ((status = ANY (ARRAY['open'::text, 'done'::text, 'canceled'::text]))),
  constraint tasks_organization_id_enrollment_id_fkey FOREIGN KEY (organization_id, enrollment_id) REFERENCES enrollments(organization_id, id)
);
CREATE INDEX tasks_due ON public.tasks USING btree (organization_id, due_at) WHERE ((status = 'open'::text) AND (due_at IS NOT NULL));
CREATE INDEX tasks_enrollment ON public.tasks USING btree (organization_id, enrollment_id, id);
CREATE INDEX tasks_open ON public.tasks USING btree (organization_id, role, due_at, id) WHERE (status = 'open'::text);
alter table tasks enable row level security;
alter table tasks force row level security;
create policy own_organization on tasks as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table team_members (
  organization_id text not null,
  team_id text not null,
  member_id text not null,
  constraint team_members_pkey PRIMARY KEY (organization_id, team_id, member_id),
  constraint team_members_organization_id_member_id_fkey FOREIGN KEY (organization_id, member_id) REFERENCES members(organization_id, id) ON DELETE CASCADE,
  constraint team_members_organization_id_team_id_fkey FOREIGN KEY (organization_id, team_id) REFERENCES teams(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX team_members_member ON public.team_members USING btree (organization_id, member_id);
alter table team_members enable row level security;
alter table team_members force row level security;
create policy own_organization on team_members as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table teams (
  organization_id text not null,
  id text not null,
  title text not null,
  created_at timestamp with time zone not null,
  constraint teams_pkey PRIMARY KEY (organization_id, id),
  constraint teams_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
alter table teams enable row level security;
alter table teams force row level security;
create policy own_organization on teams as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table timers (
  organization_id text not null,
  enrollment_id text not null,
  id text not null,
  due_at timestamp with time zone not null,
  event json not null,
  armed integer not null,
  claimed_until timestamp with time zone,
  claimed_by text,
  attempts integer not null default 0,
  constraint timers_pkey PRIMARY KEY (organization_id, enrollment_id, id),
  constraint timers_organization_id_enrollment_id_fkey FOREIGN KEY (organization_id, enrollment_id) REFERENCES enrollments(organization_id, id)
);
CREATE INDEX timers_due ON public.timers USING btree (due_at);
alter table timers enable row level security;
alter table timers force row level security;
create policy own_organization on timers as PERMISSIVE for ALL to public using  CASE ( SELECT current_setting('parcours.organization'::text, true) AS current_setting) WHEN organization_id THEN true WHEN '*'::text THEN true ELSE false END;

create table two_factors (
  id text not null,
  user_id text not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamp with time zone,
  constraint two_factors_pkey PRIMARY KEY (id),
  constraint two_factors_user UNIQUE (user_id),
  constraint two_factors_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

create table users (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  language text not null default 'fr'::text,
  two_factor_enabled boolean not null default false,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint users_email UNIQUE (email),
  constraint users_pkey PRIMARY KEY (id)
);

create table verifications (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint verifications_pkey PRIMARY KEY (id)
);
CREATE INDEX verifications_expiry ON public.verifications USING btree (expires_at);
CREATE INDEX verifications_identifier ON public.verifications USING btree (identifier);

-- sequence journal_position of journal."position"
-- sequence stage_count_deltas_id_seq of stage_count_deltas.id

CREATE OR REPLACE FUNCTION public.follow_search()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.forget_audit(organization text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.protect_organizations_rows()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_audit_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- Set for the time of forget_audit only.
  if tg_op = 'DELETE' and current_setting('parcours.audit_forgets', true) = 'on' then
    return null;
  end if;
  raise exception 'The record of who read or changed what is only ever added to.' using errcode = 'insufficient_privilege';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_journal_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- Erasing a person is the one lawful change, and says so in its own transaction:
  -- set local parcours.erasure = 'on'.
  if coalesce(current_setting('parcours.erasure', true), '') <> 'on' then
    raise exception 'the journal is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
  end if;
  return null;
end $function$;

import type { ColumnType, Generated, Kysely, Transaction } from "kysely";
import type { AuditTables } from "./tables/audit.ts";
import type { CaseloadTables } from "./tables/caseload.ts";
import type { ConnectorTables } from "./tables/connectors.ts";
import type { ContractTables } from "./tables/contracts.ts";
import type { GroupSessionTables } from "./tables/group-sessions.ts";
import type { LookUpTables } from "./tables/look-ups.ts";
import type { MemberTables } from "./tables/members.ts";
import type { MergeTables } from "./tables/merges.ts";
import type { NotificationTables } from "./tables/notifications.ts";
import type { IdentityTables } from "./tables/identity.ts";
import type { PortalTables } from "./tables/portal.ts";
import type { ProcessTables } from "./tables/processes.ts";

/**
 * Rows as the database gives them: times are ISO 8601 UTC strings with milliseconds, dates are
 * "YYYY-MM-DD", `json` is the text as it was written, `jsonb` is parsed. `values.ts` sees to it on
 * both databases.
 */
export interface Tables
  extends
    MemberTables,
    IdentityTables,
    AuditTables,
    LookUpTables,
    PortalTables,
    ProcessTables,
    ProcessTables,
    CaseloadTables,
    GroupSessionTables,
    MergeTables,
    NotificationTables,
    ConnectorTables,
    ContractTables {
  instance: InstanceTable;
  organizations: OrganizationsTable;
  sites: SitesTable;
  programs: ProgramsTable;
  program_versions: ProgramVersionsTable;
  cohorts: CohortsTable;
  participant_fields: ParticipantFieldsTable;
  participants: ParticipantsTable;
  enrollments: EnrollmentsTable;
  enrollment_roles: EnrollmentRolesTable;
  enrollment_members: EnrollmentMembersTable;
  journal: JournalTable;
  timers: TimersTable;
  effects: EffectsTable;
  tasks: TasksTable;
  contracts: ContractsTable;
  messages: MessagesTable;
  stage_count_deltas: StageCountDeltasTable;
  stage_counts: StageCountsTable;
  place_counts: PlaceCountsTable;
  idempotency_keys: IdempotencyKeysTable;
  api_keys: ApiKeysTable;
  endpoints: EndpointsTable;
  fanout: FanoutTable;
  deliveries: DeliveriesTable;
  delivery_attempts: DeliveryAttemptsTable;
  runs: RunsTable;
  run_people: RunPeopleTable;
}

/** What every repository function takes first: the store's handle or a transaction. */
export type Db = Kysely<Tables>;
/** What functions take that only make sense inside a transaction. */
export type Trx = Transaction<Tables>;

/** Parsed when read; written as JSON text. */
type Jsonb<T = unknown> = ColumnType<T, string, string>;
type Defaulted<T> = ColumnType<T, T | undefined, T>;

interface InstanceTable {
  one: Generated<boolean>;
  id: string;
  feed_epoch: Generated<number>;
  key_revision: Generated<number>;
  member_revision: Generated<number>;
  created_at: string;
  outgoing_held_at: string | null;
}

interface OrganizationsTable {
  id: string;
  name: string;
  settings: ColumnType<Record<string, unknown>, string | undefined, string>;
  created_at: string;
}

interface SitesTable {
  organization_id: string;
  id: string;
  title: string;
  data: Jsonb<Record<string, unknown>>;
}

interface ProgramsTable {
  organization_id: string;
  id: string;
  slug: string;
  draft: string;
  draft_revision: Generated<number>;
  created_at: string;
  updated_at: string;
  updated_by: string | null;
}

interface ProgramVersionsTable {
  organization_id: string;
  program_id: string;
  version: number;
  definition: string;
  hash: string;
  note: string | null;
  published_at: string;
  published_by: string;
}

interface CohortsTable {
  organization_id: string;
  id: string;
  program_id: string;
  slug: string;
  title: string;
  data: Jsonb<Record<string, unknown>>;
  created_at: string;
}

interface ParticipantFieldsTable {
  organization_id: string;
  id: string;
  type: string;
  definition: Jsonb;
}

interface ParticipantsTable {
  organization_id: string;
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  birth_date: string | null;
  language: string;
  external_id: string | null;
  attributes: Jsonb<Record<string, unknown>>;
  site_id: string | null;
  owner_id: string | null;
  /** Kept by the database: the address without capitals. */
  email_key: Generated<string | null>;
  search: string[];
  revision: Generated<number>;
  created_at: string;
  updated_at: string;
  erased_at: Generated<string | null>;
  /** The file that this one was made one with. */
  merged_into: Generated<string | null>;
}

export type EnrollmentStatus = "active" | "held" | "done";

interface EnrollmentsTable {
  organization_id: string;
  id: string;
  program_id: string;
  version: number;
  participant_id: string | null;
  site_id: string | null;
  cohort_id: string | null;
  owner_id: string | null;
  status: EnrollmentStatus;
  cause: Jsonb | null;
  outcome: string | null;
  stages: string[];
  snapshot: string;
  facts: Jsonb;
  revision: Generated<number>;
  sequence: number;
  announced: Generated<number>;
  started_at: string;
  updated_at: string;
  ended_at: string | null;
  last_occurred_at: string;
  next_due_at: string | null;
}

interface EnrollmentRolesTable {
  organization_id: string;
  enrollment_id: string;
  role: string;
  person_kind: string;
  person_id: string;
}

interface EnrollmentMembersTable {
  organization_id: string;
  enrollment_id: string;
  member: string;
  member_enrollment_id: string;
}

interface JournalTable {
  organization_id: string;
  stream_id: string;
  sequence: number;
  kind: string;
  event: string;
  actor: string;
  occurred_at: string;
  recorded_at: string;
  transitions: string;
  trace: string;
  effects: string;
  timers: string;
  places: string | null;
  cause: string | null;
  outcome: string | null;
  status: string;
  program_id: string;
  version: number | null;
  announcements: string;
  announced: boolean;
  epoch: number;
  tx: Defaulted<string>;
  position: Defaulted<number>;
}

interface TimersTable {
  organization_id: string;
  enrollment_id: string;
  id: string;
  due_at: string;
  event: string;
  armed: number;
  claimed_until: string | null;
  claimed_by: string | null;
  attempts: Generated<number>;
}

export type EffectState = "pending" | "done" | "dead";

interface EffectsTable {
  organization_id: string;
  id: string;
  enrollment_id: string;
  kind: string;
  payload: string;
  state: Defaulted<EffectState>;
  attempts: Generated<number>;
  next_attempt_at: string;
  claimed_until: string | null;
  claimed_by: string | null;
  error: string | null;
}

export type TaskStatus = "open" | "done" | "canceled";

interface TasksTable {
  organization_id: string;
  id: string;
  enrollment_id: string;
  kind: string;
  role: string | null;
  status: TaskStatus;
  sequence: number;
  due_at: string | null;
  effect_id: string;
  created_at: string;
  ended_at: string | null;
  postponed_to: string | null;
  owner_id: string | null;
}

interface ContractsTable {
  organization_id: string;
  id: string;
  enrollment_id: string;
  contract: string;
  instance: number;
  status: string;
  parties: string;
  sequence: number;
  opened_at: string;
  expires_at: string | null;
  ended_at: string | null;
  effect_id: string;
}

export type MessageStatus = "queued" | "sent" | "failed";

interface MessagesTable {
  organization_id: string;
  id: string;
  enrollment_id: string;
  notice: string;
  recipient: string;
  channel: string;
  address: string | null;
  subject: string;
  body: string;
  language: string;
  status: MessageStatus;
  error: string | null;
  effect_id: string;
  created_at: string;
  sent_at: string | null;
  /** The mail that it left as. */
  mail_id: string | null;
}

interface StageCountDeltasTable {
  organization_id: string;
  id: Generated<number>;
  program_id: string;
  version: number;
  stage: string;
  delta: number;
}

interface StageCountsTable {
  organization_id: string;
  program_id: string;
  version: number;
  stage: string;
  count: number;
}

interface PlaceCountsTable {
  organization_id: string;
  program_id: string;
  place: string;
  scope: string;
  held: Generated<number>;
}

interface IdempotencyKeysTable {
  organization_id: string;
  caller: string;
  route: string;
  key: string;
  fingerprint: string;
  status: number | null;
  body: string | null;
  created_at: string;
  claimed_until: string;
}

interface ApiKeysTable {
  organization_id: string;
  id: string;
  name: string;
  hash: string;
  prefix: string;
  role: string;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  last_used_at: string | null;
  created_by: string | null;
  origins: string[] | null;
  programs: string[] | null;
}

export type EndpointStatus = "enabled" | "disabled";

interface EndpointsTable {
  organization_id: string;
  id: string;
  url: string;
  description: string | null;
  types: string[];
  fields: Defaulted<string[]>;
  program_id: string | null;
  status: EndpointStatus;
  cause: string | null;
  secret: Uint8Array;
  previous_secret: Uint8Array | null;
  previous_until: string | null;
  failing_since: string | null;
  max_per_second: number | null;
  max_concurrent: number | null;
  next_at: string | null;
  signing_key: Uint8Array | null;
  previous_signing_key: Uint8Array | null;
  created_at: string;
  updated_at: string;
}

interface FanoutTable {
  organization_id: string;
  cursor: string | null;
}

export type DeliveryState = "pending" | "delivered" | "failed" | "canceled";

interface DeliveriesTable {
  organization_id: string;
  id: string;
  endpoint_id: string;
  announcement_id: string;
  type: string;
  enrollment_id: string | null;
  sequence: number;
  body: string;
  state: Defaulted<DeliveryState>;
  attempts: Generated<number>;
  next_attempt_at: string;
  claimed_until: string | null;
  claimed_by: string | null;
  last_status: number | null;
  last_error: string | null;
  last_latency_ms: number | null;
  by_hand: Generated<boolean>;
  sent_by_hand: Generated<number>;
  resume_at: string | null;
  created_at: string;
  delivered_at: string | null;
}

interface DeliveryAttemptsTable {
  organization_id: string;
  delivery_id: string;
  endpoint_id: string;
  attempt: number;
  by_hand: boolean;
  at: string;
  status: number | null;
  error: string | null;
  latency_ms: number | null;
  response_head: string | null;
}

interface RunsTable {
  organization_id: string;
  id: string;
  kind: string;
  request: string;
  state: Defaulted<"running" | "done">;
  dry_run: boolean;
  total: number;
  done_count: Generated<number>;
  failed_count: Generated<number>;
  created_at: string;
  created_by: string;
  finished_at: string | null;
}

interface RunPeopleTable {
  organization_id: string;
  run_id: string;
  position: number;
  enrollment_id: string;
  state: Defaulted<"pending" | "done" | "failed">;
  result: string | null;
  claimed_until: string | null;
  claimed_by: string | null;
}

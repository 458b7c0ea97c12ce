export {
  type Caller,
  type Context,
  nowOf,
  type Origin,
  type Service,
  systemContext,
  type Visibility,
} from "./context.ts";
export { ERROR_CODES, type ErrorCode, type ErrorDetails, type FieldError, notFound, ServiceError } from "./errors.ts";
export { ACTIONS, type Action, may, ORGANIZATION_ROLES, type OrganizationRole } from "./permissions.ts";
export { createService, type RunningService, type ServiceOptions } from "./service.ts";
export type { Signals, Work } from "./signals.ts";
export { assertStorable } from "./storable.ts";
export { once, type RequestKey, type Written } from "./once/request-key.ts";

export { type CheckReport, checkDefinition, checkDraft, type ScenarioView } from "./programs/check.ts";
export { createProgram } from "./programs/create.ts";
export type { LibraryProgram, ReadLibrary } from "./programs/library-program.ts";
export { listPrograms, listVersions, readDefinition, readProgram } from "./programs/read.ts";
export { type Published, publishProgram } from "./programs/publish.ts";
export { saveDraft } from "./programs/save-draft.ts";
export type { HeadCounts, ProgramView, VersionView } from "./programs/view.ts";

export { type CreatedParticipant, createParticipant } from "./participants/create.ts";
export type { ParticipantInput, ParticipantView } from "./participants/input.ts";
export { listParticipants, type ParticipantFile, readParticipant, readParticipantFile } from "./participants/read.ts";
export { type ParticipantChange, updateParticipant } from "./participants/update.ts";

export { changeEnrollment, type EnrollmentChange } from "./enrollments/change.ts";
export { type AssignedRole, assignRoles } from "./enrollments/assign-roles.ts";
export {
  type EnrollmentFile,
  getEnrollment,
  type JournalView,
  listEnrollments,
  readJournal,
} from "./enrollments/read.ts";
export type { EnrollmentQuery } from "./enrollments/filter.ts";
export { retryEnrollment } from "./enrollments/retry.ts";
export { sendEvent, type SendEventInput, type SendEventResult, type SentEvent } from "./enrollments/send-event.ts";
export { AT_ONCE } from "./runs/execute.ts";
export { sendEvents, type SendEventsInput, type SentEvents } from "./enrollments/send-events.ts";
export { startEnrollment, type StartInput } from "./enrollments/start.ts";
export type { CauseView, EnrollmentView } from "./enrollments/view.ts";

export { executeRuns } from "./runs/execute.ts";
export type { PersonReport } from "./runs/people.ts";
export { readRun, type RunView } from "./runs/read.ts";

export { fireDueTimers, type Fired, nextDue } from "./timers/fire-due.ts";
export { type EffectView, listEffects } from "./effects/list.ts";
export { type DeadEffect, type EffectsRun, listDeadEffects, retryEffect, runEffects } from "./effects/run-effects.ts";
export { type Housekeeping, keepHouse } from "./housekeeping/keep-house.ts";

export {
  type CohortView,
  createCohort,
  type CreateCohortInput,
  listCohorts,
  readCohort,
  updateCohort,
} from "./cohorts/cohorts.ts";
export { listSites, putSite, readSite, type SiteView } from "./sites/sites.ts";
export { listContracts, readContract } from "./contracts/read.ts";
export type { ContractView } from "./contracts/view.ts";
export { listMessages, type MessageQuery } from "./messages/list.ts";
export type { MessageView } from "./messages/view.ts";
export { finishTask } from "./tasks/finish.ts";
export { listTasks, type TaskQuery } from "./tasks/list.ts";
export type { TaskView } from "./tasks/view.ts";
export { type ImpactQuery, type ProgramImpact, readImpact } from "./impact/read-impact.ts";
export type { ProtectedImpact } from "./impact/small-cells.ts";

export { bootstrapKey, createKey, type CreateKeyInput, type KeyView, listKeys, revokeKey } from "./keys/manage.ts";
export { type Authenticated, authenticate } from "./keys/ring.ts";

export { ANNOUNCEMENT_TYPES, type AnnouncementType } from "./announcements/announce.ts";
export { type AnnouncementView, describeAnnouncement } from "./announcements/describe.ts";

export { startAuditWorker } from "./workers/audit.ts";
export { startUpkeepWorker } from "./workers/upkeep.ts";
export { startCountsWorker } from "./workers/counts.ts";
export { startEffectsWorker } from "./workers/effects.ts";
export { startRunsWorker } from "./workers/runs.ts";
export { startTimersWorker } from "./workers/timers.ts";
export { startWorker, type Worker, type WorkerOptions } from "./workers/worker.ts";

export { type AppOptions, createApp } from "./http/app.ts";
export { describeApi } from "./http/describe-api.ts";

// Webhooks, the feed, health.
export { type Feed, type FeedEntry, type FeedQuery, readFeed } from "./feed/read.ts";
export { followFeed, type FollowOptions } from "./feed/follow.ts";
export { type Backlog, readBacklog } from "./health/backlog.ts";
export { type Readiness, readReadiness } from "./health/readiness.ts";
export { createWebhook } from "./webhooks/create.ts";
export type { WebhookInput } from "./webhooks/input.ts";
export { type DeliveryQuery, listWebhookDeliveries, listWebhooks, readWebhook } from "./webhooks/read.ts";
export { type Replayed, type ReplayOf, replayWebhook } from "./webhooks/replay.ts";
export { rotateSecret } from "./webhooks/rotate-secret.ts";
export { tryWebhook } from "./webhooks/try.ts";
export { deleteWebhook, updateWebhook, type WebhookChange } from "./webhooks/update.ts";
export type { AttemptView, DeliveryView, WebhookView } from "./webhooks/view.ts";
export { type DeliveriesWorkerOptions, startDeliveriesWorker } from "./workers/deliveries.ts";
export { startPresence } from "./workers/presence.ts";

// Members.
export { callerOf, listMemberships, type Membership, membershipOf, visibilityOf } from "./members/membership.ts";

// Sign-in.
export { DEFAULT_INSTANCE, type Instance, type InstanceMail, type Provider } from "./instance.ts";
export { memberRingOf } from "./members/ring.ts";
export { type DemoAccount, demoAddress, listDemoAccounts } from "./sign-in/demo.ts";
export { ensureAdministrator, issueSetUpCode } from "./sign-in/set-up.ts";
export { createUser, findUser, type NewUser, type User } from "./sign-in/users.ts";
export { startMailsWorker } from "./workers/mails.ts";

// Who read or changed what.
export { type AccessView, type AuditView, listAccesses, listAudit } from "./audit/read-audit.ts";
export { type AuditKind, AUDIT_KINDS } from "./audit/record-rule.ts";
export { sealAudit } from "./audit/seal.ts";
export { type AuditFault, type AuditVerification, verifyAudit } from "./audit/verify.ts";

// What is signed.
export { type EvidenceFault, type EvidenceVerification, verifyEvidence } from "./contracts/evidence/verify.ts";

// What is promised to receivers.
export { promisesOf, type Promised } from "./event-types/promises.ts";
export { DEMO_PARTICIPANT } from "./portal/demo.ts";

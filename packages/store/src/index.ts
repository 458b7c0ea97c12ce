export { connect, type ConnectOptions, type Source } from "./connect.ts";
export type { Backend, Session, Store, StoreDescription } from "./store.ts";
export type { Scope } from "./scope.ts";
export { MigrationError } from "./migrate.ts";
export { copyDatabase } from "./backup/copy.ts";
export { BackupError, type Copied, dumpDatabase, type Part } from "./backup/dump.ts";
export { releaseOutgoing } from "./backup/hold.ts";
export { checkParts } from "./backup/check.ts";
export { loadDatabase } from "./backup/load.ts";
export type { Tally } from "./backup/tally.ts";
export { FolderLockedError, type LockHolder } from "./lock.ts";
export { assertOutsideTransaction, OutsideTransactionError } from "./guard.ts";
export {
  errorCode,
  inTransaction,
  isConnectionError,
  ScopeError,
  type TransactionOptions,
  TransactionTimeoutError,
  uniqueViolation,
} from "./transaction.ts";
export { createGroup, type Group, GroupClosedError, GroupFullError, type GroupOptions } from "./group.ts";
export type {
  Db,
  DeliveryState,
  EffectState,
  EndpointStatus,
  EnrollmentStatus,
  MessageStatus,
  Tables,
  TaskStatus,
  Trx,
} from "./tables.ts";
export type { Claim } from "./claim.ts";
export { everyItem, type Page, type PageOptions } from "./page.ts";

export {
  createOrganization,
  getOrganization,
  listOrganizations,
  type Organization,
  type OrganizationRecord,
  updateOrganization,
} from "./organizations.ts";
export { getSite, listSites, putSite, type Site } from "./sites.ts";
export {
  type Cohort,
  getCohort,
  loadCohortForUpdate,
  getCohortBySlug,
  insertCohort,
  listCohorts,
  updateCohort,
} from "./cohorts.ts";
export {
  getProgram,
  getVersion,
  insertProgram,
  insertVersion,
  listPrograms,
  listVersions,
  loadProgramForUpdate,
  type Program,
  type ProgramVersion,
  type ProgramVersionSummary,
  saveDraft,
} from "./programs.ts";
export { listParticipantFields, mergeParticipantFields, type ParticipantField } from "./participant-fields.ts";
export {
  getParticipant,
  findByOldExternalIds,
  getParticipantByExternalId,
  getParticipants,
  insertParticipant,
  listParticipants,
  loadParticipantsForUpdate,
  type Participant,
  updateParticipant,
} from "./participants.ts";

export {
  assignEnrollment,
  type Enrollment,
  type EnrollmentStep,
  getEnrollment,
  getEnrollments,
  loadEnrollmentsForUpdate,
  type NewEnrollment,
} from "./enrollments.ts";
export {
  type EnrollmentFilter,
  listEnrollmentIds,
  listEnrollments,
  listParticipantEnrollments,
} from "./enrollment-list.ts";
export { listRoles, replaceRoles, type RoleAssignment } from "./enrollment-roles.ts";
export { insertMembers, listMembers, type Membership } from "./enrollment-members.ts";

export { type StepWrites, writeSteps } from "./steps.ts";
export {
  type Announcement,
  appendJournal,
  type JournalEntry,
  lastSequences,
  readJournal,
  readWholeJournal,
} from "./journal.ts";
export { type CountedRun, listRunBlocks, readRunBlock, type RunBlock } from "./impact-runs.ts";
export {
  cursorAt,
  CursorError,
  FEED_START,
  type FeedItem,
  type FeedOptions,
  type FeedPage,
  latestCursor,
  readFeed,
} from "./feed.ts";
export {
  type ClaimedTimer,
  claimDueTimers,
  listTimers,
  nextTimerDue,
  postponeTimer,
  releaseTimers,
  type Timer,
  type TimerChange,
} from "./timers.ts";
export {
  claimEffects,
  type Effect,
  failEffect,
  finishEffect,
  finishEffects,
  listEffects,
  noteEffect,
  releaseEffects,
  reviveEffect,
  type StoredEffect,
} from "./effects.ts";
export { getTask, listTasks, type Task, type TaskEnd } from "./tasks.ts";
export { type Contract, type ContractChange, getContract, listContracts } from "./contracts.ts";
export { listContractsByStatus, listContractsOfPerson } from "./contract-list.ts";
export {
  type ContractDocument,
  getContractDocument,
  getContractPdf,
  insertContractDocuments,
  keepContractPdf,
  listContractDocuments,
} from "./contract-documents.ts";
export {
  changeContractParty,
  type ContractParty,
  insertContractParties,
  listContractParties,
} from "./contract-parties.ts";
export {
  type EvidenceRow,
  evidenceHeads,
  hasEvidence,
  insertEvidence,
  listEvidence,
  listEvidenceOfKind,
  lockContracts,
} from "./contract-evidence.ts";
export { type ContractCode, getContractCode, putContractCode } from "./contract-codes.ts";
export { type ContractPaper, getContractPaper, insertContractPaper, listContractPapers } from "./contract-papers.ts";
export { insertSigningKey, listSigningKeys, type SigningKey } from "./signing-keys.ts";
export {
  countHanging,
  forgetMergedFiles,
  listMerges,
  type Merge,
  mergeFiles,
  runningInBoth,
  survivorOf,
  undoMerge,
} from "./merges.ts";
export { listMessages, markMessage, type Message, type NewMessage } from "./messages.ts";
export { listOutbox, type OutboxFilter } from "./outbox.ts";
export {
  type CountDelta,
  countOverdueStages,
  countSeenStages,
  foldStageCounts,
  readStageCounts,
  type StageCount,
} from "./counts.ts";
export { changePlaceCounts, lockPlaceCounts, type PlaceCount, type PlaceKey, readPlaceCounts } from "./places.ts";

export {
  claimKeys,
  type ClaimTimes,
  finishKeys,
  type IdempotencyKey,
  type KeyClaim,
  type KeyVerdict,
  purgeKeys,
  releaseKeys,
} from "./idempotency.ts";
export {
  type ApiKey,
  getKey,
  insertKey,
  listKeys,
  listUsableKeys,
  readKeyRevision,
  revokeKey,
  revokeKeysOf,
  touchKeys,
} from "./keys.ts";
export {
  deleteEndpoint,
  disableEndpoint,
  type Endpoint,
  getEndpoint,
  insertEndpoint,
  listEndpoints,
  loadEndpointForUpdate,
  loadEndpoints,
  type EndpointNote,
  noteEndpointsHealth,
  pauseEndpoint,
  updateEndpoint,
} from "./endpoints.ts";
export { type EndpointHealth, firstFailureSince, type HealthHour, readEndpointHealth } from "./endpoint-health.ts";
export { lockFanout, saveFanout } from "./fanout.ts";
export {
  bornDelivery,
  type BornTaken,
  cancelDeliveries,
  type Delivery,
  insertDeliveries,
  type NewDelivery,
  purgeDeliveries,
  resendDeliveries,
} from "./deliveries.ts";
export { claimDeliveries, type EndpointBlock, MOST_HELD, openEndpoints, releaseDeliveries } from "./delivery-claims.ts";
export { type DeliveryFilter, getDelivery, listDeliveries } from "./delivery-list.ts";
export {
  claimRunPeople,
  finishRunPeople,
  getRun,
  insertRun,
  listRunPeople,
  listUnfinishedRuns,
  lockRunPeople,
  type Run,
  type RunPerson,
} from "./runs.ts";
export {
  type AttemptOutcome,
  type DeliveryAttempt,
  listAttempts,
  type MadeAttempt,
  recordAttempts,
} from "./delivery-attempts.ts";
export { releaseDeadClaims } from "./dead-claims.ts";
export { beat, forgetDeadProcesses, leaveProcesses, neighbors, type WorkingProcess } from "./processes.ts";
export { type Lag, probeWrite, readLag } from "./lag.ts";
export {
  deleteFactor,
  endSessions,
  isSessionOpen,
  findUserByEmail,
  getUser,
  hasUsers,
  insertUser,
  listSessions,
  type NewUserRow,
  type OpenSession,
  purgeIdentity,
  updateUser,
  type UserRow,
} from "./identity.ts";
export { getMailSettings, hasMailSettings, type MailSettings, putMailSettings } from "./mail-settings.ts";
export {
  beginSending,
  claimMails,
  insertMail,
  listMails,
  type Mail,
  type MailOutcome,
  type NewMail,
  releaseMails,
  settleMail,
} from "./mails.ts";
export { type FirstAdministrator, insertFirstAdministrator, insertSetUpCode, isSetUpCode } from "./set-up.ts";
export {
  deleteIdentity,
  findIdentity,
  insertAway,
  insertIdentity,
  type LinkedIdentity,
  listIdentities,
  takeAway,
} from "./sign-in-state.ts";
export type { MailSecurity, MailStatus } from "./tables/identity.ts";
export { countTry, forgetTries, type Tries, uncountTry } from "./rate-limits.ts";

// Who belongs to an organization.
export {
  bumpMemberRevision,
  deleteMember,
  getMember,
  insertMember,
  getMates,
  listColleagues,
  type Mate,
  listMembersOf,
  listMembershipsOfUser,
  lockMembers,
  type Member,
  readMemberRevision,
  updateMember,
} from "./members.ts";
export { type Sees, seenEnrollmentIds, seenParticipantIds } from "./visibility.ts";
export type { MemberScope, ReferralDirection, ReferralStatus } from "./tables/members.ts";
export type { AuditEntry, AuditValue, NewAuditEntry } from "./audit-entry.ts";
export {
  type AuditFilter,
  countFilesOpened,
  eraseAuditValues,
  insertAudit,
  listAudit,
  type ShownAuditEntry,
} from "./audit.ts";
export {
  type AuditHead,
  type AuditSeal,
  lastSealed,
  listAuditValues,
  listUnsealed,
  lockAuditHead,
  organizationsToSeal,
  readAuditHead,
  readSeals,
  readUnsealed,
  type SealedEntry,
  writeSeals,
} from "./audit-chain.ts";
export { forgetAudit, lastLinkBefore, type OldLink, readAuditStart } from "./audit-retention.ts";
export {
  acceptInvitation,
  findInvitation,
  getInvitation,
  insertInvitation,
  type Invitation,
  listInvitations,
  renewInvitation,
  revokeInvitations,
} from "./invitations.ts";
export { deleteTeam, listTeams, putTeam, type Team } from "./teams.ts";
export {
  decideReferral,
  getReferral,
  insertReferral,
  listReferralOrganizations,
  listReferrals,
  loadReferralForUpdate,
  type Referral,
  type ReferredPerson,
  similarParticipants,
} from "./referrals.ts";

export {
  findPortalLink,
  forgetPortalKeys,
  insertPortalLink,
  participantsAtAddress,
  type PortalLink,
  usePortalLink,
} from "./portal-links.ts";
export {
  endPortalSessions,
  findPortalSession,
  insertPortalSession,
  type PortalSession,
  touchPortalSession,
} from "./portal-sessions.ts";
export {
  claimApplication,
  deleteApplication,
  getApplication,
  getOpenApplication,
  insertApplication,
  listApplications,
  listOpenApplications,
  listStrandedApplications,
  type PortalApplication,
  purgeApplications,
  settleApplication,
} from "./portal-applications.ts";
export { deleteDraft, getDraft, type PortalDraft, putDraft } from "./portal-drafts.ts";
export type { ApplicationStatus, PortalPurpose } from "./tables/portal.ts";
export { tend } from "./tend.ts";
export { countEnrollments, listEnrollmentsByDue } from "./enrollment-list.ts";
export { type FileTask, getFileTask, insertFileTask, listFileTasks, updateFileTask } from "./file-tasks.ts";
export {
  deleteImport,
  finishImportRows,
  getImport,
  type Import,
  type ImportRow,
  insertImport,
  listImportRows,
  listImports,
  listRunningImports,
  loadImportForUpdate,
  lockImports,
  purgeImports,
  type RowOutcome,
  saveMapping,
  startImport,
} from "./imports.ts";
export {
  deleteNote,
  getNote,
  insertNote,
  listMentions,
  listNotes,
  type Note,
  seeMentions,
  updateNote,
} from "./notes.ts";
export {
  countNewNotifications,
  deleteNotifications,
  insertNotifications,
  listNotifications,
  listUnreadMentioned,
  type Notification,
  purgeNotifications,
  seeNotifications,
  type ShownNotification,
} from "./notifications.ts";
export type { NotificationKind } from "./tables/notifications.ts";
export { deleteView, getView, insertView, listViews, type SavedView, updateView } from "./saved-views.ts";
export {
  type CameIn,
  listCameIn,
  listDueEnrollments,
  listHeld,
  listOpenTasks,
  listProgramHeads,
  listWaitingContracts,
  type OpenTask,
  type ProgramHeads,
  type WaitingContract,
} from "./today.ts";
export type { FileTaskKind, FileTaskStatus, ImportRowState, ImportState, NoteAudience } from "./tables/caseload.ts";
export { changeTask } from "./tasks.ts";
export { findLookalikes, findNamesakes, insertParticipants } from "./participants.ts";
export { insertMails } from "./mails.ts";
export {
  type Connector,
  deleteConnector,
  findConnector,
  getConnector,
  insertConnector,
  listConnectors,
  touchConnector,
  updateConnector,
} from "./connectors.ts";
export { finishReceipt, forgetReceipts, listReceipts, noteReceipt, type Receipt } from "./receipts.ts";
export {
  addSessionPeople,
  getGroupSession,
  type GroupSession,
  insertGroupSession,
  listSessionPeople,
  listGroupSessions,
  noteAttendance,
  removeSessionPerson,
  type SessionFilter,
  type SessionPerson,
  updateGroupSession,
} from "./group-sessions.ts";
export type { Attendance } from "./tables/group-sessions.ts";
export { listPairs, type PairFilter } from "./pairs.ts";
export { type Due, listDue } from "./due.ts";
export type { ConnectorKind, ReceiptOutcome } from "./tables/connectors.ts";
export {
  type Document,
  insertDocument,
  listDocuments,
  listLapsing,
  openDocument,
  removeDocument,
  updateDocument,
  weighDocuments,
} from "./documents.ts";
export * from "./erasure.ts";
export { deliveriesOfRuns, erasePerson, replaceBodies } from "./erase.ts";

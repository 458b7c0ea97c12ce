import type { Route } from "./route.ts";
import { listAccessesRoute } from "./routes/audit/accesses.ts";
import { listAuditRoute } from "./routes/audit/list.ts";
import { verifyAuditRoute } from "./routes/audit/verification.ts";
import { changeCohortRoute, createCohortRoute, listCohortsRoute, readCohortRoute } from "./routes/cohorts/cohorts.ts";
import { sendEventsRoute } from "./routes/enrollments/send-events.ts";
import { createKeyRoute, listKeysRoute, revokeKeyRoute } from "./routes/keys/keys.ts";
import { listMessagesRoute } from "./routes/messages/list.ts";
import { listLibraryRoute, readLibraryProgramRoute } from "./routes/library/library.ts";
import { exportImpactRoute, readImpactRoute } from "./routes/programs/impact.ts";
import { readPlacesRoute } from "./routes/programs/places.ts";
import {
  changeAccountRoute,
  changePasswordRoute,
  endOtherSessionsRoute,
  endSessionRoute,
  listSessionsRoute,
  readAccountRoute,
} from "./routes/account/account.ts";
import {
  beginFactorRoute,
  confirmFactorRoute,
  endFactorRoute,
  renewBackupCodesRoute,
} from "./routes/account/two-factor.ts";
import { listMailsRoute, putMailSettingsRoute, readMailSettingsRoute, tryMailRoute } from "./routes/mails/mails.ts";
import {
  consumeLinkRoute,
  finishRecoveryRoute,
  requestLinkRoute,
  requestRecoveryRoute,
} from "./routes/session/links.ts";
import {
  arriveRoute,
  listLinkedRoute,
  startAtProviderRoute,
  startLinkingRoute,
  unlinkRoute,
} from "./routes/session/provider.ts";
import { readSessionRoute, signInRoute, signOutRoute } from "./routes/session/session.ts";
import { giveFactorRoute } from "./routes/session/two-factor.ts";
import { setUpRoute } from "./routes/setup/setup.ts";
import { readSignInRoute, signInToDemoRoute } from "./routes/session/welcome.ts";
import { readRunRoute } from "./routes/runs/read.ts";
import { listDeadEffectsRoute, retryEffectRoute } from "./routes/service/effects.ts";
import {
  inviteRoute,
  listInvitationsRoute,
  resendInvitationRoute,
  revokeInvitationRoute,
} from "./routes/invitations/invitations.ts";
import { acceptInvitationRoute, lookAtInvitationRoute } from "./routes/invitations/open.ts";
import { changeMemberRoute, listMembersRoute, removeMemberRoute, resetFactorRoute } from "./routes/members/members.ts";
import { changeOrganizationRoute, readOrganizationRoute } from "./routes/organization/organization.ts";
import {
  acceptReferralRoute,
  createReferralRoute,
  declineReferralRoute,
  listDestinationsRoute,
  listReferralsRoute,
  readReferralRoute,
  withdrawReferralRoute,
} from "./routes/referrals/referrals.ts";
import {
  listPairProgramsRoute,
  listPairsOfRoute,
  listReadyRoute,
  readMatchesRoute,
  readPairRoute,
  searchPairsRoute,
} from "./routes/pairs/pairs.ts";
import {
  changeGroupSessionRoute,
  createGroupSessionRoute,
  dropPersonRoute,
  expectPeopleRoute,
  listGroupSessionsRoute,
  listSessionKindsRoute,
  listSessionsOfRoute,
  noteAttendanceRoute,
  readGroupSessionRoute,
} from "./routes/sessions/sessions.ts";
import { changeTeamRoute, createTeamRoute, deleteTeamRoute, listTeamsRoute } from "./routes/teams/teams.ts";
import { listSitesRoute, putSiteRoute, readSiteRoute } from "./routes/sites/sites.ts";
import { listContractsRoute, readContractRoute } from "./routes/tasks/contracts.ts";
import {
  contractDocumentRoute,
  contractEvidencePdfRoute,
  contractEvidenceRoute,
  contractPaperRoute,
  listSigningKeysRoute,
} from "./routes/contracts/documents.ts";
import {
  declineInPortalRoute,
  portalDocumentRoute,
  portalEvidencePdfRoute,
  portalEvidenceRoute,
  readPortalContractRoute,
  readToEndRoute,
  signingCodeRoute,
  signInPortalRoute,
} from "./routes/contracts/portal.ts";
import {
  declineContractRoute,
  listAllContractsRoute,
  listContractFilesRoute,
  paperContractRoute,
  readContractFileRoute,
  remindContractRoute,
  signContractRoute,
  terminateContractRoute,
  voidContractRoute,
} from "./routes/contracts/staff.ts";
import { finishTaskRoute, listTasksRoute } from "./routes/tasks/tasks.ts";
import { changeEnrollmentRoute } from "./routes/enrollments/change.ts";
import { listEffectsRoute } from "./routes/enrollments/effects.ts";
import { listEnrollmentsRoute } from "./routes/enrollments/list.ts";
import { readJournalRoute } from "./routes/enrollments/journal.ts";
import { searchEnrollmentsRoute } from "./routes/enrollments/search.ts";
import { readEnrollmentRoute } from "./routes/enrollments/read.ts";
import { moveEnrollmentRoute } from "./routes/enrollments/move.ts";
import { retryEnrollmentRoute } from "./routes/enrollments/retry.ts";
import { assignRolesRoute } from "./routes/enrollments/roles.ts";
import { sendEventRoute } from "./routes/enrollments/send-event.ts";
import { startEnrollmentRoute } from "./routes/enrollments/start.ts";
import {
  changeConnectorRoute,
  createConnectorRoute,
  deleteConnectorRoute,
  listColumnsRoute,
  listConnectorsRoute,
  listReceiptsRoute,
  readConnectorRoute,
  renewConnectorRoute,
  tryInboundRoute,
} from "./routes/connectors/connectors.ts";
import { readCalendarRoute, readSheetRoute, receiveInboundRoute } from "./routes/connectors/links.ts";
import { listEventTypesRoute } from "./routes/event-types/list.ts";
import { listPromisesRoute } from "./routes/event-types/promises.ts";
import { readFeedRoute } from "./routes/events/read.ts";
import { streamFeedRoute } from "./routes/events/stream.ts";
import { createParticipantRoute } from "./routes/participants/create.ts";
import {
  listLookalikesRoute,
  listMergesRoute,
  mergeParticipantsRoute,
  undoMergeRoute,
} from "./routes/participants/merges.ts";
import { readParticipantFileRoute } from "./routes/participants/file.ts";
import { listParticipantsRoute } from "./routes/participants/list.ts";
import { searchParticipantsRoute } from "./routes/participants/search.ts";
import { readParticipantRoute } from "./routes/participants/read.ts";
import { updateParticipantRoute } from "./routes/participants/update.ts";
import { checkProgramRoute } from "./routes/programs/check.ts";
import { createProgramRoute } from "./routes/programs/create.ts";
import { listProgramsRoute } from "./routes/programs/list.ts";
import { publishProgramRoute } from "./routes/programs/publish.ts";
import { readProgramRoute } from "./routes/programs/read.ts";
import { saveDraftRoute } from "./routes/programs/save-draft.ts";
import { listVersionsRoute, readDefinitionRoute } from "./routes/programs/versions.ts";
import {
  addDocumentRoute,
  changeDocumentRoute,
  addOwnDocumentRoute,
  listDocumentsRoute,
  listOwnDocumentsRoute,
  openDocumentRoute,
  openOwnDocumentRoute,
  removeOwnDocumentRoute,
} from "./routes/portal/documents.ts";
import {
  applyRoute,
  enterDemoPortalRoute,
  readOpenProgramRoute,
  readPortalDoorRoute,
  sendPortalLinkRoute,
} from "./routes/portal/public.ts";
import {
  chooseLanguageRoute,
  listOwnAccessesRoute,
  listOwnMessagesRoute,
  readJourneyRoute,
  readOwnFileRoute,
  readOwnFormRoute,
  readSelfRoute,
  saveOwnDraftRoute,
  sendOwnEventRoute,
  tellFactsRoute,
} from "./routes/portal/self.ts";
import {
  enterPortalRoute,
  leavePortalRoute,
  readPortalSessionRoute,
  renewPortalLinkRoute,
  requestPortalLinkRoute,
} from "./routes/portal/session.ts";
import { descriptionRoutes } from "./routes/service/description.ts";
import { healthRoute } from "./routes/service/health.ts";
import { meRoute } from "./routes/service/me.ts";
import { operationRoute } from "./routes/service/operation.ts";
import { countEnrollmentsRoute } from "./routes/enrollments/count.ts";
import { exportEnrollmentsRoute, exportRunRoute } from "./routes/exports/exports.ts";
import {
  createImportRoute,
  deleteImportRoute,
  listImportRowsRoute,
  listImportsRoute,
  listImportTargetsRoute,
  mapImportRoute,
  readImportRoute,
  startImportRoute,
} from "./routes/imports/imports.ts";
import {
  discardApplicationRoute,
  listApplicationsRoute,
  takeApplicationRoute,
} from "./routes/applications/applications.ts";
import { eraseParticipantRoute, planErasureRoute } from "./routes/erasure/erasure.ts";
import { createNoteRoute, deleteNoteRoute, listNotesRoute, updateNoteRoute } from "./routes/notes/notes.ts";
import {
  changeFileTaskRoute,
  changeTaskRoute,
  createFileTaskRoute,
  listFileTasksRoute,
} from "./routes/tasks/by-hand.ts";
import {
  countNotificationsRoute,
  listNotificationsRoute,
  seeNotificationsRoute,
} from "./routes/notifications/notifications.ts";
import { readTodayRoute } from "./routes/today/read.ts";
import { createViewRoute, deleteViewRoute, listViewsRoute, updateViewRoute } from "./routes/views/views.ts";
import { changeWebhookRoute, deleteWebhookRoute } from "./routes/webhooks/change.ts";
import { createWebhookRoute } from "./routes/webhooks/create.ts";
import { readWebhookHealthRoute } from "./routes/webhooks/health.ts";
import { listDeliveriesRoute, readDeliveryRoute } from "./routes/webhooks/deliveries.ts";
import { listWebhooksRoute, readWebhookRoute } from "./routes/webhooks/list.ts";
import { countReplayRoute, replayWebhookRoute } from "./routes/webhooks/replay.ts";
import { rotateSecretRoute } from "./routes/webhooks/rotate-secret.ts";
import { testWebhookRoute } from "./routes/webhooks/test.ts";

/** Every operation of the API but those that describe it. */
const operations: readonly Route[] = [
  readSignInRoute,
  readSessionRoute,
  signInRoute,
  signOutRoute,
  signInToDemoRoute,
  giveFactorRoute,
  requestLinkRoute,
  consumeLinkRoute,
  requestRecoveryRoute,
  finishRecoveryRoute,
  startAtProviderRoute,
  arriveRoute,
  setUpRoute,
  listLinkedRoute,
  startLinkingRoute,
  unlinkRoute,
  readAccountRoute,
  changeAccountRoute,
  changePasswordRoute,
  listSessionsRoute,
  endOtherSessionsRoute,
  endSessionRoute,
  beginFactorRoute,
  confirmFactorRoute,
  endFactorRoute,
  renewBackupCodesRoute,
  listMailsRoute,
  readMailSettingsRoute,
  putMailSettingsRoute,
  tryMailRoute,
  meRoute,
  operationRoute,
  listProgramsRoute,
  createProgramRoute,
  readProgramRoute,
  saveDraftRoute,
  checkProgramRoute,
  publishProgramRoute,
  listVersionsRoute,
  readDefinitionRoute,
  readImpactRoute,
  exportImpactRoute,
  readPlacesRoute,
  listLibraryRoute,
  readLibraryProgramRoute,
  listParticipantsRoute,
  searchParticipantsRoute,
  createParticipantRoute,
  readParticipantRoute,
  updateParticipantRoute,
  readParticipantFileRoute,
  listLookalikesRoute,
  mergeParticipantsRoute,
  listMergesRoute,
  undoMergeRoute,
  listEnrollmentsRoute,
  searchEnrollmentsRoute,
  startEnrollmentRoute,
  readEnrollmentRoute,
  changeEnrollmentRoute,
  listEffectsRoute,
  assignRolesRoute,
  sendEventRoute,
  retryEnrollmentRoute,
  moveEnrollmentRoute,
  readJournalRoute,
  sendEventsRoute,
  readRunRoute,
  listTasksRoute,
  finishTaskRoute,
  readTodayRoute,
  listNotificationsRoute,
  countNotificationsRoute,
  seeNotificationsRoute,
  listViewsRoute,
  createViewRoute,
  updateViewRoute,
  deleteViewRoute,
  countEnrollmentsRoute,
  exportEnrollmentsRoute,
  exportRunRoute,
  changeTaskRoute,
  listFileTasksRoute,
  createFileTaskRoute,
  changeFileTaskRoute,
  listApplicationsRoute,
  takeApplicationRoute,
  discardApplicationRoute,
  planErasureRoute,
  eraseParticipantRoute,
  listNotesRoute,
  createNoteRoute,
  updateNoteRoute,
  deleteNoteRoute,
  listImportsRoute,
  listImportTargetsRoute,
  createImportRoute,
  readImportRoute,
  mapImportRoute,
  startImportRoute,
  listImportRowsRoute,
  deleteImportRoute,
  listContractsRoute,
  readContractRoute,
  listAllContractsRoute,
  listContractFilesRoute,
  readContractFileRoute,
  signContractRoute,
  declineContractRoute,
  remindContractRoute,
  paperContractRoute,
  voidContractRoute,
  terminateContractRoute,
  contractDocumentRoute,
  contractEvidenceRoute,
  contractEvidencePdfRoute,
  contractPaperRoute,
  listSigningKeysRoute,
  readPortalContractRoute,
  readToEndRoute,
  signingCodeRoute,
  signInPortalRoute,
  declineInPortalRoute,
  portalDocumentRoute,
  portalEvidenceRoute,
  portalEvidencePdfRoute,
  listMessagesRoute,
  listCohortsRoute,
  createCohortRoute,
  readCohortRoute,
  changeCohortRoute,
  listSitesRoute,
  readSiteRoute,
  putSiteRoute,
  listConnectorsRoute,
  createConnectorRoute,
  listColumnsRoute,
  tryInboundRoute,
  readConnectorRoute,
  changeConnectorRoute,
  renewConnectorRoute,
  deleteConnectorRoute,
  listReceiptsRoute,
  readSheetRoute,
  readCalendarRoute,
  receiveInboundRoute,
  listEventTypesRoute,
  listPromisesRoute,
  readFeedRoute,
  streamFeedRoute,
  listWebhooksRoute,
  createWebhookRoute,
  readWebhookRoute,
  changeWebhookRoute,
  deleteWebhookRoute,
  testWebhookRoute,
  rotateSecretRoute,
  replayWebhookRoute,
  countReplayRoute,
  listDeliveriesRoute,
  readDeliveryRoute,
  readWebhookHealthRoute,
  readOrganizationRoute,
  changeOrganizationRoute,
  listMembersRoute,
  changeMemberRoute,
  removeMemberRoute,
  resetFactorRoute,
  listInvitationsRoute,
  inviteRoute,
  resendInvitationRoute,
  revokeInvitationRoute,
  lookAtInvitationRoute,
  acceptInvitationRoute,
  listTeamsRoute,
  createTeamRoute,
  changeTeamRoute,
  deleteTeamRoute,
  listPairProgramsRoute,
  searchPairsRoute,
  readPairRoute,
  listPairsOfRoute,
  listReadyRoute,
  readMatchesRoute,
  listSessionKindsRoute,
  listGroupSessionsRoute,
  createGroupSessionRoute,
  readGroupSessionRoute,
  changeGroupSessionRoute,
  expectPeopleRoute,
  dropPersonRoute,
  noteAttendanceRoute,
  listSessionsOfRoute,
  listReferralsRoute,
  listDestinationsRoute,
  createReferralRoute,
  readReferralRoute,
  acceptReferralRoute,
  declineReferralRoute,
  withdrawReferralRoute,
  listKeysRoute,
  createKeyRoute,
  revokeKeyRoute,
  listDeadEffectsRoute,
  retryEffectRoute,
  listAuditRoute,
  verifyAuditRoute,
  listAccessesRoute,
  requestPortalLinkRoute,
  renewPortalLinkRoute,
  enterPortalRoute,
  readPortalSessionRoute,
  leavePortalRoute,
  readPortalDoorRoute,
  enterDemoPortalRoute,
  readOpenProgramRoute,
  applyRoute,
  readSelfRoute,
  readJourneyRoute,
  sendOwnEventRoute,
  tellFactsRoute,
  readOwnFormRoute,
  saveOwnDraftRoute,
  listOwnMessagesRoute,
  listOwnAccessesRoute,
  readOwnFileRoute,
  chooseLanguageRoute,
  listOwnDocumentsRoute,
  addOwnDocumentRoute,
  openOwnDocumentRoute,
  removeOwnDocumentRoute,
  sendPortalLinkRoute,
  listDocumentsRoute,
  addDocumentRoute,
  changeDocumentRoute,
  openDocumentRoute,
];

/** The whole API, with its own description. */
export const describedRoutes = (info: { version: string; url: string }): readonly Route[] => {
  const routes = [healthRoute(info.version), ...operations];
  return [...routes, ...descriptionRoutes(routes, info)];
};

export { type Caller, type Context, nowOf, type Service, systemContext } from "./context.ts";
export { ERROR_CODES, type ErrorCode, type ErrorDetails, type FieldError, notFound, ServiceError } from "./errors.ts";
export { ACTIONS, type Action, may, ORGANIZATION_ROLES, type OrganizationRole } from "./permissions.ts";
export { createService, type RunningService, type ServiceOptions } from "./service.ts";
export type { Signals, Work } from "./signals.ts";
export { assertStorable } from "./storable.ts";
export { once, type RequestKey, type Written } from "./once/request-key.ts";

export { type CheckReport, checkDefinition, checkDraft } from "./programs/check.ts";
export { createProgram } from "./programs/create.ts";
export { listPrograms, listVersions, readDefinition, readProgram } from "./programs/read.ts";
export { type Published, publishProgram } from "./programs/publish.ts";
export { saveDraft } from "./programs/save-draft.ts";
export type { HeadCounts, ProgramView, VersionView } from "./programs/view.ts";

export { type CreatedParticipant, createParticipant } from "./participants/create.ts";
export type { ParticipantInput, ParticipantView } from "./participants/input.ts";

export { sendEvent, type SendEventInput, type SendEventResult, type SentEvent } from "./enrollments/send-event.ts";
export { startEnrollment, type StartInput } from "./enrollments/start.ts";
export type { CauseView, EnrollmentView } from "./enrollments/view.ts";

export { fireDueTimers, type Fired, nextDue } from "./timers/fire-due.ts";

export { ANNOUNCEMENT_TYPES, type AnnouncementType } from "./announcements/announce.ts";
export { type AnnouncementView, describeAnnouncement } from "./announcements/describe.ts";

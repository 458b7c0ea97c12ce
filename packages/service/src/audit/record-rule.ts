/** What kinds of things the access and audit log tells. */
export const AUDIT_KINDS = [
  /** One person's file, or a part of it, was opened. */
  "read",
  /** A list was looked at: how many, chosen by which filters. */
  "list",
  /** Something about a person, an enrollment, a task was changed. */
  "change",
  /** People's data left in bulk. */
  "export",
  /** Programs, cohorts, sites. */
  "program",
  /** Who may do what: members, roles, invitations, keys. */
  "permission",
  /** Somebody signed in, or changed how they do. */
  "sign_in",
  /** A key was used: the first time in an hour. */
  "key_use",
  "webhook",
  /** What the organization decided about itself. */
  "settings",
  /** Something that an administrator should look at. */
  "alarm",
  /** Somebody asked for what they may not do, or for what does not exist for them. */
  "refusal",
  "erasure",
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** What a call leaves in the log. `action` names it as permissions are named: `participant.read`. */
export interface RecordRule {
  kind: AuditKind;
  action: string;
}

/** What a route leaves in the log; `nothing` is for what shows and changes nothing of anybody's. */
export type Recorded = RecordRule | "nothing";

/** A person's file, or a part of it, is opened. */
export const reads = (action: string): RecordRule => ({ kind: "read", action });
/** Several people, or what they have written, in a list. */
export const lists = (action: string): RecordRule => ({ kind: "list", action });
/** Something is changed. */
export const changes = (action: string, kind: AuditKind = "change"): RecordRule => ({ kind, action });

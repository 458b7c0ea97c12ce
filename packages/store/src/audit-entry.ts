import type { Selectable } from "kysely";
import type { Tables } from "./tables.ts";

/** One thing that somebody read or changed. Ids, codes and counts; no name, no text. */
export interface AuditEntry {
  id: string;
  /** An instant, as all times here. */
  at: string;
  kind: string;
  action: string;
  actorKind: string;
  actorId: string;
  actorRole: string;
  memberId: string | null;
  address: string | null;
  sessionId: string | null;
  requestId: string | null;
  participantId: string | null;
  enrollmentId: string | null;
  subject: string | null;
  sequence: number | null;
  /** JSON text. */
  details: string;
  /** JSON text: what the side values hash to. */
  hashes: string;
}

/** What people wrote, beside the entry and outside of the chain. */
export interface AuditValue {
  entryId: string;
  name: string;
  salt: string;
  value: string;
}

export interface NewAuditEntry extends AuditEntry {
  /** Recorded only when nothing was recorded under this key yet. */
  onceKey: string | null;
  values: readonly AuditValue[];
}

const text = "text";
/** Types of the columns, for many rows at once. */
export const entryColumns = {
  id: text,
  at: "timestamptz",
  kind: text,
  action: text,
  actor_kind: text,
  actor_id: text,
  actor_role: text,
  member_id: text,
  address: text,
  session_id: text,
  request_id: text,
  participant_id: text,
  enrollment_id: text,
  subject: text,
  sequence: "integer",
  details: text,
  hashes: text,
  once_key: text,
} as const;

export const toRow = (entry: NewAuditEntry) => ({
  id: entry.id,
  at: entry.at,
  kind: entry.kind,
  action: entry.action,
  actor_kind: entry.actorKind,
  actor_id: entry.actorId,
  actor_role: entry.actorRole,
  member_id: entry.memberId,
  address: entry.address,
  session_id: entry.sessionId,
  request_id: entry.requestId,
  participant_id: entry.participantId,
  enrollment_id: entry.enrollmentId,
  subject: entry.subject,
  sequence: entry.sequence,
  details: entry.details,
  hashes: entry.hashes,
  once_key: entry.onceKey,
});

export type EntryRow = Omit<Selectable<Tables["audit_entries"]>, "organization_id" | "once_key">;

export const toEntry = (row: EntryRow): AuditEntry => ({
  id: row.id,
  at: row.at,
  kind: row.kind,
  action: row.action,
  actorKind: row.actor_kind,
  actorId: row.actor_id,
  actorRole: row.actor_role,
  memberId: row.member_id,
  address: row.address,
  sessionId: row.session_id,
  requestId: row.request_id,
  participantId: row.participant_id,
  enrollmentId: row.enrollment_id,
  subject: row.subject,
  sequence: row.sequence,
  details: row.details,
  hashes: row.hashes,
});

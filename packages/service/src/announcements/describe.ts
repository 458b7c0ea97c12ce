import type { Effect, JournalEntry } from "@parcours/core";
import type { FeedItem } from "@parcours/store";
import { entryOfRow, type StoredAnnouncement } from "../enrollments/journal-row.ts";
import { isRedacted } from "../erasure/redact.ts";
import { movesOf } from "./announce.ts";

/** What the feed and the webhooks carry: ids, stages and codes. Names, answers and free text never leave this way. */
export interface AnnouncementView {
  /** `evt_…`; the same in the feed and in every delivery. */
  id: string;
  type: string;
  /** When it was recorded: an instant. */
  timestamp: string;
  data: Record<string, unknown>;
}

const ofEffect = (effect: Effect | undefined): Record<string, unknown> => {
  switch (effect?.type) {
    case "openContract":
      return {
        contract: effect.contract,
        instance: effect.instance,
        parties: effect.parties,
        ...(effect.expiresAt !== undefined && { expiresAt: effect.expiresAt }),
      };
    case "signContract":
      return { contract: effect.contract, instance: effect.instance, role: effect.role };
    case "closeContract":
      return { contract: effect.contract, instance: effect.instance };
    case "createTask":
      return {
        task: effect.task,
        instance: effect.instance,
        role: effect.role,
        ...(effect.dueAt !== undefined && { dueAt: effect.dueAt }),
      };
    case "closeTask":
      return { task: effect.task, instance: effect.instance };
    default:
      return {};
  }
};

/** Where a program lists no reasons, callers name their own: what is no code may be a sentence about somebody. */
const CODE = /^[\w.:-]{1,60}$/;

const FORM = /^form\.(.+)\.submitted$/;

/** What is told beyond what all announcements about an enrollment tell. */
const particulars = (type: string, entry: JournalEntry, effect: Effect | undefined): Record<string, unknown> => {
  const { from, to } = movesOf(entry);
  const code = entry.event.reason?.code;
  const reason = code !== undefined && CODE.test(code) && { reasonCode: code };
  switch (type) {
    case "enrollment.started":
      return { to };
    case "enrollment.transitioned":
      return { event: entry.event.type, from, to, ...reason };
    case "enrollment.exited":
      return { event: entry.event.type, exit: entry.exit, outcome: entry.outcome, ...reason };
    case "enrollment.held":
      return entry.kind === "failed" ? { cause: "error" } : { cause: "missing", missing: entry.missing };
    case "form.submitted":
      return { form: FORM.exec(entry.event.type)?.[1] };
    default:
      return ofEffect(effect);
  }
};

const ofProgram = ({ entry, announcement, programSlug }: FeedItem): Record<string, unknown> => ({
  id: announcement.id,
  sequence: announcement.sequence,
  program: { id: entry.programId, slug: programSlug, version: entry.version },
  hash: (entry.event as { data?: { hash?: string } }).data?.hash,
  occurredAt: entry.occurredAt,
  recordedAt: entry.recordedAt,
});

interface ErasedData {
  enrollments: { id: string; program: string }[];
}

const ofErasure = ({ entry, announcement }: FeedItem): Record<string, unknown> => ({
  id: announcement.id,
  sequence: announcement.sequence,
  participant: entry.streamId,
  enrollments: (entry.event as { data: ErasedData }).data.enrollments,
  recordedAt: entry.recordedAt,
});

const ofEnrollment = (item: FeedItem): Record<string, unknown> => {
  const announcement = item.announcement as StoredAnnouncement;
  const entry = entryOfRow(item.entry);
  const { kind, role } = entry.actor;
  return {
    id: announcement.id,
    sequence: announcement.sequence,
    enrollment: item.entry.streamId,
    participant: item.participantId,
    program: { id: item.entry.programId, slug: item.programSlug, version: item.entry.version },
    ...particulars(announcement.type, entry, entry.effects[announcement.effect ?? -1]),
    ...(isRedacted(item.entry) && { erased: true }),
    actor: { kind, ...(role !== undefined && { role }) },
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
  };
};

const dataOf = (item: FeedItem): Record<string, unknown> => {
  if (item.announcement.type === "program.published") return ofProgram(item);
  return item.announcement.type === "participant.erased" ? ofErasure(item) : ofEnrollment(item);
};

/** An announcement of the feed as the outside world gets it. Pure. */
export const describeAnnouncement = (item: FeedItem): AnnouncementView => ({
  id: item.announcement.id,
  type: item.announcement.type,
  timestamp: item.entry.recordedAt,
  data: dataOf(item),
});

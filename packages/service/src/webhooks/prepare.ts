import type { Endpoint, FeedItem, NewDelivery } from "@parcours/store";
import { isRedacted } from "../erasure/redact.ts";
import { tombstoneBody } from "../erasure/tombstone.ts";
import { type AnnouncementView, describeAnnouncement } from "../announcements/describe.ts";
import type { ToldFacts } from "./told-fields.ts";

/** The bytes that are signed and sent: those of Standard Webhooks. */
export const bodyOf = (type: string, timestamp: string, data: Record<string, unknown>): string =>
  JSON.stringify({ type, timestamp, data });

/** The programs that an announcement concerns: one, or those in which somebody was who was erased. */
export const programsOf = ({ announcement, entry }: FeedItem): readonly string[] =>
  announcement.type === "participant.erased"
    ? ((entry.event as { data?: { programs?: string[] } }).data?.programs ?? [])
    : [entry.programId];

/** Whether an endpoint asked for this announcement. What was recorded before it existed is not for it. */
export const wants = ({ types, programId, createdAt }: Endpoint, item: FeedItem): boolean =>
  (types.includes("*") || types.includes(item.announcement.type)) &&
  (programId === null || programsOf(item).includes(programId)) &&
  item.entry.recordedAt >= createdAt;

/** What is the same for every endpoint is put together once. */
const common = new WeakMap<FeedItem, { described: AnnouncementView; body: string }>();

const commonOf = (item: FeedItem): { described: AnnouncementView; body: string } => {
  const described = describeAnnouncement(item);
  const made = { described, body: bodyOf(described.type, described.timestamp, described.data) };
  common.set(item, made);
  return made;
};

const bodyFor = (endpoint: Endpoint, item: FeedItem, told: ToldFacts, now: string): string => {
  const { id, sequence, type } = item.announcement;
  if (isRedacted(item.entry) && item.participantId !== null) {
    const { streamId: enrollment } = item.entry;
    return tombstoneBody({ id, type, sequence, enrollment, participant: item.participantId }, now);
  }
  const { described, body } = common.get(item) ?? commonOf(item);
  const fields = told(endpoint, item);
  if (fields === undefined) return body;
  return bodyOf(type, described.timestamp, { ...described.data, fields });
};

/** The delivery of an announcement to an endpoint, its body frozen; with what the endpoint is told of the person. */
export const deliveryTo = (
  endpoint: Endpoint,
  item: FeedItem,
  told: ToldFacts,
  { id, now }: { id: string; now: string },
): NewDelivery => ({
  id,
  endpointId: endpoint.id,
  announcementId: item.announcement.id,
  type: item.announcement.type,
  enrollmentId: item.entry.streamId,
  sequence: item.announcement.sequence,
  body: bodyFor(endpoint, item, told, now),
  nextAttemptAt: now,
  createdAt: now,
});

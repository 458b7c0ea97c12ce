import type { Endpoint, FeedItem, NewDelivery } from "@parcours/store";
import { describeAnnouncement } from "../announcements/describe.ts";

/** The bytes that are signed and sent: those of Standard Webhooks. */
export const bodyOf = (type: string, timestamp: string, data: Record<string, unknown>): string =>
  JSON.stringify({ type, timestamp, data });

/** Whether an endpoint asked for this announcement. What was recorded before it existed is not for it. */
export const wants = ({ types, programId, createdAt }: Endpoint, { announcement, entry }: FeedItem): boolean =>
  (types.includes("*") || types.includes(announcement.type)) &&
  (programId === null || programId === entry.programId) &&
  entry.recordedAt >= createdAt;

/** The delivery of an announcement to an endpoint, its body frozen. */
export const deliveryTo = (endpointId: string, item: FeedItem, id: string, now: string): NewDelivery => {
  const { type, timestamp, data } = describeAnnouncement(item);
  return {
    id,
    endpointId,
    announcementId: item.announcement.id,
    type,
    enrollmentId: item.entry.streamId,
    sequence: item.announcement.sequence,
    body: bodyOf(type, timestamp, data),
    nextAttemptAt: now,
    createdAt: now,
  };
};

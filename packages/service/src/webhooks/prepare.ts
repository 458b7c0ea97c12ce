import type { Endpoint, FeedItem, NewDelivery } from "@parcours/store";
import { describeAnnouncement } from "../announcements/describe.ts";
import type { ToldFacts } from "./told-fields.ts";

/** The bytes that are signed and sent: those of Standard Webhooks. */
export const bodyOf = (type: string, timestamp: string, data: Record<string, unknown>): string =>
  JSON.stringify({ type, timestamp, data });

/** Whether an endpoint asked for this announcement. What was recorded before it existed is not for it. */
export const wants = ({ types, programId, createdAt }: Endpoint, { announcement, entry }: FeedItem): boolean =>
  (types.includes("*") || types.includes(announcement.type)) &&
  (programId === null || programId === entry.programId) &&
  entry.recordedAt >= createdAt;

/** The delivery of an announcement to an endpoint, its body frozen; with what the endpoint is told of the person. */
export const deliveryTo = (
  endpoint: Endpoint,
  item: FeedItem,
  told: ToldFacts,
  { id, now }: { id: string; now: string },
): NewDelivery => {
  const { type, timestamp, data } = describeAnnouncement(item);
  const fields = told(endpoint, item);
  return {
    id,
    endpointId: endpoint.id,
    announcementId: item.announcement.id,
    type,
    enrollmentId: item.entry.streamId,
    sequence: item.announcement.sequence,
    body: bodyOf(type, timestamp, fields === undefined ? data : { ...data, fields }),
    nextAttemptAt: now,
    createdAt: now,
  };
};

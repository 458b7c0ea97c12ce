import { type Message, toMessage } from "./messages.ts";
import { type Page, type PageOptions, toPage } from "./page.ts";
import type { Db, MessageStatus } from "./tables.ts";
import { type Sees, seesEnrollmentOf } from "./visibility.ts";

export interface OutboxFilter {
  status?: MessageStatus;
  enrollmentId?: string;
  /** Absent: everybody's. */
  sees?: Sees;
}

/** Messages of an organization in the order in which they were made: what is to go out, and what went. */
export async function listOutbox(
  db: Db,
  organization: string,
  { status, enrollmentId, sees, cursor, limit = 50 }: OutboxFilter & PageOptions = {},
): Promise<Page<Message>> {
  const rows = await db
    .selectFrom("messages")
    .selectAll()
    .where("organization_id", "=", organization)
    .where(seesEnrollmentOf(sees, "messages"))
    .$if(status !== undefined, (query) => query.where("status", "=", status!))
    .$if(enrollmentId !== undefined, (query) => query.where("enrollment_id", "=", enrollmentId!))
    .$if(cursor !== undefined, (query) => query.where("id", ">", cursor!))
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, toMessage);
}

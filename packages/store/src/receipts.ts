import { type Selectable, sql } from "kysely";
import { type Page, type PageOptions, toPage } from "./page.ts";
import type { Db, Tables } from "./tables.ts";
import type { ReceiptOutcome } from "./tables/connectors.ts";

/** What came in by a connector, and what became of it. */
export interface Receipt {
  id: string;
  connectorId: string;
  messageId: string;
  outcome: ReceiptOutcome;
  receivedAt: string;
  times: number;
  lastAt: string;
  report: Record<string, unknown>;
  participantId: string | null;
  enrollmentId: string | null;
}

const toReceipt = (row: Selectable<Tables["receipts"]>): Receipt => ({
  id: row.id,
  connectorId: row.connector_id,
  messageId: row.message_id,
  outcome: row.outcome,
  receivedAt: row.received_at,
  times: row.times,
  lastAt: row.last_at,
  report: row.report,
  participantId: row.participant_id,
  enrollmentId: row.enrollment_id,
});

/** Notes that a message came, the first time or again; answers it as it stands. */
export async function noteReceipt(
  db: Db,
  organization: string,
  { id, connectorId, messageId, at }: { id: string; connectorId: string; messageId: string; at: string },
): Promise<Receipt> {
  const { rows } = await sql<Selectable<Tables["receipts"]>>`
    insert into receipts (organization_id, id, connector_id, message_id, outcome, received_at, last_at, report)
    values (${organization}, ${id}, ${connectorId}, ${messageId}, 'pending', ${at}, ${at}, '{}')
    on conflict (organization_id, connector_id, message_id)
      do update set times = receipts.times + 1, last_at = excluded.last_at
    returning *`.execute(db);
  return toReceipt(rows[0]!);
}

/** Says what became of a message. */
export async function finishReceipt(
  db: Db,
  organization: string,
  {
    id,
    outcome,
    report,
    participantId,
    enrollmentId,
  }: Omit<Receipt, "connectorId" | "messageId" | "receivedAt" | "times" | "lastAt">,
): Promise<void> {
  await db
    .updateTable("receipts")
    .set({ outcome, report: JSON.stringify(report), participant_id: participantId, enrollment_id: enrollmentId })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .execute();
}

/** What came in by a connector, newest first. */
export async function listReceipts(
  db: Db,
  organization: string,
  where: { connectorId: string; outcome?: ReceiptOutcome },
  { cursor, limit = 50 }: PageOptions = {},
): Promise<Page<Receipt>> {
  const rows = await db
    .selectFrom("receipts")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("connector_id", "=", where.connectorId)
    .$if(where.outcome !== undefined, (query) => query.where("outcome", "=", where.outcome!))
    .$if(cursor !== undefined, (query) => query.where("id", "<", cursor!))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, toReceipt);
}

/** Forgets what last came before an instant; answers how many. */
export async function forgetReceipts(db: Db, before: string): Promise<number> {
  const deleted = await db.deleteFrom("receipts").where("last_at", "<", before).executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

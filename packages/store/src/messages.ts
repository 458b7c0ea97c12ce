import { type Selectable, sql } from "kysely";
import type { Db, MessageStatus, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

export interface Message {
  id: string;
  enrollmentId: string;
  /** A key of the program's `notices`. */
  notice: string;
  /** The role it is for. */
  to: string;
  channel: string;
  address: string | null;
  subject: string;
  body: string;
  language: string;
  status: MessageStatus;
  error: string | null;
  effectId: string;
  createdAt: string;
  sentAt: string | null;
  /** The mail that it leaves as; null where it goes by another way, or nowhere. */
  mailId?: string | null;
}

export type NewMessage = Omit<Message, "error" | "sentAt">;

export async function insertMessages(trx: Trx, organization: string, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map((message) => ({
    id: message.id,
    enrollment_id: message.enrollmentId,
    notice: message.notice,
    recipient: message.to,
    channel: message.channel,
    address: message.address,
    subject: message.subject,
    body: message.body,
    language: message.language,
    status: message.status,
    effect_id: message.effectId,
    created_at: message.createdAt,
    mail_id: message.mailId ?? null,
  }));
  await sql`
    insert into messages (organization_id, id, enrollment_id, notice, recipient, channel, address, subject, body, language,
      status, effect_id, created_at, mail_id)
    select ${organization}, id, enrollment_id, notice, recipient, channel, address, subject, body, language, status,
      effect_id, created_at, mail_id
    from ${unnest(rows, {
      id: "text",
      enrollment_id: "text",
      notice: "text",
      recipient: "text",
      channel: "text",
      address: "text",
      subject: "text",
      body: "text",
      language: "text",
      status: "text",
      effect_id: "text",
      created_at: "timestamptz",
      mail_id: "text",
    })}`.execute(trx);
}

export function toMessage(row: Selectable<Tables["messages"]>): Message {
  return {
    id: row.id,
    enrollmentId: row.enrollment_id,
    notice: row.notice,
    to: row.recipient,
    channel: row.channel,
    address: row.address,
    subject: row.subject,
    body: row.body,
    language: row.language,
    status: row.status,
    error: row.error,
    effectId: row.effect_id,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    mailId: row.mail_id,
  };
}

export async function listMessages(db: Db, organization: string, enrollmentId: string): Promise<Message[]> {
  const rows = await db
    .selectFrom("messages")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("enrollment_id", "=", enrollmentId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map(toMessage);
}

/** Records what became of a message that was queued. */
export async function markMessage(
  db: Db,
  organization: string,
  id: string,
  outcome: { status: "sent"; at: string } | { status: "failed"; error: string },
): Promise<void> {
  await db
    .updateTable("messages")
    .set(
      outcome.status === "sent"
        ? { status: "sent", sent_at: outcome.at, error: null }
        : { status: "failed", error: outcome.error },
    )
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("status", "=", "queued")
    .execute();
}

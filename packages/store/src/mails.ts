import { type Selectable, sql } from "kysely";
import { IS_HELD } from "./backup/hold.ts";
import { type Claim, leaseEnd } from "./claim.ts";
import { type Page, type PageOptions, toPage } from "./page.ts";
import type { Db, Tables, Trx } from "./tables.ts";
import type { MailStatus } from "./tables/identity.ts";
import { unnest } from "./unnest.ts";

/** A mail that the software wrote itself. */
export interface Mail {
  organization: string;
  id: string;
  kind: string;
  userId: string | null;
  recipient: string;
  language: string;
  subject: string;
  /** Encrypted: it may carry a key. */
  content: Uint8Array;
  status: MailStatus;
  attempts: number;
  /** Attempts of which nobody knows how they ended: each may have brought the mail. */
  unsettled: number;
  /** After this it is not sent any more. */
  usefulUntil: string | null;
  error: string | null;
  /** Whose mail server took it: `organization`, `instance`. */
  via: string | null;
  createdAt: string;
  sentAt: string | null;
}

export type NewMail = Omit<Mail, "status" | "attempts" | "unsettled" | "error" | "via" | "sentAt">;

function toMail(row: Selectable<Tables["mails"]>): Mail {
  return {
    organization: row.organization_id,
    id: row.id,
    kind: row.kind,
    userId: row.user_id,
    recipient: row.recipient,
    language: row.language,
    subject: row.subject,
    content: new Uint8Array(row.content),
    status: row.status,
    attempts: row.attempts,
    unsettled: row.unsettled,
    usefulUntil: row.useful_until,
    error: row.error,
    via: row.via,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  };
}

export async function insertMail(db: Db | Trx, mail: NewMail): Promise<void> {
  await db
    .insertInto("mails")
    .values({
      organization_id: mail.organization,
      id: mail.id,
      kind: mail.kind,
      user_id: mail.userId,
      recipient: mail.recipient,
      language: mail.language,
      subject: mail.subject,
      content: mail.content,
      status: "queued",
      next_attempt_at: mail.createdAt,
      useful_until: mail.usefulUntil,
      claimed_until: null,
      claimed_by: null,
      error: null,
      via: null,
      created_at: mail.createdAt,
      sent_at: null,
    })
    .execute();
}

/** Adds mails, all at once. */
export async function insertMails(trx: Trx, mails: readonly NewMail[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map((mail) => ({
    organization_id: mail.organization,
    id: mail.id,
    kind: mail.kind,
    user_id: mail.userId,
    recipient: mail.recipient,
    language: mail.language,
    subject: mail.subject,
    content: Buffer.from(mail.content).toString("base64"),
    useful_until: mail.usefulUntil,
    created_at: mail.createdAt,
  }));
  await sql`
    insert into mails (organization_id, id, kind, user_id, recipient, language, subject, content, status,
      next_attempt_at, useful_until, created_at)
    select organization_id, id, kind, user_id, recipient, language, subject, decode(content, 'base64'), 'queued',
      created_at, useful_until, created_at
    from ${unnest(rows, {
      organization_id: "text",
      id: "text",
      kind: "text",
      user_id: "text",
      recipient: "text",
      language: "text",
      subject: "text",
      content: "text",
      useful_until: "timestamptz",
      created_at: "timestamptz",
    })}`.execute(trx);
}

/**
 * Takes mails that are due, of all organizations, oldest first. One that a process was sending when it vanished comes
 * with one more `unsettled`. While nothing goes out after a restore, only those are taken by which staff sign in.
 */
export async function claimMails(db: Db, claim: Claim): Promise<Mail[]> {
  const { now, limit, owner } = claim;
  const { rows } = await sql<Selectable<Tables["mails"]>>`
    update mails m set claimed_until = ${leaseEnd(claim)}, claimed_by = ${owner},
      unsettled = m.unsettled + case when m.sending then 1 else 0 end, sending = false
    from (select organization_id, id from mails
      where status = 'queued' and next_attempt_at <= ${now} and (claimed_until is null or claimed_until <= ${now})
        and (not ${IS_HELD} or kind in ('sign_in_link', 'recovery'))
      order by next_attempt_at, id limit ${limit} for update skip locked) due
    where m.organization_id = due.organization_id and m.id = due.id
    returning m.*`.execute(db);
  return rows.map(toMail).toSorted((one, other) => one.id.localeCompare(other.id));
}

const at = (mail: Pick<Mail, "organization" | "id">) =>
  sql<boolean>`organization_id = ${mail.organization} and id = ${mail.id}`;

/** Writes down that it is being sent, before the first byte leaves; false when another process has it by now. */
export async function beginSending(db: Db, mail: Pick<Mail, "organization" | "id">, owner: string): Promise<boolean> {
  const updated = await db
    .updateTable("mails")
    .set((eb) => ({ sending: true, attempts: eb("attempts", "+", 1) }))
    .where(at(mail))
    .where("claimed_by", "=", owner)
    .where("status", "=", "queued")
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** What became of an attempt. */
export type MailOutcome =
  | { status: "sent"; via: string; at: string }
  | { status: "kept" | "expired" }
  /** `unsettled`: the server may have taken it all the same. */
  | { status: "failed"; error: string; unsettled: boolean }
  | { status: "queued"; error: string; unsettled: boolean; nextAttemptAt: string };

export async function settleMail(db: Db, mail: Pick<Mail, "organization" | "id">, outcome: MailOutcome): Promise<void> {
  await db
    .updateTable("mails")
    .set((eb) => ({
      status: outcome.status,
      sending: false,
      claimed_until: null,
      claimed_by: null,
      error: "error" in outcome ? outcome.error : null,
      unsettled: eb("unsettled", "+", "unsettled" in outcome && outcome.unsettled ? 1 : 0),
      ...(outcome.status === "sent" && { via: outcome.via, sent_at: outcome.at }),
      ...(outcome.status === "queued" && { next_attempt_at: outcome.nextAttemptAt }),
    }))
    .where(at(mail))
    .where("status", "=", "queued")
    .execute();
  await tellMessage(db, mail, outcome);
}

/** The program's message that a mail carries follows it; one that stays here for want of a mail server stays queued. */
async function tellMessage(db: Db, { organization, id }: Pick<Mail, "organization" | "id">, outcome: MailOutcome) {
  if (outcome.status === "queued" || outcome.status === "kept") return;
  await db
    .updateTable("messages")
    .set(
      outcome.status === "sent"
        ? { status: "sent", sent_at: outcome.at, error: null }
        : { status: "failed", error: "error" in outcome ? outcome.error : outcome.status },
    )
    .where("organization_id", "=", organization)
    .where("mail_id", "=", id)
    .execute();
}

/** Gives back what a process had claimed and not begun to send. */
export async function releaseMails(db: Db, owner: string): Promise<void> {
  await db
    .updateTable("mails")
    .set({ claimed_until: null, claimed_by: null })
    .where("claimed_by", "=", owner)
    .where("sending", "=", false)
    .execute();
}

/** An organization's mails, newest first. The cursor is an id. */
export async function listMails(
  db: Db,
  organization: string,
  { limit = 50, cursor }: PageOptions,
): Promise<Page<Mail>> {
  let query = db.selectFrom("mails").selectAll().where("organization_id", "=", organization);
  if (cursor !== undefined) query = query.where("id", "<", cursor);
  const rows = await query
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, toMail);
}

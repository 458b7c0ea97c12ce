import { listMails as listStored, type MailStatus, type Page } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { contentOf } from "./queue.ts";
import type { MailContent } from "./render.ts";
import { carriesKey } from "./texts.ts";

/** A mail that the software wrote, as an administrator sees it. */
export interface MailView {
  id: string;
  kind: string;
  to: string;
  language: string;
  subject: string;
  /** `kept`: there is no mail server, or no such address; `expired`: it could not be sent while it was of use. */
  status: MailStatus;
  attempts: number;
  /** An attempt ended without a word: the mail may have come twice. */
  maybeTwice: boolean;
  /** The mail server's code. */
  error: string | null;
  createdAt: string;
  sentAt: string | null;
  /** Null where it carries a key to somebody's account, but in the demo. */
  content: MailContent | null;
}

/** Mails that the software wrote in the organization's name, newest first. */
export const listMails = async (
  context: Context,
  page: { limit?: number; cursor?: string } = {},
): Promise<Page<MailView>> => {
  authorize(context, "organization.manage");
  const { service, organization } = context;
  const { items, next } = await listStored(service.store.within(organization), organization, page);
  const views = items.map(({ content, recipient, unsettled, kind, ...mail }) => ({
    id: mail.id,
    kind,
    to: recipient,
    language: mail.language,
    subject: mail.subject,
    status: mail.status,
    attempts: mail.attempts,
    maybeTwice: unsettled > 0,
    error: mail.error,
    createdAt: mail.createdAt,
    sentAt: mail.sentAt,
    content: carriesKey(kind) && !service.instance.demo ? null : contentOf(service, content),
  }));
  return { items: views, next };
};

import type { Language } from "@parcours/core";
import { insertMail, type NewMail } from "@parcours/store";
import type { Service } from "../context.ts";
import { seal, unseal } from "../webhooks/secret-box.ts";
import { type MailContent, type MailText, renderMail } from "./render.ts";
import type { MailKind } from "./texts.ts";

export interface MailInput {
  /** In whose name it is sent, and among whose mails it is listed. */
  organization: string;
  kind: MailKind;
  /** The address. */
  to: string;
  language: Language;
  text: MailText;
  /** The account it is about. */
  user?: string;
  /** Instant after which it is of no use: what it links to has ended. */
  usefulUntil?: string;
}

/** A mail ready to be inserted with `insertMail`, in a transaction of the caller's; then `service.wake("mails")`. */
export const readyMail = (service: Service, input: MailInput): NewMail => ({
  organization: input.organization,
  id: service.newId("eml"),
  kind: input.kind,
  userId: input.user ?? null,
  recipient: input.to,
  language: input.language,
  subject: input.text.subject,
  content: seal(service.secret, Buffer.from(JSON.stringify(renderMail(input.text, input.language)))),
  usefulUntil: input.usefulUntil ?? null,
  createdAt: service.clock().toISOString(),
});

/** What a stored mail says. */
export const contentOf = (service: Service, sealed: Uint8Array): MailContent =>
  JSON.parse(Buffer.from(unseal(service.secret, sealed)).toString()) as MailContent;

/** Hands a mail to the background, which sends it. Returns its id. */
export const queueMail = async (service: Service, input: MailInput): Promise<string> => {
  const mail = readyMail(service, input);
  await insertMail(service.store.within(input.organization), mail);
  service.wake("mails");
  return mail.id;
};

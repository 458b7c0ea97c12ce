import type { Language } from "@parcours/core";
import type { NewMail, NewMessage } from "@parcours/store";
import type { Service } from "../context.ts";
import { readyMail } from "../mail/queue.ts";
import type { MailText } from "../mail/render.ts";

const PARAGRAPH = /\n{2,}/;

/** A message in the form of a mail. Nothing is added to what the program says but why one gets it. */
const mailTextOf = ({ subject, body, language }: NewMessage): MailText => {
  const [greeting = "", ...paragraphs] = body.trim().split(PARAGRAPH);
  const why = {
    fr: "Ce message vous est adressé dans le cadre de votre accompagnement.",
    en: "You get this message because of the program you take part in.",
  };
  return { subject, greeting, paragraphs, notes: [why[language === "en" ? "en" : "fr"]] };
};

/**
 * Messages that go by mail, with the mails they leave as: kept in the transaction of the step that says them, so that
 * each leaves once or not at all. A message without an address, or for another channel, stays in the outbox.
 */
export const mailedMessages = (
  service: Service,
  organization: string,
  said: readonly NewMessage[],
): { messages: NewMessage[]; mails: NewMail[] } => {
  const mails: NewMail[] = [];
  const messages = said.map((message): NewMessage => {
    const { channel, address, language } = message;
    if (channel !== "mail" || address === null) return message;
    const mail = readyMail(service, {
      organization,
      kind: "notice",
      to: address,
      language: language as Language,
      text: mailTextOf(message),
    });
    mails.push(mail);
    return { ...message, mailId: mail.id };
  });
  return { messages, mails };
};

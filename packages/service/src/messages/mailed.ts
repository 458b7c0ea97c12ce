import type { Language } from "@parcours/core";
import type { NewMail, NewMessage } from "@parcours/store";
import type { Service } from "../context.ts";
import { readyMail } from "../mail/queue.ts";
import type { MailText } from "../mail/render.ts";
import type { SaidMessage } from "./notice-rows.ts";

const PARAGRAPH = /\n{2,}/;

/** A message in the form of a mail. Nothing is added to what the program says but why one gets it. */
const mailTextOf = ({ subject, body, language, toTeam }: SaidMessage): MailText => {
  const [greeting = "", ...paragraphs] = body.trim().split(PARAGRAPH);
  const ofTeam = {
    fr: "Ce message vous est adressé parce que vous suivez cette personne, ou avez ce rôle dans son parcours.",
    en: "You get this message because you look after this person, or have this role in their journey.",
  };
  const ofPerson = {
    fr: "Ce message vous est adressé dans le cadre de votre accompagnement.",
    en: "You get this message because of the program you take part in.",
  };
  const why = toTeam === true ? ofTeam : ofPerson;
  return { subject, greeting, paragraphs, notes: [why[language === "en" ? "en" : "fr"]] };
};

/**
 * Messages that go by mail, with the mails they leave as: kept in the transaction of the step that says them, so that
 * each leaves once or not at all. A message without an address, or for another channel, stays in the outbox.
 */
export const mailedMessages = (
  service: Service,
  organization: string,
  said: readonly SaidMessage[],
): { messages: NewMessage[]; mails: NewMail[] } => {
  const mails: NewMail[] = [];
  const messages = said.map((one): NewMessage => {
    const { others = [], toTeam: _, ...message } = one;
    const { channel, address, language } = message;
    if (channel !== "mail" || address === null) return message;
    const [first, ...more] = [address, ...others].map((to) =>
      readyMail(service, { organization, kind: "notice", to, language: language as Language, text: mailTextOf(one) }),
    );
    mails.push(first!, ...more);
    return { ...message, mailId: first!.id };
  });
  return { messages, mails };
};

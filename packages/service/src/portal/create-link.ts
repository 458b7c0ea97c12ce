import type { Language } from "@parcours/core";
import { inTransaction, insertMail, insertPortalLink, type PortalLink, type Trx } from "@parcours/store";
import type { Context } from "../context.ts";
import { readyMail } from "../mail/queue.ts";
import type { MailText } from "../mail/render.ts";
import type { MailKind } from "../mail/texts.ts";
import { portalLinkText } from "./letters.ts";
import { newPortalToken } from "./token.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** For how long a link opens something when nobody says otherwise: people do not read their mail every day. */
const USUAL_MINUTES = 7 * DAY_MINUTES;

/** Whom a link lets in, to what. */
export interface PortalLinkInput {
  purpose: "file" | "sign";
  /** Whose file; with `sign` only where the party is the participant. */
  participant?: string | undefined;
  contract?: string | undefined;
  /** The party's role in the contract. */
  party?: string | undefined;
  /** What was filled in on a public page before the address was known to be theirs. */
  application?: string | undefined;
  name: string;
  email: string;
  language: Language;
  /** For how long it works; 7 days when absent. */
  minutes?: number | undefined;
  /** What the mail says, with the link in it; when absent, that it opens one's space. */
  mail?: { kind: MailKind; text: (url: string) => MailText } | undefined;
}

/** The page of a link. The token stands behind `#`: it reaches no server and no log before a button is pressed. */
const pageOf = (context: Context, { purpose }: PortalLinkInput, token: string): string =>
  `${context.service.instance.url}/portal/${purpose === "sign" ? "sign/enter" : "enter"}#${token}`;

/**
 * Makes a link that lets somebody in once, and mails it. In a transaction of the caller's (`trx`) both are part of it;
 * then the caller calls `service.wake("mails")` after the commit. Asks nobody for permission: the verb that calls does.
 */
export const createPortalLink = async (
  context: Context,
  input: PortalLinkInput,
  trx?: Trx,
): Promise<{ url: string; id: string }> => {
  const { service, organization } = context;
  const { token, hash } = newPortalToken(service, organization);
  const url = pageOf(context, input, token);
  const at = service.clock();
  const minutes = input.minutes ?? USUAL_MINUTES;
  const link: Omit<PortalLink, "usedAt"> = {
    organization,
    id: service.newId("plk"),
    tokenHash: hash,
    purpose: input.purpose,
    participantId: input.participant ?? null,
    contractId: input.contract ?? null,
    party: input.party ?? null,
    applicationId: input.application ?? null,
    name: input.name,
    email: input.email,
    language: input.language,
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + minutes * MINUTE_MS).toISOString(),
  };
  const { kind, text } = input.mail ?? {
    kind: "portal_link" as const,
    text: (address: string) => portalLinkText({ name: input.name, language: input.language, url: address, minutes }),
  };
  const mail = readyMail(service, {
    organization,
    kind,
    to: input.email,
    language: input.language,
    text: text(url),
    usefulUntil: link.expiresAt,
  });
  const write = async (within: Trx): Promise<void> => {
    await insertPortalLink(within, link);
    await insertMail(within, mail);
  };
  if (trx !== undefined) {
    await write(trx);
    return { url, id: link.id };
  }
  await inTransaction(service.store, { within: organization }, write);
  service.wake("mails");
  return { url, id: link.id };
};

import { LANGUAGES, type Language } from "@parcours/core";
import { findPortalLink, inTransaction, participantsAtAddress, usePortalLink } from "@parcours/store";
import { entryOf } from "../audit/entry.ts";
import { recordEntry } from "../audit/recorder.ts";
import { type Context, type Service, systemContext } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { doApart } from "../sign-in/apart.ts";
import { emailOf } from "../sign-in/email.ts";
import { limitTries } from "../sign-in/limit-tries.ts";
import type { Visit } from "../sign-in/visit.ts";
import { settleApplication } from "./application.ts";
import { createPortalLink } from "./create-link.ts";
import { beginPortalSession } from "./session.ts";
import { readPortalToken } from "./token.ts";

/** Somebody who asks for a link has the page open: it need not work for long. */
const ASKED_MINUTES = 30;
/** Mails to one address within a quarter of an hour. */
const MAILS = 3;
/** A family may share an address, and so may those who live in one home; beyond that, somebody of the team gives the link. */
const MOST_FILES = 50;

const languageOf = (text: string): Language => LANGUAGES.find((language) => language === text) ?? "fr";

/**
 * Mails a link to each person whose address this is, in one organization or in all. The answer is the same and takes the
 * same time when there is nobody. Throws `too_many`.
 */
export const requestPortalLink = async (
  service: Service,
  visit: Visit,
  { email, organization }: { email: string; organization?: string | undefined },
): Promise<void> => {
  const address = emailOf(email);
  await limitTries(service, { what: "portal-link", account: address, address: visit.address, max: MAILS });
  doApart(service, async () => {
    const db = organization === undefined ? service.store.everywhere() : service.store.within(organization);
    for (const person of await participantsAtAddress(db, address, { organization, limit: MOST_FILES })) {
      await createPortalLink(systemContext(service, person.organization), {
        purpose: "file",
        participant: person.id,
        name: person.name,
        email: person.email,
        language: languageOf(person.language),
        minutes: ASKED_MINUTES,
      });
    }
  });
};

const spent = (): ServiceError =>
  new ServiceError("unauthorized", {
    fr: "Ce lien n’est pas ou plus valable. Demandez-en un autre.",
    en: "This link is not valid, or not any more. Ask for another one.",
  });

/** What came of a link. */
export interface Entered {
  purpose: "file" | "sign";
  cookie: string;
}

/** Lets somebody in by the token of a link, once. Throws `unauthorized`, `too_many`. */
export const enterPortal = async (
  context: Pick<Context, "service" | "origin" | "language">,
  visit: Visit,
  token: string,
): Promise<Entered> => {
  const { service } = context;
  const tried = await limitTries(service, { what: "portal-token", address: visit.address });
  const read = readPortalToken(token);
  if (read === undefined) throw spent();
  const { organization, hash } = read;
  const own: Context = {
    ...systemContext(service, organization),
    language: context.language,
    ...(context.origin && { origin: context.origin }),
  };
  const now = service.clock().toISOString();
  const link = await findPortalLink(service.store.within(organization), organization, hash);
  if (link === undefined || link.usedAt !== null || link.expiresAt <= now) throw spent();
  // What they filled in before counts from now on: the address is theirs.
  const participantId =
    link.applicationId === null
      ? link.participantId
      : await settleApplication(own, link.applicationId, { confirmed: true });
  if (link.purpose === "file" && participantId === null) throw spent();
  const begun = await inTransaction(service.store, { within: organization }, async (trx) => {
    const used = await usePortalLink(trx, organization, hash, now);
    if (used === undefined) throw spent();
    return await beginPortalSession(own, trx, { ...used, participantId });
  });
  await tried.succeeded();
  const caller = {
    kind: "participant",
    id: participantId ?? begun.id,
    role: "participant",
    sees: { own: begun.id },
  } as const;
  const entry = {
    kind: "sign_in",
    action: "portal.enter",
    subject: link.id,
    ...(participantId !== null && { participant: participantId }),
  } as const;
  await recordEntry(
    service,
    organization,
    entryOf({ ...own, caller, origin: { ...own.origin, session: begun.id } }, entry),
  );
  return { purpose: link.purpose, cookie: begun.cookie };
};

/**
 * Mails another link in place of one that was used or has ended, to the address that had it. The answer is the same
 * whatever the token. Throws `too_many`.
 */
export const renewPortalLink = async (service: Service, visit: Visit, token: string): Promise<void> => {
  const read = readPortalToken(token);
  await limitTries(service, {
    what: "portal-again",
    account: read?.hash ?? "none",
    address: visit.address,
    max: MAILS,
  });
  if (read === undefined) return;
  doApart(service, async () => {
    const { organization, hash } = read;
    const link = await findPortalLink(service.store.within(organization), organization, hash);
    if (link === undefined) return;
    await createPortalLink(systemContext(service, organization), {
      purpose: link.purpose,
      participant: link.participantId ?? undefined,
      contract: link.contractId ?? undefined,
      party: link.party ?? undefined,
      application: link.applicationId ?? undefined,
      name: link.name,
      email: link.email,
      language: languageOf(link.language),
      minutes: ASKED_MINUTES,
    });
  });
};

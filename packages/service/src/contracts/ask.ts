import { contextOf, type Language, nextSigners, type Snapshot } from "@parcours/core";
import { changeContractParty, type Contract, type ContractParty, getEnrollment, insertMails } from "@parcours/store";
import { readyMail } from "../mail/queue.ts";
import type { MailText } from "../mail/render.ts";
import { teamsOf } from "../messages/team.ts";
import { createPortalLink } from "../portal/create-link.ts";
import { loadPrograms } from "../programs/load.ts";
import type { NewEvidence } from "./evidence/append.ts";
import { askText, ownTurnText } from "./letters.ts";
import type { Desk } from "./open-desk.ts";

/** How long a link works at most. */
const COPY_DAYS = 30;
const DAY_MINUTES = 24 * 60;
export const COPY_MINUTES = COPY_DAYS * DAY_MINUTES;

/** In which language a party is written to. */
export const languageOf = ({ language }: ContractParty): Language => (language === "en" ? "en" : "fr");

/** How long a link to sign works: as long as the contract waits, a month at most. */
const linkMinutes = ({ expiresAt }: Contract, at: string): number => {
  const left = expiresAt === null ? Infinity : Math.ceil((Date.parse(expiresAt) - Date.parse(at)) / 60_000);
  return Math.max(1, Math.min(left, COPY_MINUTES));
};

/** Mails a link to a party; the address it went to, or undefined when there is none. */
export const mailLink = async (
  { context, trx, contract }: Desk,
  party: ContractParty,
  { minutes, text }: { minutes: number; text: (url: string) => MailText },
): Promise<{ email: string; link: string } | undefined> => {
  if (party.email === null) return undefined;
  const { id } = await createPortalLink(
    context,
    {
      purpose: "sign",
      participant: party.participantId ?? undefined,
      contract: contract.id,
      party: party.role,
      name: party.name ?? party.title,
      email: party.email,
      language: languageOf(party),
      minutes,
      mail: { kind: "portal_signature", text },
    },
    trx,
  );
  return { email: party.email, link: id };
};

const letterFor = (desk: Desk, party: ContractParty, again: boolean) => (url: string) =>
  askText({
    name: party.name,
    language: languageOf(party),
    title: desk.document.title,
    organization: desk.organizationName,
    url,
    expiresAt: desk.contract.expiresAt,
    again,
  });

/** Mails to the members who sign for the organization; to how many. */
const mailTeam = async (desk: Desk, party: ContractParty, again: boolean): Promise<number> => {
  const { context, trx, contract } = desk;
  const { service, organization } = context;
  const enrollment = await getEnrollment(trx, organization, contract.enrollmentId);
  if (enrollment === undefined) return 0;
  const mates = (await teamsOf(trx, organization, [enrollment]))(enrollment, party.role);
  const path = enrollment.participantId === null ? "/today" : `/people/${enrollment.participantId}`;
  const mails = mates.map(({ name, email, language: told, userId: user }) => {
    const language = told === "en" ? ("en" as const) : ("fr" as const);
    const letter = { name, language, title: desk.document.title, organization: desk.organizationName };
    const text = ownTurnText({ ...letter, url: `${service.instance.url}${path}`, again });
    return readyMail(service, { organization, kind: "signature_turn", to: email, language, text, user });
  });
  await insertMails(trx, mails);
  return mails.length;
};

/** Asks a party to sign: outside by mail, inside by showing it in the studio and by a mail that leads there. */
export const askParty = async (desk: Desk, party: ContractParty, again = false): Promise<NewEvidence[]> => {
  const { context, trx, contract, at } = desk;
  const minutes = linkMinutes(contract, at);
  const sent =
    party.signsIn === "portal"
      ? await mailLink(desk, party, { minutes, text: letterFor(desk, party, again) })
      : undefined;
  const told = party.signsIn === "studio" ? await mailTeam(desk, party, again) : 0;
  // Without an address nobody was asked: they may still sign on paper.
  if (party.signsIn === "portal" && sent === undefined) return [];
  if (party.signsIn === "studio" && again && told === 0) return [];
  const change = again ? { remindedAt: at } : { status: "asked" as const, askedAt: at };
  await changeContractParty(trx, context.organization, { contractId: contract.id, role: party.role }, change);
  const { name } = party;
  const facts =
    sent === undefined
      ? { where: "studio", ...(told > 0 && { channel: "mail", members: told }) }
      : { channel: "mail", to: sent.email, name, link: sent.link };
  return [{ contract: contract.id, at, kind: again ? "reminded" : "asked", role: party.role, facts }];
};

/** Roles that may sign now. */
export const nextRoles = async ({ context, trx, contract }: Desk): Promise<string[]> => {
  const { service, organization } = context;
  const enrollment = await getEnrollment(trx, organization, contract.enrollmentId);
  if (enrollment === undefined) return [];
  const { programId, version } = enrollment;
  const program = (await loadPrograms(service, trx, organization, [enrollment]))(programId, version);
  const state = contextOf(JSON.parse(enrollment.snapshot) as Snapshot).contracts[contract.contract];
  if (state?.status !== "open" || state.instance !== contract.instance) return [];
  return nextSigners(program.compiled.definition, contract.contract, state);
};

/** Asks whoever’s turn it is and was not asked yet. */
export const askWhoseTurn = async (desk: Desk): Promise<NewEvidence[]> => {
  const roles = desk.contract.status === "open" ? await nextRoles(desk) : [];
  const evidence: NewEvidence[] = [];
  for (const party of desk.parties) {
    if (party.status === "waiting" && roles.includes(party.role)) evidence.push(...(await askParty(desk, party)));
  }
  return evidence;
};

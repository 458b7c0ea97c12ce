import { contextOf, type Language, nextSigners, type Snapshot } from "@parcours/core";
import {
  changeContractParty,
  type Contract,
  type ContractDocument,
  type ContractParty,
  finishEffect,
  getContract,
  getContractDocument,
  getContractPdf,
  getEnrollment,
  getOrganization,
  inTransaction,
  keepContractPdf,
  listContractParties,
  listContracts,
  lockContracts,
  type StoredEffect,
  type Trx,
} from "@parcours/store";
import { type Context, type Service, systemContext } from "../context.ts";
import { deliver, type Fate } from "../effects/deliver.ts";
import type { MailText } from "../mail/render.ts";
import { createPortalLink } from "../portal/create-link.ts";
import { loadPrograms } from "../programs/load.ts";
import type { ContractWork } from "./contract-work.ts";
import { appendEvidence, type NewEvidence } from "./evidence/append.ts";
import { sha256 } from "./evidence/chain.ts";
import { askText, completedText } from "./letters.ts";
import { documentPdf } from "./pdf/document.ts";

/** A contract as one works on it: locked. */
export interface Desk {
  context: Context;
  trx: Trx;
  contract: Contract;
  document: ContractDocument;
  parties: ContractParty[];
  organizationName: string;
  at: string;
}

const COPY_DAYS = 30;
const DAY_MINUTES = 24 * 60;

const languageOf = ({ language }: ContractParty): Language => (language === "en" ? "en" : "fr");

/** How long a link to sign works: as long as the contract waits, a month at most. */
const linkMinutes = ({ expiresAt }: Contract, at: string): number => {
  const left = expiresAt === null ? Infinity : Math.ceil((Date.parse(expiresAt) - Date.parse(at)) / 60_000);
  return Math.max(1, Math.min(left, COPY_DAYS * DAY_MINUTES));
};

/** Mails a link to a party; the address it went to, or undefined when there is none. */
const mailLink = async (
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

/** Asks a party to sign: outside by mail, inside by showing it in the studio. */
export const askParty = async (desk: Desk, party: ContractParty, again = false): Promise<NewEvidence[]> => {
  const { context, trx, contract, at } = desk;
  const minutes = linkMinutes(contract, at);
  const sent =
    party.signsIn === "portal"
      ? await mailLink(desk, party, { minutes, text: letterFor(desk, party, again) })
      : undefined;
  // Without an address nobody was asked: they may still sign on paper.
  if (party.signsIn === "portal" && sent === undefined) return [];
  const change = again ? { remindedAt: at } : { status: "asked" as const, askedAt: at };
  await changeContractParty(trx, context.organization, { contractId: contract.id, role: party.role }, change);
  const { name } = party;
  const facts = sent === undefined ? { where: "studio" } : { channel: "mail", to: sent.email, name, link: sent.link };
  return [{ contract: contract.id, at, kind: again ? "reminded" : "asked", role: party.role, facts }];
};

/** Roles that may sign now. */
const nextRoles = async ({ context, trx, contract }: Desk): Promise<string[]> => {
  const { service, organization } = context;
  const enrollment = await getEnrollment(trx, organization, contract.enrollmentId);
  if (enrollment === undefined) return [];
  const { programId, version } = enrollment;
  const program = (await loadPrograms(service, trx, organization, [enrollment]))(programId, version);
  const state = contextOf(JSON.parse(enrollment.snapshot) as Snapshot).contracts[contract.contract];
  if (state?.status !== "open" || state.instance !== contract.instance) return [];
  return nextSigners(program.compiled.definition, contract.contract, state);
};

const ask = async (desk: Desk): Promise<NewEvidence[]> => {
  const roles = desk.contract.status === "open" ? await nextRoles(desk) : [];
  const evidence: NewEvidence[] = [];
  for (const party of desk.parties) {
    if (party.status === "waiting" && roles.includes(party.role)) evidence.push(...(await askParty(desk, party)));
  }
  return evidence;
};

const remind = async (desk: Desk, to: readonly string[]): Promise<NewEvidence[]> => {
  const roles = desk.contract.status === "open" ? await nextRoles(desk) : [];
  const evidence: NewEvidence[] = [];
  for (const party of desk.parties) {
    const waits = party.status === "waiting" || party.status === "asked";
    if (!waits || !roles.includes(party.role) || !to.includes(party.role)) continue;
    evidence.push(...(await askParty(desk, party, party.status === "asked")));
  }
  return evidence;
};

const tell = async (desk: Desk): Promise<NewEvidence[]> => {
  const evidence: NewEvidence[] = [];
  const { contract, at, organizationName } = desk;
  for (const party of desk.parties) {
    if (party.signsIn !== "portal") continue;
    const letter = {
      name: party.name,
      language: languageOf(party),
      title: desk.document.title,
      organization: organizationName,
    };
    const text = (url: string): MailText => completedText({ ...letter, url });
    const sent = await mailLink(desk, party, { minutes: COPY_DAYS * DAY_MINUTES, text });
    if (sent === undefined) continue;
    const facts = { channel: "mail", to: sent.email, link: sent.link };
    evidence.push({ contract: contract.id, at, kind: "copy_sent", role: party.role, facts });
  }
  return evidence;
};

/** The PDF of a contract, made outside of any transaction: that takes a while. */
const preparePdf = async (service: Service, organization: string, id: string): Promise<Uint8Array | undefined> => {
  const db = service.store.within(organization);
  const document = await getContractDocument(db, organization, id);
  if (document === undefined || document.pdfHash !== null) return undefined;
  return await documentPdf(document, await listContractParties(db, organization, [id]));
};

/** Opens a contract for work, in a transaction; undefined when nothing is kept of it. */
export const openDesk = async (context: Context, trx: Trx, id: string): Promise<Desk | undefined> => {
  const { service, organization } = context;
  await lockContracts(trx, organization, [id]);
  const contract = await getContract(trx, organization, id);
  const document = contract && (await getContractDocument(trx, organization, id));
  if (contract === undefined || document === undefined) return undefined;
  const parties = await listContractParties(trx, organization, [id]);
  const organizationName = (await getOrganization(trx, organization))?.name ?? "";
  return { context, trx, contract, document, parties, organizationName, at: service.clock().toISOString() };
};

const keepPdf = async ({ context, trx, contract, document, at }: Desk, pdf: Uint8Array): Promise<NewEvidence[]> => {
  const hash = sha256(pdf);
  if (!(await keepContractPdf(trx, context.organization, contract.id, { pdf, hash }))) return [];
  const facts = { htmlHash: document.htmlHash, pdfHash: hash, pdfBytes: pdf.byteLength };
  return [{ contract: contract.id, at, kind: "frozen", role: null, facts }];
};

const contractIdOf = async (
  service: Service,
  effect: StoredEffect,
  work: ContractWork,
): Promise<string | undefined> => {
  if ("contract" in work) return work.contract;
  const { organization, enrollmentId } = effect;
  const all = await listContracts(service.store.within(organization), organization, [enrollmentId]);
  const { contract, instance } = work.named;
  return all.find((one) => one.contract === contract && one.instance === instance)?.id;
};

const does = async (desk: Desk, work: Exclude<ContractWork, { does: "terminate" }>): Promise<NewEvidence[]> => {
  if (work.does === "ask") return await ask(desk);
  return work.does === "remind" ? await remind(desk, work.to) : await tell(desk);
};

/** Notice has run: the contract ends, if it is still in force. */
const terminate = async (service: Service, effect: StoredEffect, id: string, reason: string): Promise<Fate> =>
  await deliver(service, effect, async (_, trx) => {
    const contract = await getContract(trx, effect.organization, id);
    if (contract === undefined || contract.endedAt !== null) return undefined;
    return {
      type: `contract.${contract.contract}.terminated`,
      data: { instance: contract.instance },
      reason: { text: reason },
    };
  });

/**
 * Does what follows from a contract's step, once: the PDF is made, whose turn it is is asked to sign, reminders go out,
 * everybody gets their copy. Mails are queued in the transaction that says that they were.
 */
export const workOnContract = async (service: Service, effect: StoredEffect): Promise<Fate> => {
  const { organization } = effect;
  const work = effect.payload as ContractWork;
  const id = await contractIdOf(service, effect, work);
  if (id === undefined) throw new Error("no such contract");
  if (work.does === "terminate") return await terminate(service, effect, id, work.reason);
  const pdf = await preparePdf(service, organization, id);
  const context = systemContext(service, organization);
  const said = await inTransaction(service.store, { within: organization }, async (trx) => {
    if (!(await finishEffect(trx, organization, effect.id))) return 0;
    const desk = await openDesk(context, trx, id);
    if (desk === undefined) return 0;
    const evidence = pdf === undefined ? [] : await keepPdf(desk, pdf);
    // What is signed must be there before anybody is asked to sign it.
    if (desk.document.pdfHash === null && pdf === undefined) throw new Error("the document is not there yet");
    evidence.push(...(await does(desk, work)));
    await appendEvidence(service, trx, organization, evidence);
    return evidence.length;
  });
  if (said > 0) service.wake("mails");
  return "done";
};

/** The PDF as it was frozen; undefined until it is made. */
export const storedPdf = async (context: Context, id: string): Promise<Uint8Array | undefined> =>
  await getContractPdf(context.service.store.within(context.organization), context.organization, id);

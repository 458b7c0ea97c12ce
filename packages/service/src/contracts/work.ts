import { finishEffect, getContract, inTransaction, listContracts, type StoredEffect } from "@parcours/store";
import { type Service, systemContext } from "../context.ts";
import { deliver, type Fate } from "../effects/deliver.ts";
import type { MailText } from "../mail/render.ts";
import { askParty, COPY_MINUTES, languageOf, mailLink, nextRoles } from "./ask.ts";
import type { ContractWork } from "./contract-work.ts";
import { appendEvidence, type NewEvidence } from "./evidence/append.ts";
import { completedText } from "./letters.ts";
import { type Desk, openDesk } from "./open-desk.ts";
import { simpleSignature } from "./provider.ts";
import { keepPdf, preparePdf } from "./stored-pdf.ts";

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
    const sent = await mailLink(desk, party, { minutes: COPY_MINUTES, text });
    if (sent === undefined) continue;
    const facts = { channel: "mail", to: sent.email, link: sent.link };
    evidence.push({ contract: contract.id, at, kind: "copy_sent", role: party.role, facts });
  }
  return evidence;
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
  if (work.does === "ask") return await simpleSignature.create(desk);
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
  const pdf = work.does === "tell" ? undefined : await preparePdf(service, organization, id);
  const context = systemContext(service, organization);
  const said = await inTransaction(service.store, { within: organization }, async (trx) => {
    if (!(await finishEffect(trx, organization, effect.id))) return 0;
    const desk = await openDesk(context, trx, id);
    if (desk === undefined) return 0;
    const evidence = pdf === undefined ? [] : await keepPdf(desk, pdf);
    evidence.push(...(await does(desk, work)));
    await appendEvidence(service, trx, organization, evidence);
    return evidence.length;
  });
  if (said > 0) service.wake("mails");
  return "done";
};

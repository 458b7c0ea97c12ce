import type { Language } from "@parcours/core";
import {
  type Contract,
  type ContractParty,
  type EvidenceRow,
  getContract,
  hasEvidence,
  inTransaction,
  insertMail,
  listContractParties,
  listContracts,
  type Trx,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, type Visitor } from "../context.ts";
import { applyEvent } from "../enrollments/apply.ts";
import { write } from "../enrollments/event-writer.ts";
import { readyMail } from "../mail/queue.ts";
import { visitorIn } from "../portal/session.ts";
import { CODE_MINUTES, newCode, tryCode, useCode, veiledEmail } from "./code.ts";
import { consentTo } from "./consent.ts";
import { assertTurn, hasSigned, signedObject, takeUp } from "./desk.ts";
import type { Device } from "./device.ts";
import { appendEvidence } from "./evidence/append.ts";
import { codeText } from "./letters.ts";
import { momentKey } from "./moments.ts";
import { invalid, noContract, notOpen, notRead } from "./refusals.ts";
import { openDesk } from "./open-desk.ts";

/** The contract that a visitor has before them, and which party they are. */
export interface Seat {
  contract: Contract;
  party: ContractParty;
  parties: ContractParty[];
}

const isTheirs = (visitor: Visitor, contract: string, party: ContractParty): boolean =>
  visitor.purpose === "sign"
    ? visitor.contract === contract && visitor.party === party.role
    : visitor.participant !== undefined && visitor.participant === party.participantId;

/** By its id, or by its enrollment and the program’s word for it (`enr_…~charter`): then the last one that opened. */
const contractNamed = async ({ service, organization }: Context, name: string): Promise<Contract | undefined> => {
  const db = service.store.within(organization);
  const [enrollment = "", word] = name.split("~");
  if (word === undefined) return await getContract(db, organization, name);
  const all = await listContracts(db, organization, [enrollment]);
  return all.findLast(({ contract }) => contract === word);
};

/**
 * Which contract a visitor has before them: the one their link names, or, for whoever came into their own file, one of
 * theirs. Throws `not_found`, `unauthorized`.
 */
export const seatOf = async (context: Context, asked?: string): Promise<Seat> => {
  authorize(context, "self.sign");
  const visitor = visitorIn(context);
  const id = visitor.purpose === "sign" ? visitor.contract : asked;
  const { service, organization } = context;
  const db = service.store.within(organization);
  const contract = id === undefined ? undefined : await contractNamed(context, id);
  if (contract === undefined) throw noContract();
  const parties = await listContractParties(db, organization, [contract.id]);
  const party = parties.find((one) => isTheirs(visitor, contract.id, one));
  if (party === undefined) throw noContract();
  return { contract, party, parties };
};

const evidenceOf = ({ contract, party }: Seat, kind: string): Pick<EvidenceRow, "contractId" | "kind" | "role"> => ({
  contractId: contract.id,
  kind,
  role: party.role,
});

const keep = async (context: Context, trx: Trx, seat: Seat, kind: string, facts: object): Promise<void> => {
  const { service, organization } = context;
  const at = service.clock().toISOString();
  const event = { contract: seat.contract.id, at, kind, role: seat.party.role, facts: { ...facts } };
  await appendEvidence(service, trx, organization, [event]);
};

/** Keeps that the contract was shown to a party, the first time. */
export const noteShown = async (context: Context, seat: Seat, device: Device): Promise<void> => {
  const { service, organization } = context;
  if (seat.contract.status !== "open") return;
  const of = evidenceOf(seat, "shown");
  if (await hasEvidence(service.store.within(organization), organization, of)) return;
  await inTransaction(service.store, { within: organization }, async (trx) => {
    if ((await openDesk(context, trx, seat.contract.id)) === undefined) return;
    if (!(await hasEvidence(trx, organization, of))) await keep(context, trx, seat, "shown", { device });
  });
};

export interface SeatInput {
  contract?: string | undefined;
  device: Device;
}

/** The party has read to the end. Throws `not_found`, `wrong_state`. */
export const noteRead = async (context: Context, { contract, device }: SeatInput): Promise<void> => {
  const seat = await seatOf(context, contract);
  if (seat.contract.status !== "open") throw notOpen();
  const { organization } = context;
  await transact(context, async (trx) => {
    const desk = await openDesk(context, trx, seat.contract.id);
    const touched = { enrollment: seat.contract.enrollmentId };
    if (desk === undefined || (await hasEvidence(trx, organization, evidenceOf(seat, "read")))) return touched;
    const { htmlHash, pdfHash } = desk.document;
    await keep(context, trx, seat, "read", { htmlHash, pdfHash, device });
    return touched;
  });
};

/** A code is on its way to this address, veiled. Throws `not_found`, `wrong_state`, `too_many`. */
export const sendSigningCode = async (context: Context, { contract, device }: SeatInput): Promise<{ to: string }> => {
  const seat = await seatOf(context, contract);
  const { service, organization } = context;
  const { party } = seat;
  if (seat.contract.status !== "open" || party.status === "signed" || party.status === "declined") throw notOpen();
  const email = party.email ?? visitorIn(context).email;
  const sent = await transact(context, async (trx) => {
    const desk = await openDesk(context, trx, seat.contract.id);
    if (desk === undefined) throw noContract();
    if (!(await hasEvidence(trx, organization, evidenceOf(seat, "read")))) throw notRead();
    const code = await newCode(service, trx, { organization, contractId: seat.contract.id, role: party.role });
    const language: Language = context.language;
    const { title } = desk.document;
    const text = codeText({
      name: party.name,
      language,
      title,
      organization: desk.organizationName,
      code,
      minutes: CODE_MINUTES,
    });
    const usefulUntil = new Date(service.clock().getTime() + CODE_MINUTES * 60_000).toISOString();
    await insertMail(
      trx,
      readyMail(service, { organization, kind: "portal_code", to: email, language, text, usefulUntil }),
    );
    await keep(context, trx, seat, "code_sent", { channel: "mail", to: email, minutes: CODE_MINUTES, device });
    return { enrollment: seat.contract.enrollmentId, to: veiledEmail(email) };
  });
  service.wake("mails");
  return { to: sent.to };
};

export interface SignInput extends SeatInput {
  name: string;
  code: string;
  /** Hash of the sentence that was agreed to: it must be the one that is asked for. */
  consent: string;
}

const nameOf = (typed: string): string => {
  const name = typed.replaceAll(/\s+/g, " ").trim();
  if (name.length < 2) throw invalid("/name", "Écrivez votre nom.", "Write your name.");
  return name;
};

/**
 * A party outside signs. Signature, evidence and whatever the program does next are one transaction; a second click
 * finds the first. Throws `not_found`, `wrong_state`, `invalid_input` (code, name, consent).
 */
export const signInPortal = async (context: Context, input: SignInput): Promise<void> => {
  const { service, organization, language } = context;
  const seat = await seatOf(context, input.contract);
  const visitor = visitorIn(context);
  const name = nameOf(input.name);
  const { role } = seat.party;
  const { id, enrollmentId } = seat.contract;
  await write(service, organization, {
    enrollments: [enrollmentId],
    perform: async (batch, trx) => {
      const table = await takeUp(batch, trx, { enrollment: enrollmentId, id });
      const touched = { enrollment: enrollmentId };
      if (hasSigned(table, role)) return touched;
      assertTurn(table, role);
      if (!(await hasEvidence(trx, organization, evidenceOf(seat, "read")))) throw notRead();
      const consent = consentTo(table.document.title, language);
      if (input.consent !== consent.hash)
        throw invalid(
          "/consent",
          "Relisez la phrase d’accord, puis cochez-la.",
          "Read the sentence of consent again, then tick it.",
        );
      const verdict = await tryCode(service, trx, { organization, contractId: id, role }, input.code);
      if (!verdict.right) {
        if (verdict.counted) await keep(context, trx, seat, "code_wrong", { left: verdict.left, device: input.device });
        throw verdict.refusal;
      }
      const { contract, instance } = table.contract;
      const actor = { kind: "participant" as const, id: visitor.participant ?? visitor.session, roles: [role] };
      applyEvent(batch, enrollmentId, { type: `contract.${contract}.signed`, data: { instance }, as: role, actor });
      await useCode(service, trx, organization, verdict.code);
      const identified = {
        by: "link_and_code",
        link: { channel: "mail", to: visitor.email },
        code: { channel: "mail", sentAt: verdict.code.createdAt },
        ...(visitor.participant !== undefined && { participant: visitor.participant }),
      };
      const facts = {
        name,
        expectedName: seat.party.name,
        ...signedObject(table),
        consent,
        identified,
        device: input.device,
      };
      batch.momentFacts.set(momentKey(enrollmentId, contract, instance, role), { means: "portal", facts });
      return touched;
    },
  });
};

/** A party outside says that they do not sign. Throws `not_found`, `wrong_state`. */
export const declineInPortal = async (
  context: Context,
  { contract, reason, device }: SeatInput & { reason: string },
): Promise<void> => {
  const { service, organization } = context;
  const seat = await seatOf(context, contract);
  const visitor = visitorIn(context);
  const { id, enrollmentId } = seat.contract;
  const { role } = seat.party;
  await write(service, organization, {
    enrollments: [enrollmentId],
    perform: async (batch, trx) => {
      const table = await takeUp(batch, trx, { enrollment: enrollmentId, id });
      if (table.state.status !== "open" || hasSigned(table, role)) throw notOpen();
      const { contract: name, instance } = table.contract;
      const actor = { kind: "participant" as const, id: visitor.participant ?? visitor.session, roles: [role] };
      applyEvent(batch, enrollmentId, {
        type: `contract.${name}.declined`,
        data: { instance },
        as: role,
        actor,
        reason: { text: reason },
      });
      const facts = { reason, ...signedObject(table), identified: { by: "link", to: visitor.email }, device };
      batch.momentFacts.set(momentKey(enrollmentId, name, instance), { means: "portal", facts });
      return { enrollment: enrollmentId };
    },
  });
};

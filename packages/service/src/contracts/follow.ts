import {
  changeContractParty,
  type Contract,
  type ContractParty,
  type Effect,
  insertContractDocuments,
  insertContractParties,
  listContractDocuments,
  listContracts,
  type Trx,
} from "@parcours/store";
import type { Batch } from "../enrollments/batch.ts";
import { peopleOf } from "../messages/people.ts";
import { contractWork } from "./contract-work.ts";
import { appendEvidence, type NewEvidence } from "./evidence/append.ts";
import { documentLanguage, freezeText } from "./freeze.ts";
import { momentKey, type Told } from "./moments.ts";
import { partiesOf } from "./parties.ts";

type Moment = Batch["contractMoments"][number];
type Opened = Extract<Moment, { kind: "opened" }>;
type Closed = Extract<Moment, { kind: "closed" }>;
type Signed = Extract<Moment, { kind: "signed" }>;

const shownParty = ({ position, role, title, name, email, signsIn }: ContractParty) => ({
  position,
  role,
  title,
  name,
  email,
  signsIn,
});

/** Freezes the texts of the contracts that opened, and writes down who signs them. */
const freezeAll = async (trx: Trx, batch: Batch, opened: readonly Opened[]): Promise<NewEvidence[]> => {
  const { organization } = batch;
  const people = await peopleOf(trx, batch, [...new Set(opened.map(({ running }) => running))]);
  const made = opened.map(({ running, snapshot, effect, contract, at, occurredAt }) => {
    const scope = { program: running.program, snapshot, people: people(running) };
    const language = documentLanguage(scope, effect.parties);
    const frozen = { contractId: contract, contract: effect.contract, at: occurredAt, language };
    const document = freezeText(frozen, scope);
    return { at, effect, document, parties: partiesOf(contract, effect.parties, scope, language) };
  });
  await insertContractDocuments(
    trx,
    organization,
    made.map(({ document }) => document),
  );
  await insertContractParties(
    trx,
    organization,
    made.flatMap(({ parties }) => parties),
  );
  return made.map(({ at, effect, document, parties }) => ({
    contract: document.contractId,
    at,
    kind: "opened",
    role: null,
    facts: {
      contract: effect.contract,
      instance: effect.instance,
      ...(effect.as && { as: effect.as }),
      enrollment: document.enrollmentId,
      program: document.programId,
      version: document.version,
      templateHash: document.templateHash,
      title: document.title,
      language: document.language,
      htmlHash: document.htmlHash,
      parties: parties.map(shownParty),
      ...(effect.expiresAt && { expiresAt: effect.expiresAt }),
    },
  }));
};

/** A signature of which Parcours knows only that somebody of the organization, or a key, said so. */
const toldFacts = ({ kind, id, role, reason }: Told) => ({ told: { kind, id, role }, ...(reason && { reason }) });

const signedEvidence = async (
  trx: Trx,
  batch: Batch,
  { running, effect, at, occurredAt, told }: Signed,
  contract: string,
): Promise<NewEvidence> => {
  const known = batch.momentFacts.get(momentKey(running.enrollment.id, effect.contract, effect.instance, effect.role));
  const { means, facts } = known ?? { means: "told" as const, facts: toldFacts(told) };
  const party = { contractId: contract, role: effect.role };
  await changeContractParty(trx, batch.organization, party, { status: "signed", means, signedAt: occurredAt });
  return { contract, at, kind: "signed", role: effect.role, facts: { means, ...facts } };
};

const closedEvidence = async (
  trx: Trx,
  batch: Batch,
  { running, effect, at, told }: Closed,
  contract: string,
): Promise<NewEvidence> => {
  const key = momentKey(running.enrollment.id, effect.contract, effect.instance);
  const facts = batch.momentFacts.get(key)?.facts ?? toldFacts(told);
  const role = effect.status === "declined" ? (told.role ?? null) : null;
  if (role !== null)
    await changeContractParty(trx, batch.organization, { contractId: contract, role }, { status: "declined" });
  return { contract, at, kind: effect.status, role, facts };
};

const standingOf = (contracts: readonly Contract[], { running, effect }: Signed | Closed): string | undefined =>
  contracts.find(
    ({ enrollmentId, contract, instance }) =>
      enrollmentId === running.enrollment.id && contract === effect.contract && instance === effect.instance,
  )?.id;

const followOne = async (
  trx: Trx,
  batch: Batch,
  moment: Signed | Closed,
  contract: string,
): Promise<{ evidence: NewEvidence; effect: Effect | undefined }> => {
  const { effect, running, at } = moment;
  const id = `${effect.id}/contract`;
  const work = (does: "ask" | "tell"): Effect => contractWork(id, running.enrollment.id, { contract, does }, at);
  if (moment.kind === "signed") {
    return { evidence: await signedEvidence(trx, batch, moment, contract), effect: work("ask") };
  }
  const evidence = await closedEvidence(trx, batch, moment, contract);
  return { evidence, effect: moment.effect.status === "completed" ? work("tell") : undefined };
};

/**
 * Keeps what the steps of a batch did to contracts, in the transaction that did it: the frozen text, the parties, the
 * evidence of each signature and each end. What a contract opened before this was kept has no text, and is left alone.
 * Returns what the background does next.
 */
export const followContracts = async (trx: Trx, batch: Batch): Promise<Effect[]> => {
  const { contractMoments: moments, organization, service } = batch;
  if (moments.length === 0) return [];
  const opened = moments.filter((moment) => moment.kind === "opened");
  const evidence = opened.length > 0 ? await freezeAll(trx, batch, opened) : [];
  const effects = opened.map(({ effect, running, contract, at }) =>
    contractWork(`${effect.id}/contract`, running.enrollment.id, { contract, does: "ask" }, at),
  );
  const later = moments.filter((moment) => moment.kind !== "opened");
  if (later.length > 0) {
    const runs = [...new Set(later.map(({ running }) => running.enrollment.id))];
    const standing = await listContracts(trx, organization, runs);
    const frozen = await listContractDocuments(
      trx,
      organization,
      standing.map(({ id }) => id),
    );
    for (const moment of later) {
      const contract = standingOf(standing, moment);
      if (contract === undefined || !frozen.has(contract)) continue;
      const next = await followOne(trx, batch, moment, contract);
      evidence.push(next.evidence);
      if (next.effect !== undefined) effects.push(next.effect);
    }
  }
  await appendEvidence(service, trx, organization, evidence);
  return effects;
};

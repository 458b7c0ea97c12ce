import { createHash } from "node:crypto";
import type { Bilingual } from "@parcours/core";
import {
  type ContractOfPerson,
  contractsOfPerson,
  countErasable,
  type Db,
  type ErasableCounts,
  erasedAt,
  getParticipant,
  type RunOfPerson,
  runsOfPerson,
} from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound } from "../errors.ts";

/** Contracts are evidence for as long as somebody may go to court over them (Civil code, art. 2224). */
const CONTRACT_YEARS = 5;

/** A contract that has to be kept, and why. */
export interface KeptContract {
  contract: string;
  title: string;
  /** Instant; absent while the run that it belongs to goes on. */
  until?: string;
  why: Bilingual;
}

/** What an erasure would do. */
export interface ErasurePlan {
  participant: string;
  /** When it was done; nothing else is told then. */
  erasedAt?: string;
  /** Journeys that have to be brought to an end first: something in them still waits for the person. */
  running: { enrollment: string; program: string }[];
  erases: ErasableCounts & { contracts: number };
  keeps: KeptContract[];
  /** To be sent with the order: it is refused when there is something else to erase by then. */
  confirm: string;
}

/** What an erasure is about, as it stands in the database. */
export interface Found {
  own: RunOfPerson[];
  shared: RunOfPerson[];
  kept: KeptContract[];
  dropped: ContractOfPerson[];
  plan: ErasurePlan;
}

const yearsAfter = (at: string, years: number): string => {
  const date = new Date(at);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString();
};

const WHY: Bilingual = {
  fr: `Contrat signé : preuve, gardée ${CONTRACT_YEARS} ans après sa fin (Code civil, art. 2224).`,
  en: `Signed contract: evidence, kept for ${CONTRACT_YEARS} years after it ends (French Civil code, art. 2224).`,
};

const isEvidence = ({ status }: ContractOfPerson): boolean => status === "completed" || status === "terminated";

/** A signed contract, while it has to be kept; it ends with its run at the latest. */
const keptOf = (contract: ContractOfPerson, runs: readonly RunOfPerson[], now: string): KeptContract | undefined => {
  if (!isEvidence(contract)) return undefined;
  const end = contract.endedAt ?? runs.find(({ id }) => id === contract.enrollmentId)?.endedAt ?? null;
  const until = end === null ? undefined : yearsAfter(end, CONTRACT_YEARS);
  if (until !== undefined && until <= now) return undefined;
  const title = contract.title ?? contract.contract;
  return { contract: contract.id, title, ...(until !== undefined && { until }), why: WHY };
};

const NOTHING: ErasurePlan["erases"] = {
  journal: 0,
  notes: 0,
  tasks: 0,
  documents: 0,
  messages: 0,
  drafts: 0,
  applications: 0,
  referrals: 0,
  deliveries: 0,
  contracts: 0,
};

const digestOf = (plan: Omit<ErasurePlan, "confirm">): string =>
  // How many times something was sent changes by the second, and takes nothing more away.
  createHash("sha256")
    .update(JSON.stringify({ ...plan, erases: { ...plan.erases, deliveries: 0 } }))
    .digest("hex")
    .slice(0, 24);

/** Reads what there is to erase of a person. Throws `not_found`. */
export const findErasable = async (context: Context, db: Db, id: string): Promise<Found> => {
  const { organization, caller } = context;
  const person = await getParticipant(db, organization, id, caller.sees);
  const erased = await erasedAt(db, organization, id);
  if (person === undefined || erased === undefined) throw notFound({ fr: "Personne", en: "Participant" });
  if (erased !== null) {
    const plan = { participant: id, erasedAt: erased, running: [], erases: NOTHING, keeps: [] };
    return { own: [], shared: [], kept: [], dropped: [], plan: { ...plan, confirm: digestOf(plan) } };
  }
  const runs = await runsOfPerson(db, organization, id);
  const own = runs.filter(({ member }) => member === null);
  const ids = own.map((run) => run.id);
  const contracts = await contractsOfPerson(db, organization, id, ids);
  const kept = contracts.flatMap((one) => keptOf(one, runs, nowOf(context)) ?? []);
  const dropped = contracts.filter((one) => !kept.some(({ contract }) => contract === one.id));
  const counts = await countErasable(db, organization, id, ids);
  const plan = {
    participant: id,
    // What others are in too goes on, without what it knew of this member.
    running: own
      .filter(({ status }) => status !== "done")
      .map((run) => ({ enrollment: run.id, program: run.programSlug })),
    erases: { ...counts, contracts: dropped.length },
    keeps: kept,
  };
  return {
    own,
    shared: runs.filter(({ member }) => member !== null),
    kept,
    dropped,
    plan: { ...plan, confirm: digestOf(plan) },
  };
};

/** What erasing a person would take away, what has to stay and why. Throws `not_found`, `forbidden`. */
export const planErasure = async (context: Context, { id }: { id: string }): Promise<ErasurePlan> => {
  authorize(context, "participant.erase");
  const { service, organization } = context;
  return (await findErasable(context, service.store.within(organization), id)).plan;
};

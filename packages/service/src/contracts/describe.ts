import { contextOf, type Language, nextSigners, type Snapshot, type Text } from "@parcours/core";
import {
  type Contract,
  type ContractParty,
  type Enrollment,
  getEnrollments,
  getParticipants,
  listContractDocuments,
  listContractParties,
  listEvidenceOfKind,
  type RoleAssignment,
  listRoles,
} from "@parcours/store";
import type { Context } from "../context.ts";
import { actorOf, needsAssignments } from "../enrollments/actor.ts";
import { may } from "../permissions.ts";
import { type LoadedProgram, loadPrograms } from "../programs/load.ts";
import { type Consent, consentTo } from "./consent.ts";
import { mayTakeBack } from "./take-back.ts";

/** Somebody who signs, as staff see them. */
export interface PartyView {
  role: string;
  title: string;
  name: string | null;
  email: string | null;
  signsIn: "portal" | "studio";
  status: "waiting" | "asked" | "signed" | "declined";
  /** It is their turn. */
  next: boolean;
  means: "portal" | "studio" | "paper" | "told" | null;
  askedAt: string | null;
  remindedAt: string | null;
  signedAt: string | null;
}

/** A contract with all that one needs to go on with it. */
export interface ContractFile {
  id: string;
  enrollment: string;
  program: { slug: string; title: Text };
  /** Null for a pair. */
  person: { id: string; name: string } | null;
  contract: string;
  instance: number;
  as: "amendment" | "renewal" | null;
  title: string;
  status: string;
  openedAt: string;
  expiresAt: string | null;
  endedAt: string | null;
  htmlHash: string | null;
  /** Null while the PDF is being made. */
  pdfHash: string | null;
  parties: PartyView[];
  /** Notice to give before ending it early (ISO 8601). */
  notice: string | null;
  /** When it ends, where notice was given. */
  endsAt: string | null;
  may: {
    /** The role for which the caller may sign now, and what they agree to. */
    sign: { role: string; consent: Consent } | null;
    decline: boolean;
    remind: boolean;
    paper: boolean;
    void: boolean;
    terminate: boolean;
  };
}

interface Known {
  context: Context;
  enrollment: Enrollment;
  program: LoadedProgram;
  parties: readonly ContractParty[];
  roles: readonly (RoleAssignment & { enrollmentId: string })[];
  /** Notice was given. */
  noticed: boolean;
}

/** Roles that may sign a contract now. */
export const turnOf = (
  contract: Contract,
  enrollment: Pick<Enrollment, "snapshot">,
  program: LoadedProgram,
): string[] => {
  const state = contextOf(JSON.parse(enrollment.snapshot) as Snapshot).contracts[contract.contract];
  if (state?.status !== "open" || state.instance !== contract.instance) return [];
  return nextSigners(program.compiled.definition, contract.contract, state);
};

const mayOf = (contract: Contract, title: string, next: readonly string[], known: Known): ContractFile["may"] => {
  const { context, enrollment, program, parties, roles } = known;
  const acts = may(context.caller.role, "event.send");
  const actor = actorOf(context.caller, enrollment.id, roles);
  const inRole = (role: string): boolean => acts && (actor.roles === "*" || actor.roles.includes(role));
  const open = contract.status === "open";
  const own = parties.filter(({ role, signsIn }) => signsIn === "studio" && inRole(role));
  const sign = context.caller.kind === "user" ? own.find(({ role }) => next.includes(role)) : undefined;
  const written = program.compiled.definition.meta.contracts?.[contract.contract];
  const inForce = contract.status === "completed" && contract.endedAt === null;
  return {
    sign: sign === undefined ? null : { role: sign.role, consent: consentTo(title, context.language) },
    decline: open && own.some(({ status }) => status !== "signed"),
    remind:
      open &&
      acts &&
      parties.some(({ role, signsIn, email }) => signsIn === "portal" && email !== null && next.includes(role)),
    paper: open && acts && written?.paper === true,
    void: acts && mayTakeBack(actor, program, contract),
    terminate: acts && inForce && enrollment.status !== "done" && !known.noticed,
  };
};

const partyView =
  (next: readonly string[]) =>
  (party: ContractParty): PartyView => {
    const { role, title, name, email, signsIn, status, means, askedAt, remindedAt, signedAt } = party;
    return {
      role,
      title,
      name,
      email,
      signsIn,
      status,
      next: next.includes(role),
      means,
      askedAt,
      remindedAt,
      signedAt,
    };
  };

/** Contracts as staff see them, with what the caller may do. Asks nobody for permission: give what may be seen. */
export const describeContracts = async (context: Context, contracts: readonly Contract[]): Promise<ContractFile[]> => {
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  const ids = contracts.map(({ id }) => id);
  const runs = [...new Set(contracts.map(({ enrollmentId }) => enrollmentId))];
  const enrollments = new Map((await getEnrollments(db, organization, runs)).map((one) => [one.id, one]));
  const programOf = await loadPrograms(service, db, organization, [...enrollments.values()]);
  const documents = await listContractDocuments(db, organization, ids);
  const parties = Map.groupBy(await listContractParties(db, organization, ids), ({ contractId }) => contractId);
  const roles = needsAssignments(caller) ? await listRoles(db, organization, runs) : [];
  const people = await getParticipants(
    db,
    organization,
    [...enrollments.values()].flatMap(({ participantId }) => participantId ?? []),
  );
  const notices = new Map(
    (await listEvidenceOfKind(db, organization, ids, "notice_given")).map(({ contractId, facts }) => [
      contractId,
      (JSON.parse(facts) as { effectiveAt: string }).effectiveAt,
    ]),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return contracts.flatMap((contract): ContractFile[] => {
    const enrollment = enrollments.get(contract.enrollmentId);
    if (enrollment === undefined) return [];
    const program = programOf(enrollment.programId, enrollment.version);
    const { meta } = program.compiled.definition;
    const document = documents.get(contract.id);
    const title =
      document?.title ?? titleIn(meta.contracts?.[contract.contract]?.title, context.language) ?? contract.contract;
    const next = turnOf(contract, enrollment, program);
    const known = {
      context,
      enrollment,
      program,
      parties: parties.get(contract.id) ?? [],
      roles,
      noticed: notices.has(contract.id),
    };
    const person = enrollment.participantId;
    return [
      {
        id: contract.id,
        enrollment: enrollment.id,
        program: { slug: program.slug, title: meta.title },
        person: person === null ? null : { id: person, name: names.get(person) ?? "" },
        contract: contract.contract,
        instance: contract.instance,
        as: contextOf(JSON.parse(enrollment.snapshot) as Snapshot).contracts[contract.contract]?.as ?? null,
        title,
        status: contract.status,
        openedAt: contract.openedAt,
        expiresAt: contract.expiresAt,
        endedAt: contract.endedAt,
        htmlHash: document?.htmlHash ?? null,
        pdfHash: document?.pdfHash ?? null,
        parties: known.parties.map(partyView(next)),
        notice: meta.contracts?.[contract.contract]?.notice ?? null,
        endsAt: contract.endedAt === null ? (notices.get(contract.id) ?? null) : null,
        may: mayOf(contract, title, next, known),
      },
    ];
  });
};

const titleIn = (text: Text | undefined, language: Language): string | undefined =>
  typeof text === "string" ? text : (text?.[language] ?? text?.fr ?? text?.en);

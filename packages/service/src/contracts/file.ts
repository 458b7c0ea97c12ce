import { LANGUAGES, readContract, type TemplateBlock, textIn } from "@parcours/core";
import {
  type Contract,
  getContract,
  getContractPaper,
  getEnrollment,
  listContractsByStatus,
  listContractsOfPerson,
} from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { hiddenIn } from "../field-classes/hidden.ts";
import { readParticipant } from "../participants/read.ts";
import { loadPrograms } from "../programs/load.ts";
import { type ContractFile, describeContracts } from "./describe.ts";
import type { EvidenceFile } from "./evidence/file.ts";
import { noContract } from "./refusals.ts";
import { simpleSignature } from "./provider.ts";
import { storedPdf } from "./stored-pdf.ts";

const found = async (context: Context, id: string): Promise<Contract> => {
  authorize(context, "enrollment.read");
  const { service, organization, caller } = context;
  const contract = await getContract(service.store.within(organization), organization, id, caller.sees);
  if (contract === undefined) throw noContract();
  return contract;
};

/** A contract as staff see it. Throws `not_found`, `forbidden`. */
export const readContractFile = async (context: Context, { id }: { id: string }): Promise<ContractFile> => {
  const [file] = await describeContracts(context, [await found(context, id)]);
  if (file === undefined) throw noContract();
  return file;
};

/** A person’s contracts over all programs, those of their pairs included, newest first. Throws `not_found`, `forbidden`. */
export const listContractFiles = async (
  context: Context,
  { participant }: { participant: string },
): Promise<ContractFile[]> => {
  authorize(context, "enrollment.read");
  await readParticipant(context, { id: participant });
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  const contracts = await listContractsOfPerson(db, organization, participant, caller.sees);
  return await describeContracts(context, contracts.toReversed());
};

/** Contracts of the organization, for those that wait. Throws `forbidden`. */
export const listAllContracts = async (
  context: Context,
  asked: { status?: string | undefined; cursor?: string | undefined; limit?: number | undefined },
): Promise<{ items: ContractFile[]; next: string | null }> => {
  authorize(context, "enrollment.read");
  const { service, organization, caller } = context;
  const { status, cursor, limit } = asked;
  const { items, next } = await listContractsByStatus(service.store.within(organization), organization, {
    sees: caller.sees,
    ...(status !== undefined && { status }),
    ...(cursor !== undefined && { cursor }),
    ...(limit !== undefined && { limit }),
  });
  return { items: await describeContracts(context, items), next };
};

const placesIn = (blocks: readonly TemplateBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === "line") return [];
    const lines = block.type === "list" ? block.items : [block.content];
    return lines.flat().flatMap((run) => ("place" in run ? [run.place] : []));
  });

/** A contract into which a fact is written that the caller may not see is not theirs to read. Throws `forbidden`. */
const assertMayRead = async (context: Context, contract: Contract): Promise<void> => {
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  const enrollment = await getEnrollment(db, organization, contract.enrollmentId);
  if (enrollment === undefined) throw noContract();
  const { programId, version } = enrollment;
  const { definition } = (await loadPrograms(service, db, organization, [enrollment]))(programId, version).compiled;
  const hidden = hiddenIn(caller.role, definition);
  if (hidden.nothing) return;
  const body = definition.meta.contracts?.[contract.contract]?.body;
  const places = LANGUAGES.flatMap((language) => placesIn(readContract(textIn(body, language))));
  const withheld = places.some(
    (place) => Object.hasOwn(definition.meta.fields ?? {}, place) && hidden.of(place) !== "shown",
  );
  if (!withheld) return;
  throw new ServiceError("forbidden", {
    fr: "Ce contrat contient des informations que votre rôle ne voit pas.",
    en: "This contract holds facts that your role does not see.",
  });
};

/** The PDF as it was signed. Throws `not_found`, `forbidden`, `wrong_state` while it is being made. */
export const readDocument = async (
  context: Context,
  { id }: { id: string },
): Promise<{ pdf: Uint8Array; enrollment: string }> => {
  const contract = await found(context, id);
  await assertMayRead(context, contract);
  const pdf = await storedPdf(context, id);
  return { pdf, enrollment: contract.enrollmentId };
};

/** The evidence as it stands, sealed. Throws `not_found`, `forbidden`, `wrong_state`. */
export const readEvidence = async (context: Context, { id }: { id: string }): Promise<EvidenceFile> => {
  await assertMayRead(context, await found(context, id));
  return await simpleSignature.evidence(context, id);
};

/** A signed paper as it was handed in. Throws `not_found`, `forbidden`. */
export const readPaper = async (
  context: Context,
  { id, paper }: { id: string; paper: string },
): Promise<{ fileName: string; mediaType: string; content: Uint8Array; enrollment: string }> => {
  const contract = await found(context, id);
  await assertMayRead(context, contract);
  const { service, organization } = context;
  const kept = await getContractPaper(service.store.within(organization), organization, { contractId: id, id: paper });
  if (kept === undefined) throw notFound({ fr: "Document", en: "Document" });
  return { ...kept, enrollment: contract.enrollmentId };
};

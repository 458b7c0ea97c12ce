import type { ContractText } from "@parcours/core";
import { getContractDocument, getEnrollment, getOrganization, hasEvidence } from "@parcours/store";
import type { Context } from "../context.ts";
import { visitorIn } from "../portal/session.ts";
import { loadPrograms } from "../programs/load.ts";
import { veiledEmail } from "./code.ts";
import { type Consent, consentTo } from "./consent.ts";
import { turnOf } from "./describe.ts";
import type { Device } from "./device.ts";
import type { EvidenceFile } from "./evidence/file.ts";
import { noteShown, seatOf } from "./portal.ts";
import { noContract } from "./refusals.ts";
import { simpleSignature } from "./provider.ts";
import { storedPdf } from "./stored-pdf.ts";

/** A contract as one of its parties sees it. */
export interface PortalContract {
  id: string;
  title: string;
  organization: string;
  /** Of the document: it is read in the language in which it was set. */
  language: string;
  status: string;
  openedAt: string;
  expiresAt: string | null;
  text: ContractText;
  htmlHash: string;
  /** Null while the PDF is being made. */
  pdfHash: string | null;
  parties: {
    title: string;
    name: string | null;
    status: string;
    signedAt: string | null;
    self: boolean;
    next: boolean;
  }[];
  /** Who reads. */
  self: {
    role: string;
    name: string | null;
    status: string;
    /** Whether they may sign now; else they wait for somebody, or have done their part. */
    next: boolean;
    read: boolean;
    /** Where a code would go, veiled. */
    codeTo: string;
  };
  consent: Consent;
  /** What kind of signature this is, in words. */
  signature: string;
  paper: boolean;
}

const bare = (context: Context) => context.service.store.within(context.organization);

/** The contract before a visitor. Throws `not_found`, `unauthorized`. */
export const readPortalContract = async (
  context: Context,
  { contract: asked, device }: { contract?: string | undefined; device: Device },
): Promise<PortalContract> => {
  const seat = await seatOf(context, asked);
  const { organization, service, language } = context;
  const { contract, party, parties } = seat;
  const db = bare(context);
  const document = await getContractDocument(db, organization, contract.id);
  const enrollment = await getEnrollment(db, organization, contract.enrollmentId);
  if (document === undefined || enrollment === undefined) throw noContract();
  await noteShown(context, seat, device);
  const program = (await loadPrograms(service, db, organization, [enrollment]))(
    enrollment.programId,
    enrollment.version,
  );
  const next = turnOf(contract, enrollment, program);
  const read = await hasEvidence(db, organization, { contractId: contract.id, kind: "read", role: party.role });
  const email = party.email ?? visitorIn(context).email;
  return {
    id: contract.id,
    title: document.title,
    organization: (await getOrganization(db, organization))?.name ?? "",
    language: document.language,
    status: contract.status,
    openedAt: contract.openedAt,
    expiresAt: contract.expiresAt,
    text: document.blocks as ContractText,
    htmlHash: document.htmlHash,
    pdfHash: document.pdfHash,
    parties: parties.map(({ title, name, status, signedAt, role }) => ({
      title,
      name,
      status,
      signedAt,
      self: role === party.role,
      next: next.includes(role),
    })),
    self: {
      role: party.role,
      name: party.name,
      status: party.status,
      next: next.includes(party.role) && document.pdfHash !== null,
      read,
      codeTo: veiledEmail(email),
    },
    consent: consentTo(document.title, language),
    signature: simpleSignature.words[language],
    paper: program.compiled.definition.meta.contracts?.[contract.contract]?.paper === true,
  };
};

/** The PDF, for one of its parties. Throws `not_found`, `wrong_state`. */
export const readPortalDocument = async (context: Context, contract?: string): Promise<Uint8Array> => {
  const seat = await seatOf(context, contract);
  return await storedPdf(context, seat.contract.id);
};

/** The evidence, for one of the parties, with the role of that party. Throws `not_found`, `wrong_state`. */
export const readPortalEvidence = async (
  context: Context,
  contract?: string,
): Promise<{ file: EvidenceFile; role: string }> => {
  const seat = await seatOf(context, contract);
  const all = { ...context, caller: { ...context.caller, sees: { all: true as const } } };
  return { file: await simpleSignature.evidence(all, seat.contract.id), role: seat.party.role };
};

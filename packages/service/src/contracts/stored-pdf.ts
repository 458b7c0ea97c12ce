import {
  getContract,
  getContractDocument,
  getContractPdf,
  inTransaction,
  keepContractPdf,
  listContractParties,
} from "@parcours/store";
import type { Context, Service } from "../context.ts";
import { appendEvidence, type NewEvidence } from "./evidence/append.ts";
import { sha256 } from "./evidence/chain.ts";
import { type Desk, openDesk } from "./open-desk.ts";
import { documentPdf } from "./pdf/document.ts";
import { noContract } from "./refusals.ts";

const made = async (service: Service, organization: string, id: string): Promise<Uint8Array | undefined> => {
  const db = service.store.within(organization);
  const document = await getContractDocument(db, organization, id);
  if (document === undefined || document.pdfHash !== null) return undefined;
  return await documentPdf(document, await listContractParties(db, organization, [id]));
};

/**
 * The PDF of a contract that is open and has none yet; made outside of any transaction, for that takes a while. What
 * ended before anybody was asked gets its PDF when somebody wants it.
 */
export const preparePdf = async (
  service: Service,
  organization: string,
  id: string,
): Promise<Uint8Array | undefined> => {
  const contract = await getContract(service.store.within(organization), organization, id);
  return contract?.status === "open" ? await made(service, organization, id) : undefined;
};

/** Keeps the PDF, unless there is one: from then on it is the document. */
export const keepPdf = async (
  { context, trx, contract, document, at }: Desk,
  pdf: Uint8Array,
): Promise<NewEvidence[]> => {
  const hash = sha256(pdf);
  if (!(await keepContractPdf(trx, context.organization, contract.id, { pdf, hash }))) return [];
  const facts = { htmlHash: document.htmlHash, pdfHash: hash, pdfBytes: pdf.byteLength };
  return [{ contract: contract.id, at, kind: "frozen", role: null, facts }];
};

/** The PDF as it is signed, made now when nobody wanted it before. Throws `not_found`. Asks nobody for permission. */
export const storedPdf = async (context: Context, id: string): Promise<Uint8Array> => {
  const { service, organization } = context;
  const db = service.store.within(organization);
  const kept = await getContractPdf(db, organization, id);
  if (kept !== undefined) return kept;
  const pdf = await made(service, organization, id);
  if (pdf !== undefined) {
    await inTransaction(service.store, { within: organization }, async (trx) => {
      const desk = await openDesk(context, trx, id);
      if (desk !== undefined) await appendEvidence(service, trx, organization, await keepPdf(desk, pdf));
    });
  }
  // Another request may have been faster: what it kept is the document.
  const now = await getContractPdf(db, organization, id);
  if (now === undefined) throw noContract();
  return now;
};

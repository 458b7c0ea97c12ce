import type { Language } from "@parcours/core";
import {
  getContract,
  getContractDocument,
  getOrganization,
  inTransaction,
  listContractPapers,
  listContractParties,
  listEvidence,
  listSigningKeys,
  type Trx,
} from "@parcours/store";
import type { Context } from "../../context.ts";
import { SIMPLE_SIGNATURE } from "../pdf/words.ts";
import { storedPdf } from "../stored-pdf.ts";
import { noContract, notReady } from "../refusals.ts";
import { canonicalJson } from "./canonical.ts";
import { beginningOf, sha256 } from "./chain.ts";
import { fingerprintOf, sealerOf, sealingKey } from "./key.ts";

/** One link of the chain, as it is in the file. */
export interface EvidenceEntry {
  position: number;
  at: string;
  kind: string;
  role: string | null;
  facts: Record<string, unknown>;
  hash: string;
  key: string;
  seal: string;
}

/** The evidence of a contract: everything that is needed to check it, without a server. */
export interface EvidenceFile {
  format: "parcours-contract-evidence";
  version: 1;
  /** What kind of signature it is. */
  signature: { level: "simple"; words: Record<Language, string> };
  organization: { id: string; name: string };
  contract: {
    id: string;
    enrollment: string;
    title: string;
    status: string;
    instance: number;
    openedAt: string;
    endedAt: string | null;
  };
  document: {
    language: string;
    templateHash: string;
    program: string;
    programVersion: number;
    frozenAt: string;
    html: string;
    htmlHash: string;
    pdfHash: string;
  };
  parties: {
    role: string;
    title: string;
    name: string | null;
    status: string;
    means: string | null;
    signedAt: string | null;
  }[];
  papers: {
    id: string;
    roles: string[];
    mediaType: string;
    size: number;
    sha256: string;
    signedOn: string;
    witness: string;
  }[];
  beginning: string;
  events: EvidenceEntry[];
  keys: { id: string; publicKey: string; fingerprint: string; createdAt: string }[];
  madeAt: string;
  /** Over everything above, by the newest key. */
  seal: { key: string; hash: string; signature: string };
}

/** What the seal of a file is over. */
export const hashOfFile = ({ seal: _seal, ...rest }: EvidenceFile): string => sha256(canonicalJson(rest));

/** The file as it is written: one form, so that any other byte is another file. */
export const evidenceText = (file: EvidenceFile): string => `${JSON.stringify(file, null, 2)}\n`;

const gather = async (context: Context, trx: Trx, id: string): Promise<EvidenceFile> => {
  const { service, organization } = context;
  const contract = await getContract(trx, organization, id, context.caller.sees);
  const document = contract && (await getContractDocument(trx, organization, id));
  if (contract === undefined || document === undefined) throw noContract();
  if (document.pdfHash === null) throw notReady();
  const parties = await listContractParties(trx, organization, [id]);
  const papers = await listContractPapers(trx, organization, id);
  const rows = await listEvidence(trx, organization, id);
  const key = await sealingKey(service, trx, organization);
  const keys = await listSigningKeys(trx, organization);
  const known = await getOrganization(trx, organization);
  const used = new Set([key.id, ...rows.map(({ keyId }) => keyId)]);
  const unsealed: Omit<EvidenceFile, "seal"> = {
    format: "parcours-contract-evidence",
    version: 1,
    signature: { level: "simple", words: { fr: SIMPLE_SIGNATURE.fr, en: SIMPLE_SIGNATURE.en } },
    organization: { id: organization, name: known?.name ?? "" },
    contract: {
      id,
      enrollment: contract.enrollmentId,
      title: document.title,
      status: contract.status,
      instance: contract.instance,
      openedAt: contract.openedAt,
      endedAt: contract.endedAt,
    },
    document: {
      language: document.language,
      templateHash: document.templateHash,
      program: document.programId,
      programVersion: document.version,
      frozenAt: document.frozenAt,
      html: document.html,
      htmlHash: document.htmlHash,
      pdfHash: document.pdfHash,
    },
    parties: parties.map(({ role, title, name, status, means, signedAt }) => ({
      role,
      title,
      name,
      status,
      means,
      signedAt,
    })),
    papers: papers.map(({ id: paper, roles, mediaType, size, sha256: hash, signedOn, witness }) => ({
      id: paper,
      roles,
      mediaType,
      size,
      sha256: hash,
      signedOn,
      witness,
    })),
    beginning: beginningOf(organization, id),
    events: rows.map(({ position, at, kind, role, facts, hash, keyId, seal }) => ({
      position,
      at,
      kind,
      role,
      facts: JSON.parse(facts) as Record<string, unknown>,
      hash,
      key: keyId,
      seal,
    })),
    keys: keys
      .filter((one) => used.has(one.id))
      .map((one) => ({
        id: one.id,
        publicKey: one.publicKey,
        fingerprint: fingerprintOf(one.publicKey),
        createdAt: one.createdAt,
      })),
    madeAt: service.clock().toISOString(),
  };
  const hash = sha256(canonicalJson(unsealed));
  return { ...unsealed, seal: { key: key.id, hash, signature: sealerOf(service, key)("file", hash) } };
};

/** The evidence of a contract as it stands, sealed. Throws `not_found`, `wrong_state`. Asks nobody for permission. */
export const evidenceFile = async (context: Context, id: string): Promise<EvidenceFile> => {
  await storedPdf(context, id);
  return await inTransaction(
    context.service.store,
    { within: context.organization },
    async (trx) => await gather(context, trx, id),
  );
};

import { sha256, linkOf } from "./chain.ts";
import { type EvidenceEntry, type EvidenceFile, evidenceText, hashOfFile } from "./file.ts";
import { fingerprintOf, isSealedBy } from "./key.ts";
import { EvidenceShape } from "./shape.ts";

/** What is wrong with a file, and at which event. */
export interface EvidenceFault {
  kind:
    | "not_evidence"
    | "bytes_changed"
    | "file_changed"
    | "key_unknown"
    | "key_not_expected"
    | "event_changed"
    | "event_missing"
    | "event_forged"
    | "text_changed"
    | "document_not_in_chain"
    | "party_not_in_chain"
    | "pdf_changed";
  position?: number;
}

/** What a check found. */
export interface EvidenceVerification {
  ok: boolean;
  faults: EvidenceFault[];
  /** The PDF was given and is the one that was signed. */
  pdf: "same" | "changed" | "not_given";
  contract?: { id: string; title: string; status: string };
  organization?: { id: string; name: string };
  parties: { name: string | null; title: string; status: string; means: string | null; signedAt: string | null }[];
  events: number;
  /** Of the key that sealed the file: to be compared with what the organization publishes. */
  fingerprint?: string;
}

const nothing = (fault: EvidenceFault): EvidenceVerification => ({
  ok: false,
  faults: [fault],
  pdf: "not_given",
  parties: [],
  events: 0,
});

const parsed = (text: string): EvidenceFile | undefined => {
  try {
    return EvidenceShape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

const publicKeyOf = (file: EvidenceFile, id: string): string => file.keys.find((key) => key.id === id)?.publicKey ?? "";

const chainFaults = (file: EvidenceFile): EvidenceFault[] => {
  let before = sha256(`parcours contract evidence 1\n${file.organization.id}\n${file.contract.id}`);
  if (file.beginning !== before) return [{ kind: "file_changed" }];
  for (const [index, event] of file.events.entries()) {
    const { position } = event;
    if (position !== index + 1) return [{ kind: "event_missing", position: index + 1 }];
    if (linkOf(before, position, event) !== event.hash) return [{ kind: "event_changed", position }];
    if (!isSealedBy(publicKeyOf(file, event.key), "event", event.hash, event.seal))
      return [{ kind: "event_forged", position }];
    before = event.hash;
  }
  return [];
};

const said = (events: readonly EvidenceEntry[], kind: string, role?: string): EvidenceEntry | undefined =>
  events.findLast((event) => event.kind === kind && (role === undefined || event.role === role));

/** What the file says in words must be what the chain says: the text, the PDF, who signed. */
const agreementFaults = (file: EvidenceFile): EvidenceFault[] => {
  const { document, events, parties } = file;
  const faults: EvidenceFault[] = [];
  if (sha256(document.html) !== document.htmlHash) faults.push({ kind: "text_changed" });
  const opened = said(events, "opened")?.facts;
  const frozen = said(events, "frozen")?.facts;
  const same =
    opened?.["htmlHash"] === document.htmlHash &&
    opened["templateHash"] === document.templateHash &&
    frozen?.["htmlHash"] === document.htmlHash &&
    frozen["pdfHash"] === document.pdfHash;
  if (!same) faults.push({ kind: "document_not_in_chain" });
  for (const { role, status } of parties) {
    const signed = said(events, "signed", role);
    if ((status === "signed") !== (signed !== undefined)) faults.push({ kind: "party_not_in_chain" });
    // A signature that was only told names no document.
    const what = signed?.facts["pdfHash"];
    if (what !== undefined && what !== document.pdfHash)
      faults.push({ kind: "document_not_in_chain", ...(signed && { position: signed.position }) });
  }
  return faults;
};

/** What to check against, besides the file itself. */
export interface VerifyOptions {
  pdf?: Uint8Array | undefined;
  /** The organization’s key as it publishes it, in hexadecimal, or its fingerprint. */
  expectedKey?: string | undefined;
}

const bare = (key: string): string => key.toLowerCase().replaceAll(/[\s:]/g, "");

/**
 * Checks a contract’s evidence: nothing of it was changed since it was sealed, every event stands where it was chained,
 * and the PDF is the one that was signed. Needs no server and no database. Whoever sealed it is told by the key: compare
 * its fingerprint with the organization’s.
 */
export const verifyEvidence = (bytes: Uint8Array, { pdf, expectedKey }: VerifyOptions = {}): EvidenceVerification => {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return nothing({ kind: "not_evidence" });
  }
  const file = parsed(text);
  if (file === undefined) return nothing({ kind: "not_evidence" });
  const faults: EvidenceFault[] = [];
  if (evidenceText(file) !== text) faults.push({ kind: "bytes_changed" });
  const key = publicKeyOf(file, file.seal.key);
  const hash = hashOfFile(file);
  if (key === "") faults.push({ kind: "key_unknown" });
  else if (hash !== file.seal.hash || !isSealedBy(key, "file", hash, file.seal.signature))
    faults.push({ kind: "file_changed" });
  const fingerprint = key === "" ? undefined : fingerprintOf(key);
  if (expectedKey !== undefined && ![bare(key), bare(fingerprint ?? "")].includes(bare(expectedKey)))
    faults.push({ kind: "key_not_expected" });
  faults.push(...chainFaults(file), ...agreementFaults(file));
  const isSame = pdf !== undefined && sha256(pdf) === file.document.pdfHash;
  if (pdf !== undefined && !isSame) faults.push({ kind: "pdf_changed" });
  const { contract, organization, parties, events } = file;
  return {
    ok: faults.length === 0,
    faults,
    pdf: pdf === undefined ? "not_given" : isSame ? "same" : "changed",
    contract: { id: contract.id, title: contract.title, status: contract.status },
    organization: { id: organization.id, name: organization.name },
    parties: parties.map(({ name, title, status, means, signedAt }) => ({ name, title, status, means, signedAt })),
    events: events.length,
    ...(fingerprint !== undefined && { fingerprint }),
  };
};

import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical.ts";

/** SHA-256 in hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** One thing that happened, as it is chained. */
export interface EvidenceEvent {
  /** Instant, ISO 8601 UTC with milliseconds. */
  at: string;
  kind: string;
  /** The party that it concerns. */
  role: string | null;
  facts: Record<string, unknown>;
}

/** Where the chain of a contract begins: it cannot be passed off as another contract's or another organization's. */
export const beginningOf = (organization: string, contract: string): string =>
  sha256(`parcours contract evidence 1\n${organization}\n${contract}`);

/** The next link: SHA-256 of the one before, the position, and the event. */
export const linkOf = (before: string, position: number, { at, kind, role, facts }: EvidenceEvent): string =>
  sha256(`${before}\n${canonicalJson({ at, facts, kind, position, role })}`);

import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { AuditEntry, AuditHead } from "@parcours/store";

/** Where an organization's chain begins. It names the organization: a chain cannot be passed off as another's. */
export const genesisOf = (organization: string): string =>
  createHash("sha256").update(`parcours audit 1\n${organization}`).digest("hex");

/** The entry as it stands in the chain: every column of it, in this order for good. */
const canonical = (entry: AuditEntry): string =>
  JSON.stringify([
    entry.id,
    entry.at,
    entry.kind,
    entry.action,
    entry.actorKind,
    entry.actorId,
    entry.actorRole,
    entry.memberId,
    entry.address,
    entry.sessionId,
    entry.requestId,
    entry.participantId,
    entry.enrollmentId,
    entry.subject,
    entry.sequence,
    entry.details,
    entry.hashes,
  ]);

/** The next link: SHA-256 of the one before and the entry. */
export const linkOf = (before: string, entry: AuditEntry): string =>
  createHash("sha256").update(before).update("\n").update(canonical(entry)).digest("hex");

const signatureOf = (
  secret: Uint8Array,
  organization: string,
  { position, hash }: Omit<AuditHead, "signature">,
): string =>
  createHmac("sha256", secret).update(`parcours audit head 1\n${organization}\n${position}\n${hash}`).digest("hex");

/** The end of a chain, signed with the instance's secret. */
export const signHead = (secret: Uint8Array, organization: string, end: Omit<AuditHead, "signature">): AuditHead => ({
  ...end,
  signature: signatureOf(secret, organization, end),
});

/** Whether the end of a chain is the one that this instance signed. */
export const isSigned = (secret: Uint8Array, organization: string, head: AuditHead): boolean => {
  const expected = Buffer.from(signatureOf(secret, organization, head));
  const given = Buffer.from(head.signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
};

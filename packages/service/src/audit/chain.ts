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

type Place = Omit<AuditHead, "signature">;
/** What is signed: where the chain ends, or where the part of it that is kept begins. Neither passes for the other. */
type Signed = "head" | "start";

const signatureOf = (secret: Uint8Array, what: Signed, organization: string, { position, hash }: Place): string =>
  createHmac("sha256", secret).update(`parcours audit ${what} 1\n${organization}\n${position}\n${hash}`).digest("hex");

const isSignedAs = (secret: Uint8Array, what: Signed, organization: string, place: AuditHead): boolean => {
  const expected = Buffer.from(signatureOf(secret, what, organization, place));
  const given = Buffer.from(place.signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
};

/** The end of a chain, signed with the instance's secret. */
export const signHead = (secret: Uint8Array, organization: string, end: Place): AuditHead => ({
  ...end,
  signature: signatureOf(secret, "head", organization, end),
});

/** Whether the end of a chain is the one that this instance signed. */
export const isSigned = (secret: Uint8Array, organization: string, head: AuditHead): boolean =>
  isSignedAs(secret, "head", organization, head);

/** The last link that was forgotten, signed: what is kept is checked from there on. */
export const signStart = (secret: Uint8Array, organization: string, start: Place): AuditHead => ({
  ...start,
  signature: signatureOf(secret, "start", organization, start),
});

/** Whether the beginning of what is kept is the one that this instance signed. */
export const isSignedStart = (secret: Uint8Array, organization: string, start: AuditHead): boolean =>
  isSignedAs(secret, "start", organization, start);

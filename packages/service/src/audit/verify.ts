import {
  type AuditHead,
  lastSealed,
  listAuditValues,
  readAuditHead,
  readAuditStart,
  readSeals,
  readUnsealed,
  type SealedEntry,
} from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { genesisOf, isSigned, isSignedStart, linkOf } from "./chain.ts";
import { hashOfValue } from "./entry.ts";

/** What is wrong with the first bad row. */
export const AUDIT_FAULTS = [
  /** The entry is not what was chained: its content, or its place. */
  "changed",
  /** The chain has a link whose entry is gone. */
  "deleted",
  /** A link of the chain is gone. */
  "link_missing",
  /** What was written beside the entry is not what was written. Erased is no fault. */
  "value_changed",
  /** The chain ends before the end that was signed. */
  "truncated",
  /** The end of the chain was not signed by this instance. */
  "head_forged",
  /** The beginning of what is kept of the chain was not signed by this instance. */
  "start_forged",
  /** An entry that no worker has chained, long after it was made: it was added by other means. */
  "unsealed",
] as const;
export type AuditFaultKind = (typeof AUDIT_FAULTS)[number];

export interface AuditFault {
  kind: AuditFaultKind;
  /** Place in the chain, from 1. */
  position?: number;
  /** Id of the entry. */
  entry?: string;
}

export interface AuditVerification {
  ok: boolean;
  /** Links that were checked. */
  checked: number;
  /** Links that were there before those: forgotten, because the log is kept for some months only. */
  forgotten: number;
  /** Entries that wait to be chained: those of the last seconds. */
  waiting: number;
  /** The end of the chain, to be kept elsewhere; `position:hash`. */
  head: string | null;
  /** When the last of the checked entries was made, in UTC; null when there is none. */
  until: string | null;
  fault?: AuditFault;
}

export interface VerifyInput {
  /** The end of the chain as it was kept elsewhere: what was before must be there still. */
  expected?: Pick<AuditHead, "position" | "hash"> | undefined;
}

const BLOCK = 5_000;
/** A worker chains an entry within seconds; after this something is wrong. */
const UNSEALED_MS = 10 * 60 * 1_000;

const faultOf = (position: number, expected: number, before: string, link: SealedEntry): AuditFault | undefined => {
  if (position !== expected) return { kind: "link_missing", position: expected };
  const at = { position, entry: link.entryId };
  if (link.entry === null) return { kind: "deleted", ...at };
  return linkOf(before, link.entry) === link.hash ? undefined : { kind: "changed", ...at };
};

/** The first entry of a block beside which something else stands than was written. */
const valueFault = async (
  { service, organization }: Context,
  block: readonly SealedEntry[],
): Promise<AuditFault | undefined> => {
  const withValues = block.filter(({ entry }) => entry !== null && entry.hashes !== "{}");
  if (withValues.length === 0) return undefined;
  const db = service.store.within(organization);
  const values = await listAuditValues(
    db,
    organization,
    withValues.map(({ entryId }) => entryId),
  );
  const byEntry = Map.groupBy(values, ({ entryId }) => entryId);
  const bad = withValues.find(({ entryId, entry }) => {
    const hashes = JSON.parse(entry?.hashes ?? "{}") as Record<string, string>;
    return byEntry.get(entryId)?.some(({ name, salt, value }) => hashes[name] !== hashOfValue(salt, value));
  });
  return bad && { kind: "value_changed", position: bad.position, entry: bad.entryId };
};

interface Walk {
  position: number;
  hash: string;
  /** When the entry at this position was made. */
  until: string | null;
  fault?: AuditFault;
}

type Mark = Pick<AuditHead, "position" | "hash">;

/** Follows the chain from a place up to its end, or to the first bad link. `marks` are places whose hash is known. */
const walk = async (context: Context, start: Mark, marks: readonly Mark[]): Promise<Walk> => {
  const { service, organization } = context;
  const db = service.store.within(organization);
  const last = await lastSealed(db, organization);
  let at: Walk = { position: start.position, hash: start.hash, until: null };
  while (at.position < last) {
    const upTo = Math.min(last, at.position + BLOCK);
    const block = await readSeals(db, organization, { after: at.position, upTo });
    for (const link of block) {
      const fault = faultOf(link.position, at.position + 1, at.hash, link);
      if (fault !== undefined) return { ...at, fault };
      if (marks.some(({ position, hash }) => position === link.position && hash !== link.hash)) {
        return { ...at, fault: { kind: "changed", position: link.position, entry: link.entryId } };
      }
      at = { position: link.position, hash: link.hash, until: link.entry?.at ?? null };
    }
    const missing: AuditFault = { kind: "link_missing", position: at.position + 1 };
    const fault = (await valueFault(context, block)) ?? (at.position < upTo ? missing : undefined);
    if (fault !== undefined) return { ...at, fault };
  }
  return at;
};

/** Compares where the chain ends with where it was signed, or known, to end. */
const endFault = (
  { service, organization }: Context,
  end: Walk,
  head: AuditHead | undefined,
  { expected }: VerifyInput,
): AuditFault | undefined => {
  if (head === undefined) return end.position > 0 || expected !== undefined ? { kind: "head_forged" } : undefined;
  if (!isSigned(service.secret, organization, head)) return { kind: "head_forged", position: head.position };
  if (Math.max(head.position, expected?.position ?? 0) > end.position) {
    return { kind: "truncated", position: end.position + 1 };
  }
  return undefined;
};

/**
 * Checks the organization's whole record: every entry against its link, every link against the one before, the end
 * against its signature, what was written beside entries against its hash, and that nothing stands outside of the
 * chain. Names the first bad row. Throws `forbidden`.
 */
export const verifyAudit = async (context: Context, input: VerifyInput = {}): Promise<AuditVerification> => {
  authorize(context, "audit.read");
  const { service, organization } = context;
  const db = service.store.within(organization);
  // Read first: links are only added, so all that it tells of is there when the walk comes by.
  const head = await readAuditHead(db, organization);
  const kept = await readAuditStart(db, organization);
  const start: Mark = kept ?? { position: 0, hash: genesisOf(organization) };
  const isForged = kept !== undefined && !isSignedStart(service.secret, organization, kept);
  const forged: AuditFault | undefined = isForged ? { kind: "start_forged", position: kept.position } : undefined;
  const end = await walk(
    context,
    start,
    [head, input.expected].filter((mark) => mark !== undefined),
  );
  const before = new Date(service.clock().getTime() - UNSEALED_MS).toISOString();
  const { count, overdue } = await readUnsealed(db, organization, before);
  const outside: AuditFault | undefined = overdue === null ? undefined : { kind: "unsealed", entry: overdue };
  const fault = forged ?? end.fault ?? endFault(context, end, head, input) ?? outside;
  return {
    ok: fault === undefined,
    checked: end.position - start.position,
    forgotten: start.position,
    waiting: count,
    head: end.position === 0 ? null : `${end.position}:${end.hash}`,
    until: end.until,
    ...(fault && { fault }),
  };
};

import { type AuditFilter, listAudit as listStored, type ShownAuditEntry } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { type OldValue, oldValues } from "../participants/old-values.ts";
import { may } from "../permissions.ts";
import { readParticipant } from "../participants/read.ts";

/** An entry of the log. */
export interface AuditView {
  id: string;
  /** UTC. */
  at: string;
  kind: string;
  action: string;
  /** `name` is what they are called today; absent when the account or key is gone. */
  actor: { kind: string; id: string; role: string; member?: string; name?: string };
  /** `address` is the network, not the machine. */
  origin: { address?: string; session?: string; request?: string };
  participant?: string;
  enrollment?: string;
  /** Id of anything else. */
  subject?: string;
  /** Where the enrollment's journal tells what was done. */
  sequence?: number;
  details: Record<string, unknown>;
  /** Why, as it was told; absent when nothing was, or when it was erased. */
  reason?: string;
}

const present = <T extends object>(parts: T): { [Name in keyof T]?: Exclude<T[Name], null | undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null && value !== undefined)) as never;

const viewOf = (entry: ShownAuditEntry): AuditView => ({
  id: entry.id,
  at: entry.at,
  kind: entry.kind,
  action: entry.action,
  actor: {
    kind: entry.actorKind,
    id: entry.actorId,
    role: entry.actorRole,
    ...present({ member: entry.memberId, name: entry.actorName }),
  },
  origin: present({ address: entry.address, session: entry.sessionId, request: entry.requestId }),
  ...present({
    participant: entry.participantId,
    enrollment: entry.enrollmentId,
    subject: entry.subject,
    sequence: entry.sequence,
    reason: entry.values.find(({ name }) => name === "reason")?.value,
  }),
  details: JSON.parse(entry.details) as Record<string, unknown>,
});

interface AuditPage<T> {
  items: T[];
  next: string | null;
}

const PAGE = 50;

/** One more than the page is read, so that it is known whether there are more. */
const pageOf = async (
  { service, organization }: Context,
  { limit = PAGE, ...filter }: AuditFilter,
): Promise<AuditPage<ShownAuditEntry>> => {
  const db = service.store.within(organization);
  const rows = await listStored(db, organization, { ...filter, limit: limit + 1 });
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
};

/** An instant in any form that the API takes, as the store compares it. */
const instantOf = (path: string, text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const at = new Date(text);
  if (!Number.isNaN(at.getTime())) return at.toISOString();
  const message = { fr: "Instant attendu.", en: "An instant is expected." };
  throw new ServiceError("invalid_input", message, { errors: [{ path, message }] });
};

/** The log of the organization, newest first. Throws `forbidden`, `invalid_input`. */
export const listAudit = async (context: Context, filter: AuditFilter = {}): Promise<AuditPage<AuditView>> => {
  authorize(context, "audit.read");
  const from = instantOf("/query/from", filter.from);
  const to = instantOf("/query/to", filter.to);
  const { items, next } = await pageOf(context, { ...filter, from, to });
  return { items: items.map(viewOf), next };
};

/** That somebody opened or changed a person's file: in which function, when; not who they are. */
export interface AccessView {
  id: string;
  at: string;
  kind: "read" | "change" | "export";
  action: string;
  /** Function of whoever it was; `key` for software that the organization connected. */
  by: { kind: string; role: string };
  /** What a correction wrote over, as far as the reader may see it. */
  was?: OldValue[];
}

const OPENINGS = ["read", "change", "export"] as const;

/**
 * Who, by function, opened or changed a person's file and when, newest first: what the person may know. What the
 * software did by itself is left out. Whoever may correct files also sees what corrections wrote over. Throws `not_found`, `forbidden`.
 */
export const listAccesses = async (
  context: Context,
  { id, ...page }: { id: string; cursor?: string | undefined; limit?: number | undefined },
): Promise<AuditPage<AccessView>> => {
  const participant = await readParticipant(context, { id });
  const { items, next } = await pageOf(context, { ...page, participant: participant.id });
  const wordsOf = may(context.caller.role, "participant.write") ? await oldValues(context) : () => [];
  const accesses = items.flatMap((entry): AccessView[] => {
    const kind = OPENINGS.find((one) => one === entry.kind);
    if (kind === undefined || entry.actorKind === "system") return [];
    const by = { kind: entry.actorKind, role: entry.actorRole };
    const was = wordsOf(entry.values);
    return [{ id: entry.id, at: entry.at, kind, action: entry.action, by, ...(was.length > 0 && { was }) }];
  });
  return { items: accesses, next };
};

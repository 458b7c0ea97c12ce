import { createHash } from "node:crypto";
import type { AuditValue, NewAuditEntry } from "@parcours/store";
import { type Context, nowOf } from "../context.ts";
import { coarseAddress } from "./coarse-address.ts";
import type { RecordRule } from "./record-rule.ts";

/** What an entry says beside who, when and from where. Ids, codes and counts; nothing that people are called or wrote. */
export interface AuditInput extends RecordRule {
  participant?: string | undefined;
  enrollment?: string | undefined;
  /** Id of anything else. */
  subject?: string | undefined;
  /** The enrollment's journal tells the rest under this number. */
  sequence?: number | undefined;
  details?: Record<string, string | number | boolean | readonly string[]> | undefined;
  /** What was written, such as the reason given: kept beside the chain, where it can be erased. */
  values?: Record<string, string> | undefined;
  /** Recorded only the first time. */
  onceKey?: string | undefined;
}

const SALT_BYTES = 16;

/** What stands in the chain for a text: it shows that the text was changed, and nothing of it once the salt is gone. */
export const hashOfValue = (salt: string, value: string): string =>
  createHash("sha256").update(salt).update("\n").update(value).digest("hex");

/** JSON with sorted keys, so that the same facts are always the same text. */
const sortedJson = (facts: Record<string, unknown>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1))));

/** The entry that a call leaves. */
export const entryOf = (context: Context, input: AuditInput): NewAuditEntry => {
  const { service, caller, origin } = context;
  const id = service.newId("aud");
  const values: AuditValue[] = Object.entries(input.values ?? {}).map(([name, value]) => {
    const salt = Buffer.from(service.randomBytes(SALT_BYTES)).toString("base64url");
    return { entryId: id, name, salt, value };
  });
  return {
    id,
    at: nowOf(context),
    kind: input.kind,
    action: input.action,
    actorKind: caller.kind,
    actorId: caller.id,
    actorRole: caller.role,
    memberId: caller.member ?? null,
    address: coarseAddress(origin?.address),
    sessionId: origin?.session ?? null,
    requestId: origin?.requestId ?? null,
    participantId: input.participant ?? null,
    enrollmentId: input.enrollment ?? null,
    subject: input.subject ?? null,
    sequence: input.sequence ?? null,
    details: sortedJson(input.details ?? {}),
    hashes: sortedJson(Object.fromEntries(values.map(({ name, salt, value }) => [name, hashOfValue(salt, value)]))),
    onceKey: input.onceKey ?? null,
    values,
  };
};

import { AsyncLocalStorage } from "node:async_hooks";
import { insertAudit, type NewAuditEntry, type Trx } from "@parcours/store";
import type { Context } from "../context.ts";
import { entryOf } from "./entry.ts";
import { recordEntry } from "./recorder.ts";
import type { RecordRule } from "./record-rule.ts";
import { countOf, touchedBy } from "./touched.ts";

interface SlipMore {
  /** Points into the enrollment's journal. */
  sequence?: ((enrollment: string) => number | undefined) | undefined;
  /** Nothing was done: the answer was given before to the same idempotency key. */
  replayed?: boolean | undefined;
}

/**
 * What a request will leave in the log. A change writes it in its own transaction, so that there is never one without the
 * other; whatever did not is written before the answer leaves.
 */
export interface Slip {
  /** The entry, once it is known what came of the call. */
  entry: (value: unknown, more?: SlipMore) => NewAuditEntry;
  /** It is stored for good. */
  settled: boolean;
  /** What stood where something was written over, by field. */
  was?: Readonly<Record<string, string>>;
}

/** Old values stand among what an entry keeps beside the chain, under names of their own. */
export const WAS = "was:";

// The slip is the request's, not the verb's: verbs call each other and share transactions with other requests, and
// whichever of them makes the change settles it.
const slips = new AsyncLocalStorage<Slip>();

/** The slip of the request that is being answered, unless it is settled. */
export const openSlip = (): Slip | undefined => {
  const slip = slips.getStore();
  return slip === undefined || slip.settled ? undefined : slip;
};

/** Keeps what stood where the request being answered writes over it: JSON by field. */
export const keepWhatWas = (was: Readonly<Record<string, string>>): void => {
  const slip = openSlip();
  if (slip !== undefined) slip.was = was;
};

/** Writes entries in the transaction that makes the changes; returns what to call after its commit. */
export const writeSlips = async (
  trx: Trx,
  organization: string,
  written: readonly { slip: Slip; entry: NewAuditEntry }[],
): Promise<() => void> => {
  await insertAudit(
    trx,
    organization,
    written.map(({ entry }) => entry),
  );
  return () => {
    for (const { slip } of written) slip.settled = true;
  };
};

/** Writes the entry of the request being answered, as `writeSlips` does. `value` is what came of the change. */
export const writeSlip = async (trx: Trx, organization: string, value: unknown): Promise<() => void> => {
  const slip = openSlip();
  return await writeSlips(trx, organization, slip === undefined ? [] : [{ slip, entry: slip.entry(value) }]);
};

export interface SlipInput {
  rule: RecordRule;
  params: unknown;
  query: unknown;
  /** Why, as whoever asks told it. */
  reason: string | undefined;
}

const PAGING = new Set(["limit", "cursor"]);

const filtersIn = (query: unknown): string[] =>
  Object.entries(query ?? {})
    .filter(([name, value]) => value !== undefined && !PAGING.has(name))
    .map(([name]) => name)
    .toSorted();

/** The slip of a request. */
export const slipOf = (context: Context, { rule, params, query, reason }: SlipInput): Slip => ({
  settled: false,
  entry(value, { sequence, replayed = false } = {}) {
    const was = Object.entries(this.was ?? {}).map(([field, old]) => [`${WAS}${field}`, old]);
    const values = { ...Object.fromEntries(was), ...(reason !== undefined && { reason }) };
    const touched = touchedBy(params, value);
    const count = countOf(value);
    const { enrollment } = touched;
    return entryOf(context, {
      ...rule,
      ...touched,
      ...(enrollment !== undefined && { sequence: sequence?.(enrollment) }),
      details: {
        ...(count !== undefined && { count, filters: filtersIn(query) }),
        ...(replayed && { replayed }),
      },
      ...(Object.keys(values).length > 0 && { values }),
    });
  },
});

/** Answers a request, and stores what it leaves in the log before the answer leaves. What is refused leaves nothing. */
export const withSlip = async <T extends { body?: unknown; replayed?: boolean }>(
  context: Context,
  slip: Slip,
  work: () => Promise<T>,
): Promise<T> => {
  const answer = await slips.run(slip, work);
  if (slip.settled) return answer;
  const { service, organization } = context;
  await recordEntry(service, organization, slip.entry(answer.body, { replayed: answer.replayed }));
  return answer;
};

import type { JournalEntry as Entry, Timer } from "@parcours/core";
import type { Announcement, JournalEntry as Row } from "@parcours/store";

/*
 * How core's entries lie in the journal's columns: what a run began with stands beside the event that began it, the
 * measures beside the effects, and why a run is held in `cause`. `entryOfRow` is the way back; nobody else reads the
 * columns.
 */

/** An announcement as stored; `effect` is the index of the effect that it tells of. */
export interface StoredAnnouncement extends Announcement {
  effect?: number;
}

interface Stream {
  id: string;
  programId: string;
  version: number;
}

interface StoredCause {
  kind: "missing" | "error";
  fields?: string[];
  message?: string;
}

interface StoredEvent {
  beginning?: Entry["beginning"];
}

const causeOf = ({ kind, cause, missing }: Entry): StoredCause | null => {
  const fields = missing.length > 0 && { fields: missing };
  if (kind === "failed") return { kind: "error", message: cause ?? "", ...fields };
  return missing.length > 0 ? { kind: "missing", ...fields } : null;
};

/** The row of an entry of an enrollment's journal. */
export const rowOfEntry = (
  entry: Entry,
  stream: Stream,
  announcements: StoredAnnouncement[],
  timers: { set: Timer[]; cancel: string[] } | null,
): Row => ({
  streamId: stream.id,
  sequence: entry.sequence,
  kind: entry.kind,
  event: { ...entry.event, ...(entry.beginning && { beginning: entry.beginning }) },
  actor: entry.actor,
  occurredAt: entry.occurredAt,
  recordedAt: entry.recordedAt,
  transitions: entry.transitions,
  trace: entry.trace,
  effects: { effects: entry.effects, measures: entry.measures },
  timers: timers ?? { set: [], cancel: [] },
  places: entry.places ?? null,
  cause: causeOf(entry),
  outcome: entry.outcome ?? null,
  status: entry.status,
  programId: stream.programId,
  version: stream.version,
  announcements,
});

/** Core's entry as it was when its row was written. */
export const entryOfRow = (row: Row): Entry => {
  const { beginning, ...event } = row.event as Entry["event"] & StoredEvent;
  const { effects, measures } = row.effects as Pick<Entry, "effects" | "measures">;
  const cause = row.cause as StoredCause | null;
  const transitions = row.transitions as Entry["transitions"];
  const exit = row.status === "done" ? transitions.at(-1)?.entered.at(-1) : undefined;
  return {
    sequence: row.sequence,
    kind: row.kind as Entry["kind"],
    event,
    ...(beginning && { beginning }),
    actor: row.actor as Entry["actor"],
    ...(row.places !== null && { places: row.places as Record<string, number> }),
    occurredAt: row.occurredAt,
    recordedAt: row.recordedAt,
    transitions,
    effects,
    measures,
    trace: row.trace as Entry["trace"],
    status: row.status as Entry["status"],
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(exit !== undefined && { exit }),
    missing: cause?.fields ?? [],
    ...(cause?.kind === "error" && { cause: cause.message ?? "" }),
  };
};

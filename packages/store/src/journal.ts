import { type Selectable, sql } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** What the feed and the webhooks carry; the rest of it is made from the entry when it is read. */
export interface Announcement {
  /** evt_… */
  id: string;
  type: string;
  /** Gapless per stream, over announcements. */
  sequence: number;
}

/** One thing that happened to a stream: an enrollment, or a program. Parts that core defines are plain JSON here. */
export interface JournalEntry {
  streamId: string;
  /** Gapless per stream, from 1. */
  sequence: number;
  kind: string;
  event: unknown;
  actor: unknown;
  occurredAt: string;
  recordedAt: string;
  transitions: unknown;
  trace: unknown;
  effects: unknown;
  timers: unknown;
  places: unknown;
  cause: unknown;
  outcome: string | null;
  status: string;
  programId: string;
  version: number | null;
  announcements: Announcement[];
}

export type JournalRow = Omit<
  Selectable<Tables["journal"]>,
  "organization_id" | "announced" | "epoch" | "tx" | "position"
>;

export function toJournalEntry(row: JournalRow): JournalEntry {
  return {
    streamId: row.stream_id,
    sequence: row.sequence,
    kind: row.kind,
    event: JSON.parse(row.event),
    actor: JSON.parse(row.actor),
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    transitions: JSON.parse(row.transitions),
    trace: JSON.parse(row.trace),
    effects: JSON.parse(row.effects),
    timers: JSON.parse(row.timers),
    places: row.places === null ? null : JSON.parse(row.places),
    cause: row.cause === null ? null : JSON.parse(row.cause),
    outcome: row.outcome,
    status: row.status,
    programId: row.program_id,
    version: row.version,
    announcements: JSON.parse(row.announcements) as Announcement[],
  };
}

/**
 * Appends entries in the order given; one statement for all. The stream's row (enrollment or
 * program) must be locked by this transaction, so that its sequence stays gapless.
 *
 * The place in the feed is never before that of the stream's entry before: `tx` is this
 * transaction's number, or the greater one of a transaction that was numbered later and still
 * wrote to this stream first. See feed.ts.
 */
export async function appendJournal(trx: Trx, organization: string, entries: readonly JournalEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await sql`
    insert into journal (organization_id, stream_id, sequence, kind, event, actor, occurred_at, recorded_at, transitions, trace,
      effects, timers, places, cause, outcome, status, program_id, version, announcements, announced, epoch, tx)
    select ${organization}, r.stream_id, r.sequence, r.kind, r.event::json, r.actor::json, r.occurred_at, r.recorded_at,
      r.transitions::json, r.trace::json, r.effects::json, r.timers::json, r.places::json, r.cause::json, r.outcome, r.status,
      r.program_id, r.version, r.announcements::json, r.announced, (select feed_epoch from instance),
      greatest(pg_current_xact_id(), (
        select case when j.epoch = (select feed_epoch from instance) then j.tx end from journal j
        where j.organization_id = ${organization} and j.stream_id = r.stream_id
        order by j.sequence desc limit 1))
    from ${unnest(entries.map(toRow), columns)}
    order by r.ordinality`.execute(trx);
}

const columns = {
  stream_id: "text",
  sequence: "integer",
  kind: "text",
  event: "text",
  actor: "text",
  occurred_at: "timestamptz",
  recorded_at: "timestamptz",
  transitions: "text",
  trace: "text",
  effects: "text",
  timers: "text",
  places: "text",
  cause: "text",
  outcome: "text",
  status: "text",
  program_id: "text",
  version: "integer",
  announcements: "text",
  announced: "boolean",
} as const;

function toRow(entry: JournalEntry) {
  return {
    stream_id: entry.streamId,
    sequence: entry.sequence,
    kind: entry.kind,
    event: JSON.stringify(entry.event ?? null),
    actor: JSON.stringify(entry.actor ?? null),
    occurred_at: entry.occurredAt,
    recorded_at: entry.recordedAt,
    transitions: JSON.stringify(entry.transitions ?? []),
    trace: JSON.stringify(entry.trace ?? []),
    effects: JSON.stringify(entry.effects ?? []),
    timers: JSON.stringify(entry.timers ?? []),
    places: entry.places === null || entry.places === undefined ? null : JSON.stringify(entry.places),
    cause: entry.cause === null || entry.cause === undefined ? null : JSON.stringify(entry.cause),
    outcome: entry.outcome,
    status: entry.status,
    program_id: entry.programId,
    version: entry.version,
    announcements: JSON.stringify(entry.announcements),
    announced: entry.announcements.length > 0,
  };
}

/** A stream's entries in order, after a sequence. */
export async function readJournal(
  db: Db,
  organization: string,
  streamId: string,
  { after = 0, limit = 1_000 }: { after?: number; limit?: number } = {},
): Promise<JournalEntry[]> {
  const rows = await db
    .selectFrom("journal")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("stream_id", "=", streamId)
    .where("sequence", ">", after)
    .orderBy("sequence")
    .limit(limit)
    .execute();
  return rows.map(toJournalEntry);
}

/** All entries of a stream in order, however many: asked for page by page. */
export async function readWholeJournal(
  db: Db,
  organization: string,
  streamId: string,
  page = 1_000,
): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (;;) {
    const after = entries.at(-1)?.sequence ?? 0;
    const more = await readJournal(db, organization, streamId, { after, limit: page });
    entries.push(...more);
    if (more.length < page) return entries;
  }
}

/** The last sequences of a stream that is no enrollment (an enrollment's row holds its own); zeros when it is new. */
export async function lastSequences(
  trx: Trx,
  organization: string,
  streamId: string,
): Promise<{ sequence: number; announced: number }> {
  const rows = await trx
    .selectFrom("journal")
    .select(["sequence", "announcements", "announced"])
    .where("organization_id", "=", organization)
    .where("stream_id", "=", streamId)
    .orderBy("sequence", "desc")
    .execute();
  const announcements = rows.flatMap((row) => (row.announced ? (JSON.parse(row.announcements) as Announcement[]) : []));
  return { sequence: rows[0]?.sequence ?? 0, announced: Math.max(0, ...announcements.map(({ sequence }) => sequence)) };
}

import { sql } from "kysely";
import { type Announcement, type JournalEntry, type JournalRow, toJournalEntry } from "./journal.ts";
import type { Db } from "./tables.ts";

/*
 * The feed is the journal's announcements of an organization in the order (epoch, tx, position).
 *
 * Why no cursor ever skips a row that commits late: `tx` is never below the number of the
 * transaction that wrote the row, and a row is shown only when `tx` lies below every transaction
 * still in progress. So whatever lies at or before a row that has been shown was finished by then.
 *
 * Why the order within a stream is the order of its sequence: a transaction may be numbered early
 * (it wrote something else first) and reach the stream late. Its entries take over the greater
 * number of the entry before (see appendJournal), and `position` decides within one number.
 *
 * `epoch` rises when the numbers start again, on another server (see migrate.ts).
 */

export interface FeedItem {
  announcement: Announcement;
  entry: JournalEntry;
  participantId: string | null;
  siteId: string | null;
  cohortId: string | null;
  programSlug: string | null;
  /** Where a reader goes on after this item. */
  cursor: string;
}

export interface FeedPage {
  items: FeedItem[];
  /** Where to go on; never absent, also at the end. */
  next: string;
  /** Whether everything that can be shown now has been read. */
  atEnd: boolean;
}

/** A cursor that this store never gave out. */
export class CursorError extends Error {
  override readonly name = "CursorError";
}

/** Before everything. */
export const FEED_START = "0.0.0.0";
const CURSOR = /^(\d{1,5})\.(\d{1,20})\.(\d{1,18})\.(\d{1,9})$/;

interface Place {
  epoch: number;
  tx: string;
  position: number;
  /** Announcements of this row already read. */
  read: number;
}

function parseCursor(cursor: string): Place {
  const match = CURSOR.exec(cursor);
  if (match === null) throw new CursorError("This cursor was not given out by the feed.");
  const [, epoch, tx, position, read] = match as unknown as [string, string, string, string, string];
  return { epoch: Number(epoch), tx, position: Number(position), read: Number(read) };
}

function toCursor({ epoch, tx, position, read }: Place): string {
  return `${epoch}.${tx}.${position}.${read}`;
}

type FeedRow = JournalRow & {
  epoch: number;
  tx: string;
  position: number;
  participant_id: string | null;
  site_id: string | null;
  cohort_id: string | null;
  slug: string | null;
};

const shown = sql`j.announced and
  (j.epoch < (select feed_epoch from instance) or j.tx < pg_snapshot_xmin(pg_current_snapshot()))`;

async function readRows(db: Db, organization: string, from: Place, limit: number): Promise<FeedRow[]> {
  const { rows } = await sql<FeedRow>`
    select j.*, e.participant_id, e.site_id, e.cohort_id, p.slug
    from journal j
    left join enrollments e on e.organization_id = j.organization_id and e.id = j.stream_id
    left join programs p on p.organization_id = j.organization_id and p.id = j.program_id
    where j.organization_id = ${organization} and ${shown}
      and (j.epoch, j.tx, j.position) >= (${from.epoch}::smallint, ${from.tx}::xid8, ${from.position}::bigint)
    order by j.epoch, j.tx, j.position limit ${limit}`.execute(db);
  return rows;
}

export interface FeedOptions {
  /** A cursor given out before; absent: from the start. */
  after?: string;
  limit?: number;
  /** Types of announcements; absent: all. */
  types?: readonly string[];
}

/**
 * The announcements after a cursor, at most `limit`. With `types`, a page may hold fewer although
 * more follow: a long stretch of other types is passed a piece at a time, and `next` says how far.
 */
export async function readFeed(
  db: Db,
  organization: string,
  { after = FEED_START, limit = 100, types }: FeedOptions = {},
): Promise<FeedPage> {
  const from = parseCursor(after);
  const wanted = types && new Set(types);
  const block = types ? Math.max(limit, 1_000) : limit + 1;
  const rows = await readRows(db, organization, from, block);
  const items: FeedItem[] = [];
  let next = after;
  for (const row of rows) {
    const isFrom = row.epoch === from.epoch && row.tx === from.tx && row.position === from.position;
    const announcements = JSON.parse(row.announcements) as Announcement[];
    for (const [index, announcement] of announcements.entries()) {
      if (isFrom && index < from.read) continue;
      if (items.length === limit) return { items, next, atEnd: false };
      next = toCursor({ ...row, read: index + 1 });
      if (!wanted || wanted.has(announcement.type)) items.push(toItem(row, announcement, next));
    }
  }
  return { items, next, atEnd: rows.length < block };
}

function toItem(row: FeedRow, announcement: Announcement, cursor: string): FeedItem {
  return {
    announcement,
    entry: toJournalEntry(row),
    participantId: row.participant_id,
    siteId: row.site_id,
    cohortId: row.cohort_id,
    programSlug: row.slug,
    cursor,
  };
}

/** The end of the feed as it can be shown now: reading after it gives only what comes later. */
export async function latestCursor(db: Db, organization: string): Promise<string> {
  const { rows } = await sql<Omit<Place, "read"> & { announcements: string }>`
    select j.epoch, j.tx, j.position, j.announcements from journal j
    where j.organization_id = ${organization} and ${shown}
    order by j.epoch desc, j.tx desc, j.position desc limit 1`.execute(db);
  const last = rows[0];
  return last ? toCursor({ ...last, read: (JSON.parse(last.announcements) as unknown[]).length }) : FEED_START;
}

/** Just before the first announcement recorded at or after a time; the end when there is none. */
export async function cursorAt(db: Db, organization: string, time: string): Promise<string> {
  const { rows } = await sql<Omit<Place, "read">>`
    select j.epoch, j.tx, j.position from journal j
    where j.organization_id = ${organization} and ${shown} and j.recorded_at >= ${time}
    order by j.epoch, j.tx, j.position limit 1`.execute(db);
  const first = rows[0];
  return first ? toCursor({ ...first, read: 0 }) : await latestCursor(db, organization);
}

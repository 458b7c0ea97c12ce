import {
  listCameIn,
  listDueEnrollments,
  listFileTasks,
  listHeld,
  listLapsing,
  listMentions,
  listOpenTasks,
  listProgramHeads,
  listWaitingContracts,
} from "@parcours/store";
import type { Context } from "../context.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** What is due within so many days is told. */
const AHEAD_DAYS = 7;
/** From so many days before a paper ends. */
const LAPSE_DAYS = 30;
/** Forms of so many days are answers that came in. */
const BACK_DAYS = 1;
/** Rows of one kind; where there are more, that is told. */
const MOST = 100;
/** People who wait are grouped by what they lack, and are worked through in one go. */
const MOST_HELD = 300;
const WEEKS = 8;

/** Kinds of rows that may be more than are told. */
export const TODAY_LISTS = ["tasks", "held", "deadlines", "contracts", "answers", "documents", "mentions"] as const;
export type TodayList = (typeof TODAY_LISTS)[number];

const later = (instant: Date, days: number): string => new Date(instant.getTime() + days * DAY_MS).toISOString();

/** What the store knows of somebody's day, as far as they see it. */
export const findToday = async (
  { service, organization, caller }: Context,
  now: Date,
  { most = MOST, mostHeld = MOST_HELD }: { most?: number; mostHeld?: number } = {},
) => {
  const db = service.store.within(organization);
  const { sees } = caller;
  const before = later(now, AHEAD_DAYS);
  const owner = caller.kind === "user" ? caller.id : undefined;
  const own = owner === undefined ? {} : { ownerId: owner };
  const weekEnds = Array.from({ length: WEEKS }, (_, index) => later(now, (index + 1 - WEEKS) * 7));
  const more = new Set<TodayList>();
  /** The first rows of one more than are told: the last one says that there are others. */
  const first = <Row>(list: TodayList, rows: Row[], count = most): Row[] => {
    if (rows.length > count) more.add(list);
    return rows.slice(0, count);
  };
  const asked = most + 1;
  const lapseBefore = later(now, LAPSE_DAYS).slice(0, 10);
  const cameIn = await listCameIn(db, organization, { since: later(now, -BACK_DAYS), sees }, most);
  if (cameIn.more) more.add("answers");
  return {
    tasks: first("tasks", await listOpenTasks(db, organization, { before, owner, sees }, asked)),
    byHand: first("tasks", await listFileTasks(db, organization, { openBefore: before, sees, ...own }, asked)),
    held: first("held", await listHeld(db, organization, sees, mostHeld + 1), mostHeld),
    due: first("deadlines", await listDueEnrollments(db, organization, { before, sees }, asked)),
    contracts: first("contracts", await listWaitingContracts(db, organization, sees, asked)),
    cameIn: cameIn.items,
    lapsing: first("documents", await listLapsing(db, organization, { before: lapseBefore, sees }, asked)),
    mentions: owner === undefined ? [] : first("mentions", await listMentions(db, organization, owner, asked)),
    heads: await listProgramHeads(db, organization, { weekEnds, sees }),
    /** Of which there are more than these. */
    more,
  };
};

/** The same, of one caller. */
export type Found = Awaited<ReturnType<typeof findToday>>;

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
/** Rows of one kind; the list of people tells the rest. */
const MOST = 100;
const WEEKS = 8;

const later = (instant: Date, days: number): string => new Date(instant.getTime() + days * DAY_MS).toISOString();

/** What the store knows of somebody's day, as far as they see it. */
export const findToday = async ({ service, organization, caller }: Context, now: Date) => {
  const db = service.store.within(organization);
  const { sees } = caller;
  const before = later(now, AHEAD_DAYS);
  const owner = caller.kind === "user" ? caller.id : undefined;
  const own = owner === undefined ? {} : { ownerId: owner };
  const weekEnds = Array.from({ length: WEEKS }, (_, index) => later(now, (index + 1 - WEEKS) * 7));
  return {
    tasks: await listOpenTasks(db, organization, { before, owner, sees }, MOST),
    byHand: await listFileTasks(db, organization, { openBefore: before, sees, ...own }, MOST),
    held: await listHeld(db, organization, sees),
    due: await listDueEnrollments(db, organization, { before, sees }, MOST),
    contracts: await listWaitingContracts(db, organization, sees, MOST),
    cameIn: await listCameIn(db, organization, { since: later(now, -BACK_DAYS), sees }, MOST),
    lapsing: await listLapsing(db, organization, { before: later(now, LAPSE_DAYS).slice(0, 10), sees }),
    mentions: owner === undefined ? [] : await listMentions(db, organization, owner),
    heads: await listProgramHeads(db, organization, { weekEnds, sees }),
  };
};

/** The same, of one caller. */
export type Found = Awaited<ReturnType<typeof findToday>>;

import { authorize, type Context } from "../context.ts";
import { loadNewest } from "../programs/load.ts";
import { findToday, type Found, TODAY_LISTS } from "./found.ts";
import { answerRow, contractRow, deadlineRow, handTask, heldRow, programTask } from "./rows.ts";
import { type Telling, tellingOf } from "./telling.ts";
import type { TodayTask, TodayView } from "./view.ts";
import { wordsOf } from "./words.ts";

/** What has no date comes last. */
const bySoonest = (one: TodayTask, other: TodayTask): number => (one.dueAt ?? "9").localeCompare(other.dueAt ?? "9");

/** The programs in which somebody is, with how many. */
const programsOf = async (context: Context, heads: Found["heads"]): Promise<TodayView["programs"]> => {
  const { service, organization, language } = context;
  const db = service.store.within(organization);
  const programs: TodayView["programs"] = [];
  for (const { programId, active, held, weeks } of heads) {
    const loaded = await loadNewest(service, db, organization, programId);
    if (loaded === undefined || active === 0) continue;
    const title = wordsOf(loaded.compiled.definition, language).program;
    programs.push({ id: programId, slug: loaded.slug, title, active, held, weeks });
  }
  return programs;
};

const documentsOf = ({ whose }: Telling, lapsing: Found["lapsing"]): TodayView["documents"] =>
  lapsing.map(({ id, participantId, title, validUntil }) => ({
    document: id,
    ...whose({ participantId }),
    title,
    validUntil,
  }));

/** A note in a file that the caller no longer sees is not told. */
const mentionsOf = ({ whose }: Telling, mentions: Found["mentions"]): TodayView["mentions"] =>
  mentions
    .map(({ id, participantId, createdAt }) => ({ note: id, ...whose({ participantId }), at: createdAt }))
    .filter(({ name }) => name !== undefined);

/**
 * What needs somebody today, of those whom they see: tasks due and overdue, people held for want of a fact, deadlines of
 * the next days, contracts that wait, forms that came in since yesterday, notes that mention them; and how many run
 * through each program. Throws `forbidden`.
 */
export const readToday = async (context: Context): Promise<TodayView> => {
  authorize(context, "enrollment.read");
  const now = context.service.clock();
  const found = await findToday(context, now);
  const telling = await tellingOf(context, found);
  const active = found.due.filter(({ status }) => status === "active");
  const ofOthers = found.cameIn.filter(({ actor }) => actor.id !== context.caller.id);
  return {
    at: now.toISOString(),
    tasks: [
      ...found.tasks.map((task) => programTask(telling, task)),
      ...found.byHand.map((task) => handTask(telling, task)),
    ].toSorted(bySoonest),
    held: found.held.map((enrollment) => heldRow(telling, context, enrollment)),
    deadlines: active.map((enrollment) => deadlineRow(telling, enrollment)),
    contracts: found.contracts.map((contract) => contractRow(telling, contract)),
    answers: ofOthers.map((one) => answerRow(telling, one)),
    documents: documentsOf(telling, found.lapsing),
    mentions: mentionsOf(telling, found.mentions),
    programs: await programsOf(context, found.heads),
    more: TODAY_LISTS.filter((list) => found.more.has(list)),
  };
};

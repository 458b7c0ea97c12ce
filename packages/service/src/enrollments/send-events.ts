import { getRun, insertRun, listEnrollmentIds, listRunPeople } from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { AT_ONCE, type Block, claimBlock, executeBlock, type RunRequest } from "../runs/execute.ts";
import { type PersonReport, preview } from "../runs/people.ts";
import { runView, type RunView } from "../runs/read.ts";
import { assertStorable } from "../storable.ts";
import { type EnrollmentQuery, filterOf } from "./filter.ts";
import { type SentEvent, toldTime } from "./send-event.ts";

export interface SendEventsInput {
  /** Either these enrollments … */
  ids?: readonly string[] | undefined;
  /** … or all that answer this query now. */
  where?: EnrollmentQuery | undefined;
  event: SentEvent;
  /** Only say what would happen. */
  dryRun?: boolean | undefined;
  key?: RequestKey | undefined;
}

/** `run.state` is `running` when there are more people than are answered at once. */
export interface SentEvents {
  run: RunView | undefined;
  /** What became of each; of the first ones when the run goes on. */
  people: PersonReport[];
  total: number;
}

/** A single request moves no more than this. */
const MAX_PEOPLE = 1_000_000;
const PAGE = 10_000;

const invalid = (path: string, fr: string, en: string): ServiceError =>
  new ServiceError("invalid_input", { fr, en }, { errors: [{ path, message: { fr, en } }] });

const tooMany = (): ServiceError =>
  new ServiceError("too_large", { fr: "Trop de personnes à la fois.", en: "Too many people at once." });

const found = async (context: Context, where: EnrollmentQuery): Promise<string[]> => {
  const filter = await filterOf(context, where);
  const ids: string[] = [];
  for (;;) {
    const cursor = ids.at(-1);
    const page = { ...(cursor !== undefined && { cursor }), limit: PAGE };
    const more = await listEnrollmentIds(
      context.service.store.within(context.organization),
      context.organization,
      filter,
      page,
    );
    ids.push(...more);
    if (more.length < PAGE) return ids;
    if (ids.length > MAX_PEOPLE) throw tooMany();
  }
};

/** A query without a single criterion would be the whole organization: nobody means that. */
const peopleOf = async (context: Context, { ids, where }: SendEventsInput): Promise<string[]> => {
  if (ids !== undefined && where === undefined) {
    if (ids.length > MAX_PEOPLE) throw tooMany();
    return [...new Set(ids)];
  }
  if (where === undefined || ids !== undefined) {
    throw invalid("/where", "Donnez soit « ids », soit « where ».", "Give either “ids” or “where”.");
  }
  if (Object.values(where).every((value) => value === undefined)) {
    throw invalid("/where", "Un critère au moins est demandé.", "At least one criterion is needed.");
  }
  return await found(context, where);
};

/** The first page of a run's report, as it stands. */
const reported = async (context: Context, id: string): Promise<SentEvents> => {
  const db = context.service.store.within(context.organization);
  const stored = await getRun(db, context.organization, id);
  if (stored === undefined) throw new Error(`run ${id} is gone`);
  const run = runView(stored, await listRunPeople(db, context.organization, id, { limit: AT_ONCE + 1 }), AT_ONCE);
  return { run, people: run.people, total: run.total };
};

/**
 * Sends one event to many people: each has their own result, and one refusal fails nobody else. Up to 200 are answered
 * at once; more are moved in the background, and the run tells how far it is. A dry run says for each what would happen.
 * Throws `invalid_input`, `too_large`, `forbidden`, `key_reused`, `conflict`.
 */
export const sendEvents = async (context: Context, input: SendEventsInput): Promise<Written<SentEvents>> => {
  authorize(context, "event.send_many");
  assertStorable({ event: input.event, ids: input.ids, where: input.where });
  toldTime(input.event, nowOf(context));
  const { event, dryRun = false, key } = input;
  const { service, organization, caller, language } = context;
  const people = await peopleOf(context, input);
  if (dryRun && people.length <= AT_ONCE) {
    const reports = await preview(context, people, event);
    return { value: { run: undefined, people: reports, total: people.length }, replayed: false };
  }
  let block: Block = [];
  const request: RunRequest = { event, caller, language };
  const { value: id, replayed } = await once(context, key, async (trx) => {
    const run = {
      id: service.newId("run"),
      kind: "event",
      request,
      dryRun,
      createdAt: nowOf(context),
      createdBy: caller.id,
    };
    await insertRun(trx, organization, run, people);
    // Claimed at once, so that no worker comes between the question and its answer.
    block = people.length <= AT_ONCE ? await claimBlock(trx, service, { organization, id: run.id }, run.id) : [];
    return run.id;
  });
  const run = await getRun(service.store.within(organization), organization, id);
  if (run !== undefined && block.length > 0) await executeBlock(context, run, block);
  else service.wake("runs");
  return { value: await reported(context, id), replayed };
};

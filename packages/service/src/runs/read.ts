import { getRun, listRunPeople, type Run, type RunPerson } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type { PersonReport, PersonResult } from "./people.ts";

/** A piece of work over many people. */
export interface RunView {
  id: string;
  state: "running" | "done";
  dryRun: boolean;
  event: unknown;
  total: number;
  done: number;
  failed: number;
  createdAt: string;
  finishedAt?: string;
  /** The report, person by person, in the order asked for. */
  people: PersonReport[];
  /** The position to go on after; null at the end of the report. */
  next: number | null;
}

const reportOf = ({ enrollmentId, state, result }: RunPerson): PersonReport => ({
  enrollment: enrollmentId,
  state,
  ...(result as PersonResult | null),
});

export const runView = (run: Run, people: readonly RunPerson[], limit: number): RunView => {
  const shown = people.slice(0, limit);
  return {
    id: run.id,
    state: run.state,
    dryRun: run.dryRun,
    event: (run.request as { event: unknown }).event,
    total: run.total,
    done: run.doneCount,
    failed: run.failedCount,
    createdAt: run.createdAt,
    ...(run.finishedAt !== null && { finishedAt: run.finishedAt }),
    people: shown.map(reportOf),
    next: people.length > limit ? (shown.at(-1)?.position ?? null) : null,
  };
};

/** A run tells how many people there are: whoever does not see everybody follows their own runs. */
const mayFollow = ({ caller }: Context, { createdBy }: Run): boolean => "all" in caller.sees || createdBy === caller.id;

/**
 * How far a run is, with a page of its report; `state` shows only those who failed, are done, or are still waiting.
 * Throws `not_found`, `forbidden`.
 */
export const readRun = async (
  context: Context,
  {
    id,
    state,
    after = 0,
    limit = 200,
  }: { id: string; state?: RunPerson["state"] | undefined; after?: number | undefined; limit?: number | undefined },
): Promise<RunView> => {
  authorize(context, "enrollment.read");
  const db = context.service.store.within(context.organization);
  const run = await getRun(db, context.organization, id);
  if (run === undefined || !mayFollow(context, run)) throw notFound({ fr: "Traitement", en: "Run" });
  const page = { sees: context.caller.sees, ...(state !== undefined && { state }), after, limit: limit + 1 };
  return runView(run, await listRunPeople(db, context.organization, id, page), limit);
};

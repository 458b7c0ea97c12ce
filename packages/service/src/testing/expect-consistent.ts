import { contextOf, type Snapshot, timersOf } from "@parcours/core";
import {
  listContracts,
  listEnrollments,
  listTasks,
  listTimers,
  readPlaceCounts,
  readStageCounts,
} from "@parcours/store";
import { expect } from "vitest";
import type { Context } from "../context.ts";
import { loadProgram } from "../programs/load.ts";
import { claimsPlace, offerStages } from "../places/offers.ts";
import { expectReplayable } from "./expect-replayable.ts";

const tally = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/**
 * Expects of a program that everything kept beside the snapshots says what the snapshots say: timers, tasks, contracts,
 * head-counts and places taken. And of each run what `expectReplayable` does. Returns how much there was to look at.
 */
export const expectConsistent = async (
  context: Context,
  programId: string,
): Promise<{ runs: number; entries: number }> => {
  const { service, organization } = context;
  const db = service.store.within(organization);
  const { items } = await listEnrollments(db, organization, { programId }, { limit: 10_000 });
  const ids = items.map(({ id }) => id);
  await expectReplayable(context, ids);
  const snapshots = items.map((item) => JSON.parse(item.snapshot) as Snapshot);

  for (const [index, snapshot] of snapshots.entries()) {
    const id = ids[index]!;
    const { status, stages, outcome, sequence, cause } = items[index]!;
    expect({ status, stages, outcome }).toEqual({
      status: snapshot.status,
      stages: snapshot.stages,
      outcome: snapshot.outcome ?? null,
    });
    expect(sequence).toBe(snapshot.sequence);
    expect(cause !== null).toBe(status === "held");
    const timers = await listTimers(db, organization, [id]);
    const expected = [...timersOf(snapshot).values()].map(({ id: timer, dueAt, armed }) => ({
      id: timer,
      dueAt,
      armed,
    }));
    const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
    expect(timers.map(({ id: timer, dueAt, armed }) => ({ id: timer, dueAt, armed })).toSorted(byId)).toEqual(
      expected.toSorted(byId),
    );
    const run = contextOf(snapshot);
    const open = (await listTasks(db, organization, { enrollmentId: id, status: "open" })).map(({ kind }) => kind);
    expect(open.toSorted()).toEqual(
      Object.keys(run.tasks)
        .filter((task) => run.tasks[task]?.status === "open")
        .toSorted(),
    );
    for (const contract of await listContracts(db, organization, [id])) {
      const state = run.contracts[contract.contract];
      if (state?.instance !== contract.instance || state.status === "waiting") continue;
      expect({ status: contract.status, parties: contract.parties }).toEqual({
        status: state.status,
        parties: state.parties,
      });
    }
  }

  const groups = snapshots.flatMap(({ stages, status, outcome }) => [
    ...stages,
    `:${status}`,
    ...(status === "held" ? stages.map((stage) => `:held:${stage}`) : []),
    ...(outcome ? [`:outcome:${outcome}`] : []),
  ]);
  const counted = await readStageCounts(db, organization, programId);
  const sums: Record<string, number> = {};
  for (const { stage, count } of counted) sums[stage] = (sums[stage] ?? 0) + count;
  expect(Object.fromEntries(Object.entries(sums).filter(([, count]) => count !== 0))).toEqual(tally(groups));

  for (const { place, scope, held } of await readPlaceCounts(db, organization, programId)) {
    let claims = 0;
    for (const [index, snapshot] of snapshots.entries()) {
      const { version, cohortId, siteId } = items[index]!;
      const program = await loadProgram(service, db, organization, programId, version);
      const stages = offerStages(program!.compiled, place);
      const own = scope === "" || scope === `cohort:${cohortId}` || scope === `site:${siteId}`;
      if (own && stages !== undefined && claimsPlace(stages, Object.keys(snapshot.entered))) claims += 1;
    }
    expect({ place, scope, held }).toEqual({ place, scope, held: claims });
  }
  return { runs: items.length, entries: snapshots.reduce((sum, { sequence }) => sum + sequence, 0) };
};

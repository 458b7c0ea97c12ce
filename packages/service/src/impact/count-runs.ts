import { setImmediate as breathe } from "node:timers/promises";
import { accumulate, addTally, emptyTally, type ImpactPlan, type ImpactRun, type Tally } from "@parcours/core";
import { type CountedRun, listRunBlocks, readRunBlock, type RunBlock, type Store } from "@parcours/store";
import type { Visibility } from "../context.ts";

/** What is counted: a program's runs that are seen, by one or several plans in one reading. */
export interface Counting {
  organization: string;
  programId: string;
  sees: Visibility;
  /** By a key that says everything the plan depends on: same key, same plan. */
  plans: ReadonlyMap<string, ImpactPlan>;
}

/** Enrollments whose journals are held in memory at a time. */
const BLOCK = 500;
/** Enrollments counted without a pause. */
const BREATH = 100;
/** Tallies of blocks that a process keeps: some tens of kilobytes each. Those that were asked for longest ago go first. */
const KEPT_BLOCKS = 1_000;

/** Tallies of the blocks of a program for one plan, by stamp, and their sum. */
interface Kept {
  blocks: Map<string, Tally>;
  whole: Tally;
  stamps: string;
}

const caches = new WeakMap<Store, Map<string, Kept>>();

const cacheOf = (store: Store): Map<string, Kept> => {
  const found = caches.get(store) ?? new Map<string, Kept>();
  caches.set(store, found);
  return found;
};

const keep = (cache: Map<string, Kept>, key: string, kept: Kept): void => {
  cache.delete(key);
  cache.set(key, kept);
  let blocks = 0;
  for (const one of cache.values()) blocks += one.blocks.size;
  for (const [oldest, { blocks: gone }] of cache) {
    if (blocks <= KEPT_BLOCKS || oldest === key) break;
    cache.delete(oldest);
    blocks -= gone.size;
  }
};

const runOf = (run: CountedRun): ImpactRun => {
  const context = run.context as ImpactRun["context"];
  const known = run.birthDate ?? context.person["birthDate"];
  return {
    enrollment: run.id,
    startedAt: run.startedAt,
    journal: run.entries.map(({ type, reasonCode, outcome, ...entry }) => ({
      ...(entry as Pick<ImpactRun["journal"][number], "kind" | "occurredAt" | "transitions" | "measures" | "status">),
      event: { type, ...(reasonCode !== null && { reason: { code: reasonCode } }) },
      ...(outcome !== null && { outcome }),
    })),
    context,
    ...(run.siteId !== null && { site: run.siteId }),
    ...(run.cohortId !== null && { cohort: run.cohortId }),
    ...(typeof known === "string" && { birthDate: known }),
  };
};

const stampOf = ({ first, last, stamp }: RunBlock): string => `${first} ${last} ${stamp}`;

/**
 * The tally of each plan over all runs, read a block at a time. A block that has not changed since it was counted by the
 * same plan is not read again: its rows' versions are asked for instead. Figures are those of the moment of the call.
 */
export const countRuns = async (store: Store, counting: Counting): Promise<Map<string, Tally>> => {
  const { organization, programId, sees, plans } = counting;
  const db = store.within(organization);
  const cache = cacheOf(store);
  const scope = JSON.stringify([organization, programId, sees]);
  const blocks = await listRunBlocks(db, organization, programId, sees, BLOCK);
  const stamps = blocks.map(stampOf);
  const all = stamps.join("\n");
  const wanted = [...plans].map(([key, plan]) => ({ key, plan, kept: cache.get(scope + key) }));
  const stale = wanted.filter(({ kept }) => kept?.stamps !== all);
  const fresh = new Map(stale.map(({ key }) => [key, new Map<string, Tally>()]));
  for (const [index, block] of blocks.entries()) {
    const stamp = stamps[index] ?? "";
    const missing = stale.filter(({ key, kept }) => {
      const known = kept?.blocks.get(stamp);
      if (known !== undefined) fresh.get(key)?.set(stamp, known);
      return known === undefined;
    });
    if (missing.length === 0) continue;
    const runs = (await readRunBlock(db, organization, programId, sees, block)).map(runOf);
    for (const { key, plan } of missing) {
      const tally = emptyTally();
      for (const [at, run] of runs.entries()) {
        // Others wait for answers from this process meanwhile.
        if (at % BREATH === BREATH - 1) await breathe();
        accumulate(plan, tally, run);
      }
      fresh.get(key)?.set(stamp, tally);
    }
  }
  const wholes = new Map(wanted.flatMap(({ key, kept }) => (kept === undefined ? [] : [[key, kept.whole] as const])));
  for (const { key } of stale) {
    const counted = fresh.get(key) ?? new Map<string, Tally>();
    const whole = emptyTally();
    for (const tally of counted.values()) addTally(whole, tally);
    wholes.set(key, whole);
    keep(cache, scope + key, { blocks: counted, whole, stamps: all });
  }
  return wholes;
};

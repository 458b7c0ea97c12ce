import { ancestry, type Stage } from "../../definition/outline.ts";
import { inner, isInside, isParallel } from "../flow/tree.ts";
import type { Survey } from "../survey.ts";
import { changesOf, followed, type Change, type Changes } from "./changes.ts";

/** What may be known of a person, and what certainly is, where they rest. */
export interface FactsFlow {
  /** True when on some path to this leaf the field may have been collected, set or counted. */
  mayKnow: (leaf: Stage, field: string) => boolean;
  /** True when on every path to this leaf the field got a value that nothing took away. */
  surelyKnows: (leaf: Stage, field: string) => boolean;
}

interface Step {
  leaf: Stage;
  to: Stage[];
  change: Change;
}

/** Parallel regions beside a leaf: what happens there is known here, at any time. */
const regionsBeside = (leaf: Stage): Stage[] => {
  const line = ancestry(leaf);
  return line.filter(isParallel).flatMap((phase) => inner(phase).filter((region) => !line.includes(region)));
};

const stepsOf = ({ flow }: Survey, changes: Changes): Step[] =>
  flow.leaves.flatMap((leaf) => {
    const leaving = changes.leaving(leaf);
    return flow.moves(leaf).map(({ arrow, to }) => ({ leaf, to, change: followed(leaving, changes.by(arrow)) }));
  });

type Known = Map<Stage, bigint>;

const unionOf = (masks: Iterable<bigint>): bigint => [...masks].reduce((all, mask) => all | mask, 0n);

/** Leaves of each region that has neighbors. */
const regionLeaves = (leaves: Stage[]): Map<Stage, Stage[]> => {
  const regions = new Set(leaves.flatMap(regionsBeside));
  return new Map([...regions].map((r) => [r, leaves.filter((leaf) => leaf === r || isInside(leaf, r))]));
};

/** The least that holds: grows along every path until nothing changes. */
const mayBeKnown = ({ flow }: Survey, changes: Changes, steps: Step[]): Known => {
  const known: Known = new Map(flow.leaves.map((leaf) => [leaf, changes.staying(leaf).perhaps]));
  let changed = true;
  const add = (leaf: Stage, more: bigint): void => {
    const before = known.get(leaf);
    if (before === undefined || (before | more) === before) return;
    known.set(leaf, before | more);
    changed = true;
  };
  const regions = regionLeaves(flow.leaves);
  const beside = flow.leaves.map((leaf) => ({ leaf, regions: regionsBeside(leaf) }));
  for (const leaf of flow.start) {
    const { perhaps, sure } = changes.atStart(leaf);
    add(leaf, perhaps | sure);
  }
  while (changed) {
    changed = false;
    for (const { leaf, to, change } of steps) {
      const out = (known.get(leaf) ?? 0n) | change.perhaps | change.sure;
      for (const next of to) add(next, out);
    }
    const told = new Map([...regions].map(([r, leaves]) => [r, unionOf(leaves.map((leaf) => known.get(leaf) ?? 0n))]));
    for (const { leaf, regions: around } of beside) add(leaf, unionOf(around.map((r) => told.get(r) ?? 0n)));
  }
  return known;
};

/** The most that holds: what some path lacks is taken away until nothing changes. */
const certainlyKnown = ({ flow, fields }: Survey, changes: Changes, steps: Step[]): Known => {
  const takenAt = new Map(flow.leaves.map((leaf) => [leaf, changes.staying(leaf).taken]));
  for (const { leaf, change } of steps) takenAt.set(leaf, (takenAt.get(leaf) ?? 0n) | change.taken);
  const taken = new Map(
    [...regionLeaves(flow.leaves)].map(([region, leaves]) => [
      region,
      unionOf(leaves.map((leaf) => takenAt.get(leaf) ?? 0n)),
    ]),
  );
  const everything = changes.mask(Object.keys(fields));
  const known: Known = new Map(
    flow.leaves.map((leaf) => {
      const around = unionOf(regionsBeside(leaf).map((region) => taken.get(region) ?? 0n));
      return [leaf, everything & ~(around | changes.staying(leaf).taken)];
    }),
  );
  let changed = true;
  const keep = (leaf: Stage, only: bigint): void => {
    const before = known.get(leaf);
    if (before === undefined || (before & only) === before) return;
    known.set(leaf, before & only);
    changed = true;
  };
  for (const leaf of flow.start) keep(leaf, changes.atStart(leaf).sure);
  while (changed) {
    changed = false;
    for (const { leaf, to, change } of steps) {
      const out = ((known.get(leaf) ?? 0n) & ~change.taken) | change.sure;
      for (const next of to) keep(next, out);
    }
  }
  return known;
};

const flows = new WeakMap<Survey, FactsFlow>();

/** Works out what is known where, over all paths when guards may answer anything. Worked out once for a survey. */
export const factsOf = (survey: Survey): FactsFlow => {
  const found = flows.get(survey);
  if (found !== undefined) return found;
  const changes = changesOf(survey);
  const steps = stepsOf(survey, changes);
  const may = mayBeKnown(survey, changes, steps);
  const sure = certainlyKnown(survey, changes, steps);
  const has = (known: Known, leaf: Stage, field: string): boolean =>
    ((known.get(leaf) ?? 0n) & changes.mask([field])) !== 0n;
  const facts: FactsFlow = {
    mayKnow: (leaf, field) => has(may, leaf, field),
    surelyKnows: (leaf, field) => has(sure, leaf, field),
  };
  flows.set(survey, facts);
  return facts;
};

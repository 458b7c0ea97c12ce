import {
  createGroup,
  finishKeys,
  type Group,
  inTransaction,
  isConnectionError,
  type KeyClaim,
  releaseKeys,
  type Trx,
} from "@parcours/store";
import { openSlip, type Slip, writeSlips } from "../audit/slip.ts";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { answer, answerTo, claim, type Written } from "../once/request-key.ts";
import { type Batch, openBatch } from "./batch.ts";
import { writeBatch } from "./write.ts";

/** Something to be done to enrollments, in a transaction shared with whatever else arrived meanwhile. */
export interface WriterItem<T> {
  /** People whose files are locked first of all, so that a change of one is either read here or finds what is done. */
  participants?: readonly string[];
  /** Enrollments to lock next. */
  enrollments: readonly string[];
  /** Roles assigned to people count for who asks. */
  withRoles?: boolean;
  key?: KeyClaim | undefined;
  /**
   * Does it on the batch. What it throws as a ServiceError is this item's own answer; any other error undoes the whole
   * group, whose items are then done one by one. It may run again, and must touch nothing but the batch and `trx`.
   */
  perform(batch: Batch, trx: Trx): Promise<T> | T;
  /**
   * Done when everything else of the group is written: locks what many want (a run's own row), which is then held for
   * the commit alone. What it throws undoes the group.
   */
  lastly?: { on: string; write(trx: Trx, value: T, now: string): Promise<void> };
}

/** An item with what its request is to leave in the log. */
interface Taken extends WriterItem<unknown> {
  slip: Slip | undefined;
}

type Outcome = Written<unknown> | Error;

/** How many enrollments share a commit, and how many items may wait before more are turned away. */
const MAX_GROUP = 250;
const MAX_WAITING = 10_000;
/** How many commits are under way: one is computed while the one before is written. */
const LANES = 2;

const attempt = async (item: WriterItem<unknown>, batch: Batch, trx: Trx): Promise<Outcome> => {
  try {
    return { value: await item.perform(batch, trx), replayed: false };
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
};

const claimAll = async (trx: Trx, organization: string, items: readonly WriterItem<unknown>[], now: string) => {
  const claims = items.flatMap(({ key }) => key ?? []);
  const verdicts = claims.length > 0 ? await claim(trx, organization, claims, now) : [];
  let next = 0;
  return items.map(({ key }) => (key === undefined ? undefined : verdicts[next++]));
};

/** Keeps the answers under their keys, and gives up the claims of what came to nothing. */
const settleKeys = async (trx: Trx, organization: string, done: readonly [WriterItem<unknown>, Outcome][]) => {
  const answers = done.flatMap(([{ key }, outcome]) =>
    key === undefined || outcome instanceof Error ? [] : [answer(key, outcome.value)],
  );
  const given = done.flatMap(([{ key }, outcome]) => (key !== undefined && outcome instanceof Error ? [key] : []));
  await finishKeys(trx, organization, answers);
  await releaseKeys(trx, organization, given);
};

/** Writes what the requests leave in the log, each beside what it did. */
const record = async (trx: Trx, batch: Batch, done: readonly [Taken, Outcome][]): Promise<() => void> => {
  const sequence = (id: string): number | undefined => batch.running.get(id)?.snapshot.sequence;
  const slips = done.flatMap(([{ slip }, outcome]) =>
    slip === undefined || outcome instanceof Error ? [] : [{ slip, entry: slip.entry(outcome.value, { sequence }) }],
  );
  return await writeSlips(trx, batch.organization, slips);
};

/** In one order everywhere, so that two groups never wait in a circle. */
const writeLast = async (trx: Trx, batch: Batch, done: readonly [Taken, Outcome][]): Promise<void> => {
  const last = done
    .flatMap(([{ lastly }, outcome]) => (lastly === undefined || outcome instanceof Error ? [] : [{ lastly, outcome }]))
    .toSorted((one, other) => (one.lastly.on < other.lastly.on ? -1 : 1));
  for (const { lastly, outcome } of last) await lastly.write(trx, outcome.value, batch.now);
};

const runGroup = async (service: Service, organization: string, items: readonly Taken[]) => {
  const result = await inTransaction(service.store, { within: organization }, async (trx) => {
    const verdicts = await claimAll(trx, organization, items, service.clock().toISOString());
    const known = verdicts.map((verdict) => (verdict === undefined ? undefined : answerTo<unknown>(verdict)));
    const todo = items.filter((_, index) => known[index] === undefined);
    const batch = await openBatch({
      service,
      organization,
      db: trx,
      ids: todo.flatMap((item) => item.enrollments),
      people: todo.flatMap((item) => item.participants ?? []),
      lock: true,
      withRoles: todo.some((item) => item.withRoles === true),
    });
    const done: [Taken, Outcome][] = [];
    for (const item of todo) done.push([item, await attempt(item, batch, trx)]);
    const wakes = await writeBatch(trx, batch);
    await settleKeys(trx, organization, done);
    const settle = await record(trx, batch, done);
    await writeLast(trx, batch, done);
    await service.at?.("before-commit");
    const byItem = new Map(done);
    const outcomes = items.map((item, index) => known[index] ?? byItem.get(item)!);
    return { outcomes, wakes, settle };
  });
  result.settle();
  await service.at?.("after-commit");
  for (const work of result.wakes) service.wake(work);
  return result.outcomes;
};

type Writers = Map<string, Group<Taken, Written<unknown>>>;
const writers = new WeakMap<Service, Writers>();

const groupOf = (service: Service, organization: string) => {
  const groups: Writers = writers.get(service) ?? new Map();
  writers.set(service, groups);
  const found = groups.get(organization);
  if (found !== undefined) return found;
  const group = createGroup<Taken, Written<unknown>>({
    run: async (items) => await runGroup(service, organization, items),
    maxSize: MAX_GROUP,
    maxWaiting: MAX_WAITING,
    // The embedded database has one connection: a second run would only wait for it.
    lanes: service.store.kind === "postgres" ? LANES : 1,
    sizeOf: ({ enrollments }) => Math.max(1, enrollments.length),
    keysOf: ({ enrollments, participants = [] }) => [...enrollments, ...participants],
    splits: (error) => !isConnectionError(error),
  });
  groups.set(organization, group);
  return group;
};

/**
 * Does something to enrollments of an organization. Everything that moves enrollments goes through here: one commit for
 * what arrives together, in the order of arrival, and an answer for each only after the commit.
 */
export const write = async <T>(service: Service, organization: string, item: WriterItem<T>): Promise<Written<T>> =>
  (await groupOf(service, organization).add({ ...item, slip: openSlip() })) as Written<T>;

/** Refuses new work and waits for what was taken. */
export const closeWriters = async (service: Service): Promise<void> => {
  await Promise.all([...(writers.get(service)?.values() ?? [])].map(async (group) => await group.close()));
};

import type { ProgramEvent } from "@parcours/core";
import { claimDueTimers, type ClaimedTimer, nextTimerDue, postponeTimer, releaseTimers } from "@parcours/store";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { applyEvent, errorCauseOf } from "../enrollments/apply.ts";
import type { Batch } from "../enrollments/batch.ts";
import { write } from "../enrollments/event-writer.ts";

const LEASE_MS = 60_000;
/** A run that is held by an error keeps its timers; they are looked at again after this time. */
const HELD_MS = 10 * 60_000;

export interface FireOptions {
  /** Instant up to which timers are due; absent: now. */
  now?: string;
  limit?: number;
  /** Names the process in the claims. */
  owner?: string;
}

export interface Fired {
  /** Timers that moved something. */
  fired: number;
  /** Timers of runs that had moved on meanwhile. */
  dropped: number;
  /** Timers put back: their run is held by an error, or something went wrong. */
  postponed: number;
}

type Fate = "fired" | "dropped" | "held";

const eventOf = ({ event, armed }: ClaimedTimer): ProgramEvent => {
  const { type, data } = event as { type: string; data?: Record<string, unknown> };
  return { type, ...(data && { data }), armed, actor: { kind: "timer", roles: "*" } };
};

/** A timer counts only while the run still has it; one that it no longer has goes, whatever left it there. */
const fire = (batch: Batch, timer: ClaimedTimer): Fate => {
  const { enrollmentId, id } = timer;
  const running = batch.running.get(enrollmentId);
  if (errorCauseOf(running?.enrollment.cause) !== undefined) return "held";
  try {
    applyEvent(batch, enrollmentId, eventOf(timer), { occurredAt: timer.dueAt });
    return "fired";
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    if (errorCauseOf(batch.running.get(enrollmentId)?.enrollment.cause) !== undefined) return "held";
    batch.writes.timers.push({ enrollmentId, id, canceled: true });
    return "dropped";
  }
};

const later = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString();

const fireOne = async (service: Service, timer: ClaimedTimer, now: string): Promise<Fate> => {
  const { organization, enrollmentId } = timer;
  const perform = (batch: Batch): Fate => fire(batch, timer);
  const { value } = await write(service, organization, { enrollments: [enrollmentId], perform });
  if (value === "held")
    await postponeTimer(service.store.within(organization), organization, timer, later(now, HELD_MS));
  return value;
};

/**
 * Fires timers that are due, oldest first, of all organizations: each moves its run as of its due time, at most once,
 * however many processes do this at the same time. Takes no context: it is the service's own work.
 */
export const fireDueTimers = async (service: Service, options: FireOptions = {}): Promise<Fired> => {
  const now = options.now ?? service.clock().toISOString();
  const { limit = 200, owner = "timers" } = options;
  const claimed = await claimDueTimers(service.store.everywhere(), { now, limit, owner, leaseMs: LEASE_MS });
  const fates = await Promise.allSettled(claimed.map(async (timer) => await fireOne(service, timer, now)));
  const count = (fate: Fate): number => fates.filter((one) => one.status === "fulfilled" && one.value === fate).length;
  const fired = count("fired");
  const dropped = count("dropped");
  const failed = fates.find((fate) => fate.status === "rejected");
  // Nothing came through: whoever called should know why. Otherwise the lease ends, and they are tried again.
  if (failed?.status === "rejected" && fired + dropped === 0) throw failed.reason;
  return { fired, dropped, postponed: claimed.length - fired - dropped };
};

/** When there is a timer to fire again, for whoever waits for it; undefined when none is armed. */
export const nextDue = async (service: Service): Promise<string | undefined> =>
  await nextTimerDue(service.store.everywhere(), service.clock().toISOString());

/** Gives back what this process claimed, when it stops. */
export const releaseDueTimers = async (service: Service, owner: string): Promise<void> =>
  await releaseTimers(service.store.everywhere(), owner);

import type { ConnectOptions } from "@parcours/store";
import { addOrganization, openTestStore } from "@parcours/store/testing";
import type { Caller, Context } from "../context.ts";
import type { OrganizationRole } from "../permissions.ts";
import type { Instance } from "../instance.ts";
import type { ReadLibrary } from "../programs/library-program.ts";
import { createService, type RunningService } from "../service.ts";

/** A clock that only moves when it is told to. */
export interface HandClock {
  now: () => Date;
  /** Moves it to an instant. */
  set: (instant: string) => void;
  /** Moves it by milliseconds. */
  advance: (milliseconds: number) => void;
}

export const handClock = (start = "2026-03-02T09:00:00.000Z"): HandClock => {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    set: (instant) => {
      time = Date.parse(instant);
    },
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
};

export interface TestServiceOptions {
  /** When it closes itself: after the test file or after this test. */
  until?: "file" | "test";
  start?: string;
  /** The real time instead of the clock moved by hand. */
  realTime?: boolean;
  connections?: number;
  at?: (point: string) => void | Promise<void>;
  /** What stands between the store and its database. */
  around?: ConnectOptions["around"];
  /** The programs that come with the software; none when absent. */
  library?: ReadLibrary;
  /** What the operator decided. */
  instance?: Partial<Instance>;
}

export interface TestService {
  service: RunningService;
  clock: HandClock;
  organization: string;
  /** A caller of this role; `id` tells two of them apart. */
  as: (role: OrganizationRole, id?: string) => Context;
  /** An administrator's key. */
  admin: Context;
}

/**
 * A service on a fresh database with an organization of its own and a clock moved by hand. No worker runs: tests call
 * `fireDueTimers`, `runEffects` and their like themselves. The store closes itself.
 */
export const openTestService = async (options: TestServiceOptions = {}): Promise<TestService> => {
  const { until = "file", start, connections, at, around, instance, library } = options;
  const clock = handClock(start);
  const now = options.realTime === true ? () => new Date() : clock.now;
  const store = await openTestStore({
    until,
    clock: now,
    ...(connections && { connections }),
    ...(around && { around }),
  });
  const service = createService({
    store,
    clock: now,
    secret: new Uint8Array(32).fill(7),
    webhookAllow: ["127.0.0.1"],
    ...(at && { at }),
    ...(instance && { instance }),
    ...(library && { library }),
  });
  const organization = await addOrganization(store);
  const as = (role: OrganizationRole, id = `key_${role}`): Context => {
    const caller: Caller = { kind: "key", id, role, sees: { all: true } };
    return { service, organization, caller, language: "en" };
  };
  return { service, clock, organization, as, admin: as("administrator") };
};

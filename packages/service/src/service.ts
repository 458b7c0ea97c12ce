import { randomBytes } from "node:crypto";
import { createProgramCache } from "@parcours/core";
import type { Store } from "@parcours/store";
import type { Service } from "./context.ts";
import { closeWriters } from "./enrollments/event-writer.ts";
import { createIds } from "./ids.ts";
import { DEFAULT_INSTANCE, type Instance } from "./instance.ts";
import type { ReadLibrary } from "./programs/library-program.ts";
import { settleApart } from "./sign-in/apart.ts";
import { createSignals } from "./signals.ts";
import { addressPolicy } from "./webhooks/address.ts";

export interface ServiceOptions {
  /** Opened and migrated. It is the caller's to close, after the service. */
  store: Store;
  /** 32 bytes that encrypt stored secrets. */
  secret: Uint8Array;
  clock?: () => Date;
  /** What the operator decided; what is not said is as in `DEFAULT_INSTANCE`. */
  instance?: Partial<Instance>;
  /** The programs that come with the software; none when absent. */
  library?: ReadLibrary;
  /** Hosts and networks that webhooks may reach although they are private. */
  webhookAllow?: readonly string[];
  randomBytes?: (count: number) => Uint8Array;
  /** Told of what failed behind an answer that was given already; nothing when absent. */
  onFailure?: (error: unknown) => void;
  /** Named points at which tests may stop the process. */
  at?: (point: string) => void | Promise<void>;
}

/** A service that runs in this process. */
export interface RunningService extends Service {
  /** Refuses new work and waits for what was taken. */
  close(): Promise<void>;
}

/** Puts a service together. Starts nothing: workers are started apart, and a service without them only answers. */
export const createService = (options: ServiceOptions): RunningService => {
  const { store, secret, clock = () => new Date(), onFailure, at } = options;
  const bytes = options.randomBytes ?? ((count: number): Uint8Array => randomBytes(count));
  const signals = createSignals();
  const service: RunningService = {
    store,
    programs: createProgramCache(),
    clock,
    newId: createIds(clock, bytes),
    randomBytes: bytes,
    secret,
    wake: signals.wake,
    signals,
    instance: { ...DEFAULT_INSTANCE, ...options.instance },
    library: options.library ?? (async () => await Promise.resolve([])),
    addresses: addressPolicy(options.webhookAllow ?? []),
    ...(onFailure && { onFailure }),
    ...(at && { at }),
    close: async () => {
      await settleApart(service);
      await closeWriters(service);
    },
  };
  return service;
};

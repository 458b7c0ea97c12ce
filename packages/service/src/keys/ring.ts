import { type ApiKey, listUsableKeys, readKeyRevision, touchKeys } from "@parcours/store";
import type { Caller, Service } from "../context.ts";
import { ORGANIZATION_ROLES, type OrganizationRole } from "../permissions.ts";
import { widestOf } from "../visibility/widest.ts";
import { hashKey } from "./hash.ts";

/** Who a key speaks for. */
export interface Authenticated {
  organization: string;
  caller: Caller;
}

/** For how long what is in memory is believed without asking: a revoked key is refused by every process after this. */
const FRESH_MS = 500;

const isRole = (role: string): role is OrganizationRole => ORGANIZATION_ROLES.some((known) => known === role);

/**
 * The usable keys, in memory: checking one costs no query. Twice a second at most, and only when somebody asks, the
 * database is asked whether any key changed; last uses are gathered and written by `flush`.
 *
 * `elapsed` is a clock that only goes forward, in milliseconds; not the service's, which tests move by hand.
 */
export const createKeyRing = (service: Service, elapsed: () => number = () => performance.now()) => {
  const db = service.store.everywhere();
  let keys = new Map<string, ApiKey>();
  let revision: number | undefined;
  let checkedAt = -Infinity;
  let checking: Promise<void> | undefined;
  const uses = new Map<string, { organization: string; id: string; at: string }>();

  const check = async (): Promise<void> => {
    const startedAt = elapsed();
    const current = await readKeyRevision(db);
    if (current !== revision) {
      const usable = await listUsableKeys(db, service.clock().toISOString());
      keys = new Map(usable.map((key) => [key.hash, key]));
      revision = current;
    }
    checkedAt = startedAt;
  };

  const beFresh = async (): Promise<void> => {
    if (elapsed() - checkedAt <= FRESH_MS) return;
    checking ??= check().finally(() => {
      checking = undefined;
    });
    await checking;
  };

  const speaksFor = ({ id, role, createdBy, expiresAt, programs }: ApiKey): Caller | undefined => {
    if ((expiresAt !== null && expiresAt <= service.clock().toISOString()) || !isRole(role)) return undefined;
    const sees = programs === undefined ? widestOf(role, id) : { programs, own: id };
    return { kind: "key", id, role, sees, ...(createdBy !== null && { madeBy: createdBy }) };
  };

  return {
    /** Who this key speaks for; undefined when it is unknown, revoked or past its end. */
    authenticate: async (key: string): Promise<Authenticated | undefined> => {
      await beFresh();
      const found = keys.get(hashKey(key));
      const caller = found && speaksFor(found);
      if (found === undefined || caller === undefined) return undefined;
      const { organization, id } = found;
      uses.set(id, { organization, id, at: service.clock().toISOString() });
      return { organization, caller };
    },
    /** Whether pages of this origin may use this key. */
    mayUseFrom: async (key: string, origin: string): Promise<boolean> => {
      await beFresh();
      return keys.get(hashKey(key))?.origins?.includes(origin) === true;
    },
    /** Whether pages of this origin may use any key. */
    knowsOrigin: async (origin: string): Promise<boolean> => {
      await beFresh();
      return [...keys.values()].some(({ origins }) => origins?.includes(origin) === true);
    },
    /** The same for a key that was let in before, by its id. */
    callerOf: async (organization: string, id: string): Promise<Caller | undefined> => {
      await beFresh();
      const found = [...keys.values()].find((key) => key.organization === organization && key.id === id);
      return found && speaksFor(found);
    },
    /** Looks again at the next question: a key was just added or revoked here. */
    forget: (): void => {
      checkedAt = -Infinity;
    },
    /** Writes the last uses gathered since the last time. */
    flush: async (): Promise<void> => {
      const gathered = [...uses.values()];
      uses.clear();
      await touchKeys(db, gathered);
    },
  };
};
export type KeyRing = ReturnType<typeof createKeyRing>;

const rings = new WeakMap<Service, KeyRing>();

/** The ring of a service; there is one. */
export const keyRingOf = (service: Service): KeyRing => {
  const found = rings.get(service) ?? createKeyRing(service);
  rings.set(service, found);
  return found;
};

/** Who a key speaks for, see `createKeyRing`. */
export const authenticate = async (service: Service, key: string): Promise<Authenticated | undefined> =>
  await keyRingOf(service).authenticate(key);

/** Writes the last uses of keys gathered in memory. */
export const flushKeyUses = async (service: Service): Promise<void> => await keyRingOf(service).flush();

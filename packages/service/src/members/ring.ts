import { listMembershipsOfUser, type Member, readMemberRevision } from "@parcours/store";
import type { Service } from "../context.ts";

/** For how long what is in memory is believed without asking: a removed member is refused everywhere after this. */
const FRESH_MS = 500;

/** A membership with the name and the settings of its organization. */
export type NamedMembership = Member & { name: string; settings: Record<string, unknown> };

/**
 * The memberships of users, in memory: a request of a signed-in person costs no query for them. Twice a second at most,
 * and only when somebody asks, the database is asked whether any membership changed. `elapsed` is a clock that only
 * goes forward, in milliseconds.
 */
export const createMemberRing = (service: Service, elapsed: () => number = () => performance.now()) => {
  const db = service.store.everywhere();
  let known = new Map<string, Promise<NamedMembership[]>>();
  let revision: number | undefined;
  let checkedAt = -Infinity;
  let checking: Promise<void> | undefined;

  const check = async (): Promise<void> => {
    const startedAt = elapsed();
    const current = await readMemberRevision(db);
    if (current !== revision) known = new Map();
    revision = current;
    checkedAt = startedAt;
  };

  const beFresh = async (): Promise<void> => {
    if (elapsed() - checkedAt <= FRESH_MS) return;
    checking ??= check().finally(() => {
      checking = undefined;
    });
    await checking;
  };

  return {
    /** Memberships of a user, oldest first. */
    of: async (userId: string): Promise<readonly NamedMembership[]> => {
      await beFresh();
      const held = known;
      const found = held.get(userId) ?? listMembershipsOfUser(db, userId);
      held.set(userId, found);
      // A question that failed is asked again.
      found.catch(() => held.delete(userId));
      return await found;
    },
    /** Looks again at the next question: a membership was just changed here. */
    forget: (): void => {
      checkedAt = -Infinity;
    },
  };
};
export type MemberRing = ReturnType<typeof createMemberRing>;

const rings = new WeakMap<Service, MemberRing>();

/** The ring of a service; there is one. */
export const memberRingOf = (service: Service): MemberRing => {
  const found = rings.get(service) ?? createMemberRing(service);
  rings.set(service, found);
  return found;
};

import {
  deleteMember,
  endSessions,
  listColleagues,
  listMembershipsOfUser,
  lockMembers,
  type Member,
  type MemberScope,
  revokeInvitations,
  revokeKeysOf,
  type Trx,
  updateMember,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound } from "../errors.ts";
import { keyRingOf } from "../keys/ring.ts";
import { may, mayGrant, ORGANIZATION_ROLES, type OrganizationRole } from "../permissions.ts";
import { assertMayChange, memberIn, roleOf } from "./may-change.ts";
import { assertNotLast, assertPlace } from "./place.ts";
import { memberRingOf } from "./ring.ts";

/** A colleague as listed. */
export interface MemberView {
  id: string;
  /** `usr_…`: the id by which enrollments name who looks after them. */
  user: string;
  name: string;
  email: string;
  role: string;
  scope: MemberScope;
  sites: string[];
  createdAt: string;
  /** Whether a second factor protects the account; only for who manages members. */
  twoFactor?: boolean;
  /** When they last did something here; only for who manages members, absent when they never did. */
  lastSeenAt?: string;
}

/** Colleagues, by name. Throws `forbidden`. */
export const listMembers = async (context: Context): Promise<MemberView[]> => {
  authorize(context, "member.read");
  const { service, organization, caller } = context;
  const manages = may(caller.role, "member.manage");
  const members = await listColleagues(service.store.within(organization), organization);
  return members.map(({ id, userId, name, email, role, scope, sites, createdAt, twoFactor, lastSeenAt }) => ({
    id,
    user: userId,
    name,
    email,
    role,
    scope,
    sites,
    createdAt,
    ...(manages && { twoFactor }),
    ...(manages && lastSeenAt !== null && { lastSeenAt }),
  }));
};

export interface MemberChange {
  id: string;
  role?: OrganizationRole | undefined;
  scope?: MemberScope | undefined;
  sites?: readonly string[] | undefined;
}

/** What a member made with rights that they no longer have ends: keys, open invitations. */
const endWhatTheyMade = async (trx: Trx, context: Context, member: Member, role?: OrganizationRole): Promise<void> => {
  const now = nowOf(context);
  const { organization, userId } = member;
  const keepsKeys = role !== undefined && may(role, "key.manage");
  const beyond = keepsKeys ? ORGANIZATION_ROLES.filter((one) => !mayGrant(role, one)) : undefined;
  await revokeKeysOf(trx, organization, userId, now, beyond);
  if (role === undefined || !may(role, "member.manage"))
    await revokeInvitations(trx, organization, { createdBy: userId }, now);
};

const forget = ({ service }: Context): void => {
  memberRingOf(service).forget();
  keyRingOf(service).forget();
};

/**
 * Changes a member's role, scope or sites; from the next request on it holds. Keys that they made and may no longer make
 * end. Throws `not_found`, `invalid_input`, `wrong_state` (the only administrator), `forbidden`.
 */
export const changeMember = async (context: Context, change: MemberChange): Promise<MemberView> => {
  authorize(context, "member.manage");
  const { organization } = context;
  await transact(context, async (trx) => {
    const members = await lockMembers(trx, organization);
    const member = memberIn(members, change.id);
    const place = await assertPlace(context, trx, {
      role: change.role ?? roleOf(member.role) ?? "partner",
      scope: change.scope ?? member.scope,
      sites: change.sites ?? member.sites,
    });
    assertMayChange(context, member, place.role);
    if (place.role !== "administrator") assertNotLast(members, member);
    await updateMember(trx, { ...member, ...place, sites: [...place.sites], updatedAt: nowOf(context) });
    if (place.role !== member.role) await endWhatTheyMade(trx, context, member, place.role);
  });
  forget(context);
  const changed = (await listMembers(context)).find(({ id }) => id === change.id);
  if (changed === undefined) throw notFound({ fr: "Membre", en: "Member" });
  return changed;
};

/**
 * Ends a membership: before the next request its sessions and keys open nothing here any more. Whoever is a member
 * nowhere else is signed out everywhere. Throws `not_found`, `wrong_state` (the only administrator), `forbidden`.
 */
export const removeMember = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "member.manage");
  const { organization } = context;
  // Memberships elsewhere decide whether the sessions end, so the transaction reaches everywhere.
  await transact(
    context,
    async (trx) => {
      const members = await lockMembers(trx, organization);
      const member = memberIn(members, id);
      assertMayChange(context, member, roleOf(member.role) ?? "partner");
      assertNotLast(members, member);
      await endWhatTheyMade(trx, context, member);
      await deleteMember(trx, organization, id);
      const others = await listMembershipsOfUser(trx, member.userId);
      if (others.length === 0) await endSessions(trx, member.userId);
    },
    "everywhere",
  );
  forget(context);
};

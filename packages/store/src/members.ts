import { type Selectable, sql } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import type { MemberScope } from "./tables/members.ts";

/** A user's place in an organization. */
export interface Member {
  organization: string;
  id: string;
  userId: string;
  role: string;
  scope: MemberScope;
  /** Sites whose files they see, when the scope is `sites`. */
  sites: string[];
  createdAt: string;
  createdBy: string | null;
  updatedAt: string;
}

type Row = Selectable<Tables["members"]> & { sites: string[] };

function toMember(row: Row): Member {
  return {
    organization: row.organization_id,
    id: row.id,
    userId: row.user_id,
    role: row.role,
    scope: row.scope,
    sites: row.sites,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
  };
}

const sitesOf = sql<string[]>`array(
  select s.site_id from member_sites s
  where s.organization_id = members.organization_id and s.member_id = members.id order by s.site_id)`.as("sites");

/** Moves whenever a member is added, changed or removed: a process that keeps members in memory asks for this. */
export async function readMemberRevision(db: Db): Promise<number> {
  const row = await db.selectFrom("instance").select("member_revision").executeTakeFirstOrThrow();
  return row.member_revision;
}

/** Makes every process look at memberships again. */
export async function bumpMemberRevision(trx: Trx): Promise<void> {
  await trx
    .updateTable("instance")
    .set((eb) => ({ member_revision: eb("member_revision", "+", 1) }))
    .execute();
}

/** Every membership of a user, over all organizations, oldest first. */
export async function listMembershipsOfUser(
  db: Db,
  userId: string,
): Promise<(Member & { name: string; settings: Record<string, unknown> })[]> {
  const rows = await db
    .selectFrom("members")
    .innerJoin("organizations", "organizations.id", "members.organization_id")
    .selectAll("members")
    .select(["organizations.name as organization_name", "organizations.settings", sitesOf])
    .where("members.user_id", "=", userId)
    .orderBy("members.created_at")
    .orderBy("members.id")
    .execute();
  return rows.map((row) => ({ ...toMember(row), name: row.organization_name, settings: row.settings }));
}

/** Members of an organization, oldest first. */
export async function listMembersOf(db: Db, organization: string): Promise<Member[]> {
  const rows = await db
    .selectFrom("members")
    .selectAll()
    .select(sitesOf)
    .where("organization_id", "=", organization)
    .orderBy("id")
    .execute();
  return rows.map(toMember);
}

/** A member with what their account says of itself. */
export interface Colleague extends Member {
  name: string;
  email: string;
  twoFactor: boolean;
  /** When the log last tells of them in this organization; null when it never did. */
  lastSeenAt: string | null;
}

/** Members with the names of their accounts, by name; whoever has no account any more is left out. */
export async function listColleagues(db: Db, organization: string): Promise<Colleague[]> {
  const rows = await db
    .selectFrom("members")
    .innerJoin("users", "users.id", "members.user_id")
    .selectAll("members")
    .select([
      "users.name as user_name",
      "users.email as user_email",
      "users.two_factor_enabled",
      (query) =>
        query
          .selectFrom("audit_entries")
          .select("audit_entries.at")
          .whereRef("audit_entries.organization_id", "=", "members.organization_id")
          .whereRef("audit_entries.actor_id", "=", "members.user_id")
          .orderBy("audit_entries.at", "desc")
          .limit(1)
          .as("last_seen_at"),
      sitesOf,
    ])
    .where("organization_id", "=", organization)
    .orderBy("users.name")
    .orderBy("members.id")
    .execute();
  return rows.map((row) => ({
    ...toMember(row),
    name: row.user_name,
    email: row.user_email,
    twoFactor: row.two_factor_enabled,
    lastSeenAt: row.last_seen_at,
  }));
}

export async function getMember(db: Db, organization: string, id: string): Promise<Member | undefined> {
  const row = await db
    .selectFrom("members")
    .selectAll()
    .select(sitesOf)
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toMember(row);
}

/** Locks the organization's members, so that of two changes one sees what the other did. In the order of their ids. */
export async function lockMembers(trx: Trx, organization: string): Promise<Member[]> {
  const rows = await trx
    .selectFrom("members")
    .selectAll()
    .select(sitesOf)
    .where("organization_id", "=", organization)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  return rows.map(toMember);
}

/** Adds a member; false, and nothing changed, when the user is one already. */
export async function insertMember(trx: Trx, member: Member): Promise<boolean> {
  const inserted = await trx
    .insertInto("members")
    .values({
      organization_id: member.organization,
      id: member.id,
      user_id: member.userId,
      role: member.role,
      scope: member.scope,
      created_at: member.createdAt,
      created_by: member.createdBy,
      updated_at: member.updatedAt,
    })
    .onConflict((conflict) => conflict.constraint("members_user").doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  await replaceMemberSites(trx, member);
  await bumpMemberRevision(trx);
  return true;
}

/** Writes a member's role, scope and sites. */
export async function updateMember(trx: Trx, member: Member): Promise<void> {
  await trx
    .updateTable("members")
    .set({ role: member.role, scope: member.scope, updated_at: member.updatedAt })
    .where("organization_id", "=", member.organization)
    .where("id", "=", member.id)
    .execute();
  await replaceMemberSites(trx, member);
  await bumpMemberRevision(trx);
}

/** Ends a membership; false when there is none. */
export async function deleteMember(trx: Trx, organization: string, id: string): Promise<boolean> {
  const deleted = await trx
    .deleteFrom("members")
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  if (deleted.numDeletedRows !== 1n) return false;
  await bumpMemberRevision(trx);
  return true;
}

async function replaceMemberSites(trx: Trx, { organization, id, sites }: Member): Promise<void> {
  await trx
    .deleteFrom("member_sites")
    .where("organization_id", "=", organization)
    .where("member_id", "=", id)
    .execute();
  if (sites.length === 0) return;
  await trx
    .insertInto("member_sites")
    .values([...new Set(sites)].map((site) => ({ organization_id: organization, member_id: id, site_id: site })))
    .execute();
}

/** A member as they are written to. */
export interface Mate {
  userId: string;
  name: string;
  email: string;
  language: string;
}

/** Those of these users who are members of the organization. */
export async function getMates(db: Db, organization: string, userIds: readonly string[]): Promise<Mate[]> {
  if (userIds.length === 0) return [];
  return await db
    .selectFrom("members")
    .innerJoin("users", "users.id", "members.user_id")
    .select(["users.id as userId", "users.name", "users.email", "users.language"])
    .where("members.organization_id", "=", organization)
    .where("users.id", "in", [...userIds])
    .orderBy("users.id")
    .execute();
}

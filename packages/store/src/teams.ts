import { sql } from "kysely";
import type { Db, Trx } from "./tables.ts";

/** Members who share a caseload. */
export interface Team {
  id: string;
  title: string;
  /** Ids of members. */
  members: string[];
  createdAt: string;
}

/** Teams of an organization, by title. */
export async function listTeams(db: Db, organization: string): Promise<Team[]> {
  const rows = await db
    .selectFrom("teams")
    .select([
      "id",
      "title",
      "created_at",
      sql<string[]>`array(
        select t.member_id from team_members t
        where t.organization_id = teams.organization_id and t.team_id = teams.id order by t.member_id)`.as("members"),
    ])
    .where("organization_id", "=", organization)
    .orderBy("title")
    .orderBy("id")
    .execute();
  return rows.map(({ id, title, members, created_at }) => ({ id, title, members, createdAt: created_at }));
}

/** Adds a team, or writes its title and members anew. Members that do not exist are a violation of their foreign key. */
export async function putTeam(trx: Trx, organization: string, team: Team): Promise<void> {
  await trx
    .insertInto("teams")
    .values({ organization_id: organization, id: team.id, title: team.title, created_at: team.createdAt })
    .onConflict((conflict) => conflict.columns(["organization_id", "id"]).doUpdateSet({ title: team.title }))
    .execute();
  await trx
    .deleteFrom("team_members")
    .where("organization_id", "=", organization)
    .where("team_id", "=", team.id)
    .execute();
  if (team.members.length === 0) return;
  await trx
    .insertInto("team_members")
    .values(
      [...new Set(team.members)].map((member) => ({
        organization_id: organization,
        team_id: team.id,
        member_id: member,
      })),
    )
    .execute();
}

/** False when there is none. */
export async function deleteTeam(trx: Trx, organization: string, id: string): Promise<boolean> {
  const deleted = await trx
    .deleteFrom("teams")
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}

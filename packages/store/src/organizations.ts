import { bumpMemberRevision } from "./members.ts";
import type { Db, Trx } from "./tables.ts";

export interface Organization {
  id: string;
  name: string;
  createdAt: string;
}

/** With what it decided about itself, as stored. */
export interface OrganizationRecord extends Organization {
  settings: Record<string, unknown>;
}

/** Creates the organization; one that exists already is left as it is. */
export async function createOrganization(db: Db, { id, name, createdAt }: Organization): Promise<void> {
  await db
    .insertInto("organizations")
    .values({ id, name, created_at: createdAt })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export async function listOrganizations(db: Db): Promise<Organization[]> {
  const rows = await db.selectFrom("organizations").selectAll().orderBy("id").execute();
  return rows.map(({ id, name, created_at }) => ({ id, name, createdAt: created_at }));
}

export async function getOrganization(db: Db, id: string): Promise<OrganizationRecord | undefined> {
  const row = await db.selectFrom("organizations").selectAll().where("id", "=", id).executeTakeFirst();
  return row && { id: row.id, name: row.name, createdAt: row.created_at, settings: row.settings };
}

/** Writes its name and settings; memberships that processes keep in memory tell both, so they are looked at again. */
export async function updateOrganization(
  trx: Trx,
  id: string,
  { name, settings }: Pick<OrganizationRecord, "name" | "settings">,
): Promise<void> {
  await trx
    .updateTable("organizations")
    .set({ name, settings: JSON.stringify(settings) })
    .where("id", "=", id)
    .execute();
  await bumpMemberRevision(trx);
}

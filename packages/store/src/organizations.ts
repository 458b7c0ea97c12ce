import type { Db } from "./tables.ts";

export interface Organization {
  id: string;
  name: string;
  createdAt: string;
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

import type { Db } from "./tables.ts";

/** A place of the organization. */
export interface Site {
  id: string;
  title: string;
  /** Facts that programs read, such as how many places it has. */
  data: Record<string, unknown>;
}

/** Adds a site or renews it. */
export async function putSite(db: Db, organization: string, site: Site): Promise<void> {
  const data = JSON.stringify(site.data);
  await db
    .insertInto("sites")
    .values({ organization_id: organization, id: site.id, title: site.title, data })
    .onConflict((conflict) => conflict.columns(["organization_id", "id"]).doUpdateSet({ title: site.title, data }))
    .execute();
}

export async function getSite(db: Db, organization: string, id: string): Promise<Site | undefined> {
  return await db
    .selectFrom("sites")
    .select(["id", "title", "data"])
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function listSites(db: Db, organization: string): Promise<Site[]> {
  return await db
    .selectFrom("sites")
    .select(["id", "title", "data"])
    .where("organization_id", "=", organization)
    .orderBy("id")
    .execute();
}

import type { Selectable } from "kysely";
import type { Db, Tables } from "./tables.ts";

/** What a list is narrowed to, under a name. */
export interface SavedView {
  id: string;
  ownerId: string;
  title: string;
  /** Everybody of the organization may use it. */
  shared: boolean;
  query: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
}

const toView = (row: Selectable<Tables["saved_views"]>): SavedView => ({
  id: row.id,
  ownerId: row.owner_id,
  title: row.title,
  shared: row.shared,
  query: row.query,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export async function insertView(db: Db, organization: string, view: SavedView): Promise<void> {
  await db
    .insertInto("saved_views")
    .values({
      organization_id: organization,
      id: view.id,
      owner_id: view.ownerId,
      title: view.title,
      shared: view.shared,
      query: JSON.stringify(view.query),
      created_at: view.createdAt,
      updated_at: view.updatedAt,
    })
    .execute();
}

export async function updateView(db: Db, organization: string, view: SavedView): Promise<void> {
  await db
    .updateTable("saved_views")
    .set({
      title: view.title,
      shared: view.shared,
      query: JSON.stringify(view.query),
      updated_at: view.updatedAt,
    })
    .where("organization_id", "=", organization)
    .where("id", "=", view.id)
    .execute();
}

export async function deleteView(db: Db, organization: string, id: string): Promise<void> {
  await db.deleteFrom("saved_views").where("organization_id", "=", organization).where("id", "=", id).execute();
}

/** Somebody's own views and everybody's, by title. */
export async function listViews(db: Db, organization: string, owner: string): Promise<SavedView[]> {
  const rows = await db
    .selectFrom("saved_views")
    .selectAll()
    .where("organization_id", "=", organization)
    .where((eb) => eb.or([eb("owner_id", "=", owner), eb("shared", "=", true)]))
    .orderBy("title")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(toView);
}

export async function getView(db: Db, organization: string, id: string): Promise<SavedView | undefined> {
  const row = await db
    .selectFrom("saved_views")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toView(row);
}

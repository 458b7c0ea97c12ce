import type { Db, Trx } from "./tables.ts";

/** A fact about people that programs of the organization share. */
export interface ParticipantField {
  id: string;
  type: string;
  definition: unknown;
}

export async function listParticipantFields(db: Db, organization: string): Promise<ParticipantField[]> {
  return await db
    .selectFrom("participant_fields")
    .select(["id", "type", "definition"])
    .where("organization_id", "=", organization)
    .orderBy("id")
    .execute();
}

/**
 * Adds fields to the catalogue, or renews their definitions. Returns those that the catalogue knows
 * with another type; they are left alone, and the caller undoes the rest by its transaction.
 */
export async function mergeParticipantFields(
  trx: Trx,
  organization: string,
  fields: readonly ParticipantField[],
): Promise<ParticipantField[]> {
  if (fields.length === 0) return [];
  const sorted = [...fields].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const merged = await trx
    .insertInto("participant_fields")
    .values(
      sorted.map(({ id, type, definition }) => ({
        organization_id: organization,
        id,
        type,
        definition: JSON.stringify(definition),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["organization_id", "id"])
        .doUpdateSet((eb) => ({ definition: eb.ref("excluded.definition") }))
        .whereRef("participant_fields.type", "=", "excluded.type"),
    )
    .returning("id")
    .execute();
  const ids = new Set(merged.map(({ id }) => id));
  if (ids.size === fields.length) return [];
  const catalogue = await listParticipantFields(trx, organization);
  return catalogue.filter(({ id }) => !ids.has(id) && fields.some((field) => field.id === id));
}

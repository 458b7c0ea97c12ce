import { type Db, everyItem, listPrograms } from "@parcours/store";

/** Programs that are read in one go. */
const BLOCK = 200;

/** Ids of all programs of an organization, however many it has made over the years. */
export const everyProgramId = async (db: Db, organization: string, block = BLOCK): Promise<string[]> =>
  (
    await everyItem(
      async (cursor) => await listPrograms(db, organization, { limit: block, ...(cursor !== undefined && { cursor }) }),
    )
  ).map(({ id }) => id);

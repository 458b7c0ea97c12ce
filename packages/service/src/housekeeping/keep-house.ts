import { foldStageCounts, purgeKeys } from "@parcours/store";
import type { Service } from "../context.ts";
import { flushKeyUses } from "../keys/ring.ts";
import { forgetEnded } from "../sign-in/forget-ended.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const BLOCK = 10_000;

export interface Housekeeping {
  /** Appended counts that were added to the totals. */
  folded: number;
  /** Request keys that were forgotten. */
  purged: number;
}

/**
 * What keeps tables small: counts are folded into totals, request keys older than a day are forgotten, last uses of API
 * keys are written, ended sessions and links are deleted. Several processes may do it at the same time. Returns how much there was; call again while it is
 * not little.
 */
export const keepHouse = async (service: Service): Promise<Housekeeping> => {
  const db = service.store.everywhere();
  await flushKeyUses(service);
  await forgetEnded(service);
  const folded = await foldStageCounts(db, BLOCK);
  const purged = await purgeKeys(db, new Date(service.clock().getTime() - DAY_MS).toISOString(), BLOCK);
  return { folded, purged };
};

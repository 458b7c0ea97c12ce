import {
  foldStageCounts,
  forgetMergedFiles,
  forgetReceipts,
  purgeDeliveries,
  purgeImports,
  purgeKeys,
  purgeNotifications,
} from "@parcours/store";
import { settleStranded } from "../applications/settle-stranded.ts";
import { forgetOldAuditHourly } from "../audit/forget-old.ts";
import type { Service } from "../context.ts";
import { flushKeyUses } from "../keys/ring.ts";
import { UNDO_DAYS } from "../participants/merge.ts";
import { forgetEnded } from "../sign-in/forget-ended.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const BLOCK = 10_000;
/** What people wrote in a file of people is kept so long, to put right what could not be taken. */
const IMPORT_DAYS = 30;
/** Nobody looks back further at what they were told. */
const NOTIFICATION_DAYS = 90;
/** Deliveries are deleted with what hangs on them: fewer at a time, so that nobody waits. */
const DELIVERIES_BLOCK = 1_000;

export interface Housekeeping {
  /** Appended counts that were added to the totals. */
  folded: number;
  /** Request keys that were forgotten. */
  purged: number;
  /** Deliveries that were over long ago, and were deleted with their attempts. */
  forgotten: number;
}

/**
 * What keeps tables small: counts are folded into totals, request keys older than a day are forgotten, last uses of API
 * keys are written, ended sessions and links are deleted, deliveries
 * that were over before `deliveryDays` with them, entries of the access log that are older than their organization keeps
 * them. Applications that a killed process left are taken in. Several processes may do it at the same time. Returns how
 * much there was; call again while it is not little.
 */
export const keepHouse = async (service: Service): Promise<Housekeeping> => {
  const db = service.store.everywhere();
  await flushKeyUses(service);
  await forgetEnded(service);
  const folded = await foldStageCounts(db, BLOCK);
  const daysAgo = (days: number): string => new Date(service.clock().getTime() - days * DAY_MS).toISOString();
  const purged = await purgeKeys(db, daysAgo(1), BLOCK);
  const forgotten = await purgeDeliveries(db, daysAgo(service.instance.deliveryDays), DELIVERIES_BLOCK);
  await forgetReceipts(db, daysAgo(service.instance.deliveryDays));
  await purgeImports(db, daysAgo(IMPORT_DAYS), BLOCK);
  await forgetMergedFiles(db, daysAgo(UNDO_DAYS));
  await purgeNotifications(db, daysAgo(NOTIFICATION_DAYS), BLOCK);
  await forgetOldAuditHourly(service);
  await settleStranded(service);
  return { folded, purged, forgotten };
};

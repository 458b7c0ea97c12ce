import {
  createGroup,
  type Group,
  inTransaction,
  insertAudit,
  isConnectionError,
  type NewAuditEntry,
} from "@parcours/store";
import type { Service } from "../context.ts";

type Recorder = Group<NewAuditEntry, true>;

const MAX_GROUP = 250;

const recorders = new WeakMap<Service, Map<string, Recorder>>();

const insert = async (service: Service, organization: string, entries: readonly NewAuditEntry[]): Promise<void> => {
  if (entries.every(({ values }) => values.length === 0)) {
    await insertAudit(service.store.within(organization), organization, entries);
    return;
  }
  await inTransaction(service.store, { within: organization }, async (trx) => {
    await insertAudit(trx, organization, entries);
  });
};

const recorderOf = (service: Service, organization: string): Recorder => {
  const ofService = recorders.get(service) ?? new Map<string, Recorder>();
  recorders.set(service, ofService);
  const found = ofService.get(organization);
  if (found !== undefined) return found;
  const recorder = createGroup<NewAuditEntry, true>({
    run: async (entries) => {
      await insert(service, organization, entries);
      return entries.map(() => true);
    },
    maxSize: MAX_GROUP,
    splits: (error) => !isConnectionError(error),
  });
  ofService.set(organization, recorder);
  return recorder;
};

/**
 * Adds an entry and returns when it is stored for good. Those that arrive together share a commit. For what is no part of
 * a transaction of its own: a change tells of itself where it is made.
 */
export const recordEntry = async (service: Service, organization: string, entry: NewAuditEntry): Promise<void> => {
  await recorderOf(service, organization).add(entry);
};

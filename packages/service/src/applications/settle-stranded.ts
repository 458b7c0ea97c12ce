import { listStrandedApplications, purgeApplications } from "@parcours/store";
import { type Service, systemContext } from "../context.ts";
import { settleApplication } from "../portal/application.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const BLOCK = 50;
/** What was sent by a public page and became nobody's file is kept so long. */
const KEPT_DAYS = 90;

/** The minute in which a process has last looked. */
const lookedIn = new WeakMap<Service, number>();

/**
 * Takes in applications whose process was killed before it had, and forgets those that came to nothing long ago. For who
 * asks every other second: looks once a minute. One that fails does not keep the others waiting; it is tried again in
 * the next minute, and stands in the list of open applications meanwhile.
 */
export const settleStranded = async (service: Service): Promise<void> => {
  const now = service.clock().getTime();
  const minute = Math.floor(now / MINUTE_MS);
  if (lookedIn.get(service) === minute) return;
  lookedIn.set(service, minute);
  const db = service.store.everywhere();
  const before = new Date(now - MINUTE_MS).toISOString();
  const failures: unknown[] = [];
  for (const { organization, id } of await listStrandedApplications(db, before, BLOCK)) {
    try {
      await settleApplication(systemContext(service, organization), id, { confirmed: false });
    } catch (error) {
      failures.push(error);
    }
  }
  await purgeApplications(db, new Date(now - KEPT_DAYS * DAY_MS).toISOString());
  if (failures.length > 0) throw new AggregateError(failures, "applications could not be taken in");
};

import { getRun, inTransaction, insertRun, type Store } from "@parcours/store";

/** What a seeding has to know to be continued: with the same seed and now, the same people come out. */
export interface Begun {
  seed: string;
  now: string;
  people: number;
}

const BEGUN = "run_demo_begun";
const ENDED = "run_demo_ended";

const mark = async (
  store: Store,
  organization: string,
  id: string,
  request: unknown,
  createdAt: string,
): Promise<void> => {
  const run = { id, kind: "demo", request, dryRun: false, createdAt, createdBy: "system" };
  await inTransaction(store, { within: organization }, async (trx) => await insertRun(trx, organization, run, []));
};

/** Kept among the organization's runs: the demo was begun so, and whether it was ended. */
export const readMarker = async (store: Store, organization: string): Promise<{ begun?: Begun; ended: boolean }> => {
  const db = store.within(organization);
  const begun = await getRun(db, organization, BEGUN);
  const ended = (await getRun(db, organization, ENDED)) !== undefined;
  return { ...(begun && { begun: begun.request as Begun }), ended };
};

export const markBegun = async (store: Store, organization: string, begun: Begun): Promise<void> =>
  await mark(store, organization, BEGUN, begun, begun.now);

export const markEnded = async (store: Store, organization: string, at: string): Promise<void> =>
  await mark(store, organization, ENDED, {}, at);

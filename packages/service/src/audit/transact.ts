import { inTransaction, type Trx } from "@parcours/store";
import type { Context } from "../context.ts";
import { writeSlip } from "./slip.ts";

/**
 * A change for whoever asks, in one transaction: what it leaves in the log of who changed what is stored with it, or
 * neither is. `everywhere` is for what concerns another organization too.
 */
export const transact = async <T>(
  context: Context,
  work: (trx: Trx) => Promise<T>,
  reach: "organization" | "everywhere" = "organization",
): Promise<T> => {
  const { service, organization } = context;
  const scope = reach === "everywhere" ? reach : { within: organization };
  let settle = (): void => {};
  const value = await inTransaction(service.store, scope, async (trx) => {
    const made = await work(trx);
    settle = await writeSlip(trx, organization, made);
    return made;
  });
  settle();
  return value;
};

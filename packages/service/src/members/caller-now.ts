import { isSessionOpen } from "@parcours/store";
import type { Caller, Context } from "../context.ts";
import { keyRingOf } from "../keys/ring.ts";
import { type Action, may } from "../permissions.ts";
import { callerOf, membershipOf } from "./membership.ts";

type Asking = Pick<Context, "service" | "organization" | "caller" | "origin">;

const asTheyStand = async ({ service, organization, caller }: Asking): Promise<Caller | undefined> => {
  if (caller.kind === "key") return await keyRingOf(service).callerOf(organization, caller.id);
  if (caller.kind !== "user") return caller;
  const place = await membershipOf(service, caller.id, organization);
  return place && callerOf(place);
};

/**
 * Whoever asked, as they stand now, for what goes on long after it was asked; undefined when they may not do it any more:
 * the membership, the key or the session that they came with has ended, or their role is another.
 */
export const callerNow = async (asking: Asking, action: Action): Promise<Caller | undefined> => {
  const { service, origin } = asking;
  const caller = await asTheyStand(asking);
  if (caller === undefined || !may(caller.role, action)) return undefined;
  if (origin?.session === undefined) return caller;
  const now = service.clock().toISOString();
  return (await isSessionOpen(service.store.everywhere(), origin.session, now)) ? caller : undefined;
};

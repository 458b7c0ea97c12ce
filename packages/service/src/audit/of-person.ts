import type { Context } from "../context.ts";
import { callerOf, listMemberships } from "../members/membership.ts";
import { recordEntry } from "./recorder.ts";
import { type SlipInput, slipOf } from "./slip.ts";

/**
 * Records what somebody did with their own account in the log of every organization in which they are a member: each of
 * them trusts the account.
 */
export const recordOfPerson = async (
  context: Context,
  user: string,
  input: SlipInput,
  answer: unknown,
): Promise<void> => {
  const { service } = context;
  for (const membership of await listMemberships(service, user)) {
    const { organization } = membership;
    const slip = slipOf({ ...context, organization, caller: callerOf(membership) }, input);
    await recordEntry(service, organization, slip.entry(answer));
  }
};

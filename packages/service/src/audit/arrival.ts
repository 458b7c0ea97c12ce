import type { Context, Service } from "../context.ts";
import { type AuditInput, entryOf } from "./entry.ts";
import { recordEntry } from "./recorder.ts";

const HOUR_MS = 60 * 60 * 1_000;
const MAX_KNOWN = 10_000;

/** What this process knows to be recorded; forgotten now and then, since the database knows too. */
const known = new WeakMap<Service, Set<string>>();

const arrivalOf = ({ service, caller, origin }: Context): (AuditInput & { onceKey: string }) | undefined => {
  if (caller.kind === "key") {
    const hour = Math.floor(service.clock().getTime() / HOUR_MS);
    return { kind: "key_use", action: "key.use", subject: caller.id, onceKey: `key:${caller.id}:${hour}` };
  }
  if (caller.kind !== "user" || origin?.session === undefined) return undefined;
  return { kind: "sign_in", action: "session.begin", onceKey: `session:${origin.session}` };
};

/**
 * Records who comes in: each session once, when it first does something in the organization, however it was begun; each
 * key the first time in an hour. Whichever process sees it first.
 */
export const noteArrival = async (context: Context): Promise<void> => {
  const { service, organization } = context;
  const arrival = arrivalOf(context);
  if (arrival === undefined) return;
  const name = `${organization}/${arrival.onceKey}`;
  const seen = known.get(service) ?? new Set<string>();
  known.set(service, seen);
  if (seen.has(name)) return;
  if (seen.size >= MAX_KNOWN) seen.clear();
  // Noted first, so that requests beside this one do not all write; a failure lets the next one try again.
  seen.add(name);
  try {
    await recordEntry(service, organization, entryOf(context, arrival));
  } catch (error) {
    seen.delete(name);
    throw error;
  }
};

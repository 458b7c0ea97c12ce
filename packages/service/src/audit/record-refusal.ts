import type { Context } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { entryOf } from "./entry.ts";
import { recordEntry } from "./recorder.ts";
import { touchedBy } from "./touched.ts";

const HOUR_MS = 60 * 60 * 1_000;
/** Ids as we make them. Whatever else stands in an address may be anything, also what a person is called. */
const OWN_ID = /^[a-z]{2,4}_[0-9a-z]{10,40}$/;

const ownIdsIn = (params: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && OWN_ID.test(entry[1]),
    ),
  );

/**
 * Records that a request was refused: not allowed to the caller, or about something that does not exist for them. Who,
 * what they asked for and which id they named; the same once an hour. What else goes wrong is no matter of this log.
 */
export const recordRefusal = async (
  context: Context,
  { route, params, error }: { route: { method: string; path: string }; params: unknown; error: unknown },
): Promise<void> => {
  if (!(error instanceof ServiceError) || context.organization === "") return;
  const { code } = error;
  const ids = ownIdsIn(params);
  if (code !== "forbidden" && !(code === "not_found" && Object.keys(ids).length > 0)) return;
  const { service, organization, caller } = context;
  const asked = `${route.method.toUpperCase()} ${route.path}`;
  const hour = Math.floor(service.clock().getTime() / HOUR_MS);
  const entry = entryOf(context, {
    kind: "refusal",
    action: "request.refuse",
    ...touchedBy(ids, undefined),
    details: { request: asked, code },
    onceKey: ["refused", caller.id, asked, ...Object.values(ids), code, hour].join(":"),
  });
  await recordEntry(service, organization, entry);
};

import { createHash } from "node:crypto";
import type { Route, RouteOutput } from "./route.ts";

const TAG_LENGTH = 16;

/** The answer as it goes over the wire, when it is one text. */
const textOf = ({ body, content }: RouteOutput): string | undefined => {
  if (content !== undefined) return typeof content.body === "string" ? content.body : undefined;
  return JSON.stringify(body);
};

/** Lists change all the time and are many: only what is one thing has a tag. */
const isOneThing = ({ path }: Pick<Route, "path">, { revision, content }: RouteOutput): boolean =>
  revision !== undefined || content !== undefined || path.endsWith("}");

/**
 * The `ETag` of an answer. What reads one thing gets a tag of the answer itself, since what somebody sees of a thing depends on
 * more than its revision: their role, their language, the time. The revision stands before it, to be sent back as
 * `If-Match`. What writes gets the revision alone.
 */
export const entityTagOf = (route: Pick<Route, "method" | "path">, output: RouteOutput): string | undefined => {
  const { revision, status } = output;
  const before = revision === undefined ? "" : String(revision);
  const text = route.method === "get" && status === 200 && isOneThing(route, output) ? textOf(output) : undefined;
  if (text === undefined) return revision === undefined ? undefined : `"${before}"`;
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, TAG_LENGTH);
  return revision === undefined ? `W/"${hash}"` : `"${before}.${hash}"`;
};

const weakly = (tag: string): string => tag.trim().replace(/^W\//, "");

/** Whether whoever asks has this very answer already (RFC 9110, 13.1.2). */
export const hasIt = (ifNoneMatch: string | undefined, tag: string | undefined): boolean => {
  if (ifNoneMatch === undefined || tag === undefined) return false;
  return ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((one) => weakly(one) === weakly(tag));
};

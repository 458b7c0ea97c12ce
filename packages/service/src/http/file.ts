import { ServiceError } from "../errors.ts";
import { readBytes } from "./body.ts";
import type { RouteInput } from "./route.ts";

const MAX_HEADER = 2_000;

/** A header that holds a text of any letters, percent-encoded: what somebody calls a file does not belong in an address. */
const textIn = (headers: Headers, name: string): string | undefined => {
  const value = headers.get(name);
  if (value === null) return undefined;
  try {
    if (value.length > MAX_HEADER) throw new URIError("too long");
    return decodeURIComponent(value);
  } catch {
    throw new ServiceError("malformed", {
      fr: `L’en-tête ${name} est illisible.`,
      en: `The header ${name} cannot be read.`,
    });
  }
};

/** The file that a request brings. The type that it claims counts for nothing. */
export const fileIn = async (request: Request, limit: number): Promise<RouteInput<never, never, never>["file"]> => ({
  name: textIn(request.headers, "parcours-file-name") ?? "",
  title: textIn(request.headers, "parcours-file-title"),
  bytes: await readBytes(request, limit),
});

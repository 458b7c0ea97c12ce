import { ServiceError } from "../errors.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

const foreign = (): ServiceError =>
  new ServiceError("forbidden", {
    fr: "Cette demande vient d’un autre site.",
    en: "This request comes from another site.",
  });

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};

/** Who a browser says sent a request: a page of ours, one of another site, or nothing at all. */
const senderOf = (headers: Headers, host: string): "own" | "foreign" | "unknown" => {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" ? "own" : "foreign";
  const origin = headers.get("origin");
  if (origin === null) return "unknown";
  return hostOf(origin) === host ? "own" : "foreign";
};

/**
 * Refuses a write that a page of another site made a browser send: the cookie that a browser adds by itself proves who
 * somebody is, not what they want. With a cookie a request must say that it comes from here; without one a program may
 * say nothing. Throws `forbidden`.
 */
export const assertSameSite = (request: Request, { cookie }: { cookie: boolean }): void => {
  if (SAFE.has(request.method)) return;
  const host = request.headers.get("host") ?? new URL(request.url).host;
  const sender = senderOf(request.headers, host);
  if (sender === "foreign" || (cookie && sender === "unknown")) throw foreign();
};

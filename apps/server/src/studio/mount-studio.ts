import { randomBytes } from "node:crypto";
import type { createApp } from "@parcours/service";
import type { BuiltPages } from "./built-pages.ts";
import { fileAnswer } from "./file-answer.ts";
import { NOT_BUILT } from "./not-built.ts";

type App = ReturnType<typeof createApp>;

/**
 * The policy of the pages: our own files only. Style elements that scripts write must carry the nonce of this answer;
 * nothing inline runs, nothing is evaluated.
 */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Addresses of the API and of files are no pages: what is not found there is not found. */
const isPage = (path: string): boolean => !path.startsWith("/api/") && !/\/\.|\.[a-z0-9]{1,8}$/i.test(path);

/**
 * The studio at `/`: its files, and its frame for every other address, so that a page can be loaded anew where it is.
 * To be mounted last.
 */
export const mountStudio = (app: App, pages: () => BuiltPages | undefined): void => {
  app.get("*", async (c, next) => {
    const built = pages();
    const file = built?.files.get(c.req.path);
    if (file !== undefined) return fileAnswer(c, file);
    if (!isPage(c.req.path)) return await next();
    c.header("Cache-Control", "no-store");
    if (built === undefined) return c.html(NOT_BUILT, 503);
    const nonce = randomBytes(16).toString("base64url");
    c.header("Content-Security-Policy", policyWith(nonce));
    return c.html(built.frame.replace("__NONCE__", nonce));
  });
};

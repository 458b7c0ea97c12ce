import { fileURLToPath } from "node:url";
import type { createApp } from "@parcours/service";
import type { BuiltPages } from "../studio/built-pages.ts";
import { fileAnswer } from "../studio/file-answer.ts";
import { NOT_BUILT } from "../studio/not-built.ts";

type App = ReturnType<typeof createApp>;

/** Where `pnpm build` puts the pages of the portal. */
export const PORTAL_PAGES = fileURLToPath(new URL("../../../portal/dist/", import.meta.url));

const BASE = "/portal";

/**
 * The policy of the portal's pages: our own files, and pictures that the page makes itself (a photo is made smaller before
 * it is sent). No style is written by scripts: nothing needs a nonce.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const isPage = (path: string): boolean => !/\/\.|\.[a-z0-9]{1,8}$/i.test(path);

/** The portal at `/portal`: its files, and its frame for every other address below. To be mounted before the studio. */
export const mountPortal = (app: App, pages: () => BuiltPages | undefined): void => {
  app.get(`${BASE}/*`, async (c, next) => {
    const built = pages();
    const path = c.req.path.slice(BASE.length);
    const file = built?.files.get(path);
    if (file !== undefined) return fileAnswer(c, file);
    if (!isPage(path)) return await next();
    c.header("Cache-Control", "no-store");
    if (built === undefined) return c.html(NOT_BUILT, 503);
    c.header("Content-Security-Policy", POLICY);
    return c.html(built.frame);
  });
};

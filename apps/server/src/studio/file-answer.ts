import type { Context } from "hono";
import { type BuiltFile, type Packing, PACKINGS } from "./built-pages.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const DAY_SECONDS = 24 * 60 * 60;

const packingOf = (accepted: string | undefined): Packing | undefined => {
  const offered = (accepted ?? "").split(",").map((one) => one.trim().split(";")[0]);
  return PACKINGS.find((packing) => offered.includes(packing));
};

/** A built file, packed as the browser takes it, and for how long it may be kept. */
export const fileAnswer = (c: Context, file: BuiltFile): Response => {
  const { body, packing } = file.body(packingOf(c.req.header("accept-encoding")));
  if (packing !== undefined) c.header("Content-Encoding", packing);
  c.header("Vary", "Accept-Encoding");
  c.header("Content-Type", file.type);
  const age = file.hashed ? `${YEAR_SECONDS}, immutable` : String(DAY_SECONDS);
  c.header("Cache-Control", `public, max-age=${age}`);
  return c.body(body);
};

import { createHash } from "node:crypto";

/** How a key is kept: its SHA-256. Keys are long and random, so there is nothing to guess and nothing to salt. */
export const hashKey = (key: string): string => createHash("sha256").update(key).digest("hex");

/** Enough of a key to tell it from others, and no help to whoever sees it. */
export const keyPrefix = (key: string): string => key.slice(0, 12);

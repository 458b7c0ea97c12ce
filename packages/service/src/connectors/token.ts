import { createHash } from "node:crypto";
import type { Service } from "../context.ts";

const TOKEN_BYTES = 32;

/** The secret part of an address: long and random, so that there is nothing to guess. */
export const newToken = ({ randomBytes }: Service): string =>
  Buffer.from(randomBytes(TOKEN_BYTES)).toString("base64url");

/** How it is kept. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

import { createHash } from "node:crypto";
import type { Service } from "../context.ts";

const TOKEN_BYTES = 32;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A new token of 256 bits. It names its organization, so that it is looked for in the right place; only its hash is kept. */
export const newPortalToken = (service: Service, organization: string): { token: string; hash: string } => {
  const token = `${organization}.${Buffer.from(service.randomBytes(TOKEN_BYTES)).toString("base64url")}`;
  return { token, hash: hashOf(token) };
};

/** Where to look for a token; undefined when it cannot be one. */
export const readPortalToken = (token: string): { organization: string; hash: string } | undefined => {
  const organization = /^([\w-]{1,100})\.[\w-]{40,60}$/.exec(token)?.[1];
  return organization === undefined ? undefined : { organization, hash: hashOf(token) };
};

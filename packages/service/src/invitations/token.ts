import { createHash } from "node:crypto";
import type { Service } from "../context.ts";

const TOKEN_BYTES = 32;

/** Only its hash is kept: whoever reads the database opens no invitation. */
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A new token for an invitation of this organization, which it names so that it is looked for in the right place. */
export const newToken = (service: Service, organization: string): { token: string; hash: string } => {
  const token = `${organization}.${Buffer.from(service.randomBytes(TOKEN_BYTES)).toString("base64url")}`;
  return { token, hash: hashOf(token) };
};

/** Where to look for the invitation of a token; undefined when it cannot be one. */
export const readToken = (token: string): { organization: string; hash: string } | undefined => {
  const organization = /^([\w-]{1,100})\.[\w-]{20,100}$/.exec(token)?.[1];
  return organization === undefined ? undefined : { organization, hash: hashOf(token) };
};

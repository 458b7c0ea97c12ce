import { authenticate as authenticateKey } from "../keys/ring.ts";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import type { Authenticate } from "./mount.ts";

const MAX_HEADER = 500;

const unauthorized = (fr: string, en: string): ServiceError => new ServiceError("unauthorized", { fr, en });

/** Finds out who asks by the API key in `Authorization: Bearer <key>`. */
export const authenticateWith = (service: Service): Authenticate => {
  return async (header) => {
    const key = header === undefined || header.length > MAX_HEADER ? undefined : /^Bearer +(\S+) *$/i.exec(header)?.[1];
    if (key === undefined) {
      throw unauthorized(
        "Une clé est demandée (Authorization: Bearer <clé>).",
        "A key is needed (Authorization: Bearer <key>).",
      );
    }
    const who = await authenticateKey(service, key);
    if (who === undefined) throw unauthorized("Cette clé n’est pas valable.", "This key is not valid.");
    return who;
  };
};

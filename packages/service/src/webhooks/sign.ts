import { createHmac } from "node:crypto";

const PREFIX = "whsec_";

/** A signing secret as people see it: `whsec_` and base64. */
export const showSecret = (secret: Uint8Array): string => `${PREFIX}${Buffer.from(secret).toString("base64")}`;

const signatureOf = (secret: Uint8Array, id: string, timestamp: number, body: string): string =>
  `v1,${createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64")}`;

/**
 * The headers of a signed delivery, as Standard Webhooks 1.0 has them (`v1`, HMAC-SHA256). `timestamp` is the time of
 * this attempt in whole seconds. While a rotation lasts, both secrets sign.
 */
export const signedHeaders = (
  secrets: readonly Uint8Array[],
  id: string,
  timestamp: number,
  body: string,
): Record<string, string> => ({
  "webhook-id": id,
  "webhook-timestamp": String(timestamp),
  "webhook-signature": secrets.map((secret) => signatureOf(secret, id, timestamp, body)).join(" "),
});

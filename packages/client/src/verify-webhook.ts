import type { Announcement } from "./announcement.ts";

/** Why a delivery is refused. Answer 400 and read nothing of it. */
export type RefusedDelivery = "header_missing" | "too_old" | "too_new" | "signature_wrong" | "not_json";

export class WebhookError extends Error {
  override readonly name = "WebhookError";
  readonly code: RefusedDelivery;

  constructor(code: RefusedDelivery, message: string) {
    super(message);
    this.code = code;
  }
}

export interface VerifyOptions {
  /** The time to compare with; now when absent. */
  now?: Date;
  /** How far the time of sending may be from it, in seconds; 300 when absent. */
  tolerance?: number;
}

/** Headers as fetch, Deno and Bun have them, or as `node:http` gives them. */
export type DeliveryHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

const TOLERANCE_SECONDS = 300;
const encoder = new TextEncoder();

const headerOf = (headers: DeliveryHeaders, name: string): string => {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  const text = typeof value === "string" ? value : value?.[0];
  if (text === undefined || text === "") throw new WebhookError("header_missing", `The header ${name} is missing.`);
  return text;
};

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
};

/** Named by what makes it: the name of the type itself is not known everywhere. */
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** What verifies: with a shared secret `v1`, with a public key `v1a`. */
interface Verifier {
  key: Key;
  algorithm: "HMAC" | "Ed25519";
  prefix: "v1," | "v1a,";
}

const PUBLIC = "whpk_";

const verifierOf = async (secret: string): Promise<Verifier> => {
  const isPublic = secret.startsWith(PUBLIC);
  const bytes = bytesOf(secret.replace(/^(?:whsec_|whpk_)/, ""));
  if (bytes === undefined || bytes.length === 0) {
    throw new TypeError("A webhook's secret is `whsec_` and base64, its public key `whpk_` and base64.");
  }
  if (!isPublic) {
    const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
    return { key, algorithm: "HMAC", prefix: "v1," };
  }
  if (bytes.length !== 32) throw new TypeError("A webhook's public key has 32 bytes.");
  const key = await crypto.subtle.importKey("raw", bytes, { name: "Ed25519" }, false, ["verify"]);
  return { key, algorithm: "Ed25519", prefix: "v1a," };
};

const assertTimely = (timestamp: string, { now = new Date(), tolerance = TOLERANCE_SECONDS }: VerifyOptions): void => {
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  const age = now.getTime() / 1_000 - seconds;
  if (Number.isNaN(age) || age > tolerance) throw new WebhookError("too_old", "The delivery was sent too long ago.");
  if (age < -tolerance) throw new WebhookError("too_new", "The delivery was sent in the future: compare the clocks.");
};

/** The signatures of the header that are of this kind. */
const signaturesOf = (header: string, prefix: Verifier["prefix"]): Uint8Array<ArrayBuffer>[] =>
  header
    .split(" ")
    .filter((one) => one.startsWith(prefix))
    .flatMap((one) => bytesOf(one.slice(prefix.length)) ?? []);

const joined = (head: string, body: Uint8Array): Uint8Array<ArrayBuffer> => {
  const start = encoder.encode(head);
  const all = new Uint8Array(start.length + body.length);
  all.set(start);
  all.set(body, start.length);
  return all;
};

const isSigned = async (
  secrets: readonly string[],
  header: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  for (const secret of secrets) {
    const { key, algorithm, prefix } = await verifierOf(secret);
    for (const signature of signaturesOf(header, prefix)) {
      if (await crypto.subtle.verify(algorithm, key, signature, content)) return true;
    }
  }
  return false;
};

const parsed = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new WebhookError("not_json", "The body is signed but is no JSON.");
  }
};

/** An announcement and the id of its delivery's header: the same on every attempt, so that you can tell a repetition. */
export type VerifiedWebhook = Announcement & { id: string };

/**
 * Verifies a delivery (Standard Webhooks) and gives the announcement in it: with the webhook's secret (`whsec_…`, `v1`) or,
 * where it is asked for, with its public key (`whpk_…`, `v1a`). `body` is the body as it came, byte
 * for byte: parse nothing before. While a secret is being replaced give both. Throws `WebhookError`.
 */
export const verifyWebhook = async (
  body: string | Uint8Array,
  headers: DeliveryHeaders,
  secrets: string | readonly string[],
  options: VerifyOptions = {},
): Promise<VerifiedWebhook> => {
  const id = headerOf(headers, "webhook-id");
  const timestamp = headerOf(headers, "webhook-timestamp");
  const signatures = headerOf(headers, "webhook-signature");
  assertTimely(timestamp, options);
  const bytes = typeof body === "string" ? encoder.encode(body) : body;
  const known = typeof secrets === "string" ? [secrets] : secrets;
  if (!(await isSigned(known, signatures, joined(`${id}.${timestamp}.`, bytes)))) {
    throw new WebhookError("signature_wrong", "The signature is not made with this secret.");
  }
  return { ...(parsed(bytes) as Announcement), id };
};

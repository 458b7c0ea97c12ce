import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Sender } from "../settings.ts";

/** Why a message is not believed. */
export type Doubt = "header_missing" | "too_old" | "signature_wrong" | "address_unknown" | "key_wrong";

/** A message as it arrived. */
export interface Arrival {
  headers: Headers;
  /** As it came, byte for byte. */
  raw: string;
  body: unknown;
  /** Where it came from, if that is known. */
  address: string | undefined;
  /** The secret part of the address that was asked. */
  key: string | undefined;
}

const TOLERANCE_SECONDS = 300;
/** From where HelloAsso says that it sends: its service, and the one for trying. */
const HELLOASSO = ["51.138.206.200", "4.233.135.234"];

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const believesStandard = ({ headers, raw }: Arrival, secret: Uint8Array, now: Date): Doubt | undefined => {
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    headers.get(name),
  );
  if (!id || !timestamp || !signatures) return "header_missing";
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(now.getTime() / 1_000 - seconds) <= TOLERANCE_SECONDS)) return "too_old";
  const expected = `v1,${createHmac("sha256", secret).update(`${id}.${timestamp}.${raw}`).digest("base64")}`;
  return signatures.split(" ").some((one) => same(one, expected)) ? undefined : "signature_wrong";
};

const believesPartner = ({ headers, raw }: Arrival, secret: Uint8Array): Doubt | undefined => {
  const given = headers.get("x-ha-signature");
  if (!given) return "header_missing";
  const expected = createHmac("sha256", secret).update(raw).digest("hex");
  return same(given.toLowerCase(), expected) ? undefined : "signature_wrong";
};

/** To associations HelloAsso signs nothing: a secret in the address says that it was told it, and where it comes from that it is HelloAsso. */
const believesHelloAsso = ({ key, address }: Arrival, tokenHash: string | null): Doubt | undefined => {
  const hash = createHash("sha256")
    .update(key ?? "")
    .digest("hex");
  if (tokenHash === null || !same(hash, tokenHash)) return "key_wrong";
  return address !== undefined && HELLOASSO.includes(address) ? undefined : "address_unknown";
};

/** Whether a message is really from whom it should be; why not, when it is not. */
export const doubtOf = (
  sender: Sender,
  arrival: Arrival,
  { secret, tokenHash, now }: { secret: Uint8Array | null; tokenHash: string | null; now: Date },
): Doubt | undefined => {
  if (sender === "helloasso") return believesHelloAsso(arrival, tokenHash);
  if (secret === null) return "signature_wrong";
  return sender === "standard" ? believesStandard(arrival, secret, now) : believesPartner(arrival, secret);
};

const MAX_ID = 200;

const partOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** A long one by its hash: two that begin alike are two messages. */
const kept = (id: string): string => (id.length <= MAX_ID ? id : createHash("sha256").update(id).digest("hex"));

/**
 * What tells a message from every other: the sender's own id of it. HelloAsso gives none, and tells again of a payment
 * whose state changed: what it is about, and the state.
 */
export const messageIdOf = (sender: Sender, { headers, raw, body }: Arrival): string => {
  if (sender === "standard") return kept(headers.get("webhook-id") ?? "");
  const data = partOf(body, "data");
  const [type, id, state] = [partOf(body, "eventType"), partOf(data, "id"), partOf(data, "state")];
  if (typeof type === "string" && (typeof id === "number" || typeof id === "string")) {
    return kept([type, id, ...(typeof state === "string" ? [state] : [])].join(":"));
  }
  return createHash("sha256").update(raw).digest("hex");
};

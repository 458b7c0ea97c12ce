import { createHmac, createPrivateKey, createPublicKey, createSecretKey, type KeyObject, sign } from "node:crypto";

const SECRET_PREFIX = "whsec_";
const PUBLIC_PREFIX = "whpk_";
/** An ed25519 private key in PKCS #8 is this and the seed of 32 bytes. */
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_BYTES = 32;

/** What signs a delivery: during a rotation, the new ones and the old ones. */
export interface Signers {
  /** Shared secrets: `v1`. */
  secrets: readonly Uint8Array[];
  /** Seeds of ed25519 keys: `v1a`. */
  keys?: readonly Uint8Array[];
}

/** A signing secret as people see it: `whsec_` and base64. */
export const showSecret = (secret: Uint8Array): string => `${SECRET_PREFIX}${Buffer.from(secret).toString("base64")}`;

/** The private key of a seed of 32 bytes. */
export const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: "der", type: "pkcs8" });

/** Bytes become a key once: that takes five times as long as signing with it. */
const kept = (make: (bytes: Uint8Array) => KeyObject) => {
  const keys = new WeakMap<Uint8Array, KeyObject>();
  return (bytes: Uint8Array): KeyObject => {
    const key = keys.get(bytes) ?? make(bytes);
    keys.set(bytes, key);
    return key;
  };
};
const sharedKeyOf = kept((secret) => createSecretKey(secret));
const ownKeyOf = kept(privateKeyOf);

/** The public key of a seed, which everybody may see: `whpk_` and base64. */
export const showPublicKey = (seed: Uint8Array): string => {
  const encoded = createPublicKey(privateKeyOf(seed)).export({ format: "der", type: "spki" });
  return `${PUBLIC_PREFIX}${encoded.subarray(-PUBLIC_BYTES).toString("base64")}`;
};

/**
 * The headers of a signed delivery, as Standard Webhooks 1.0 has them (`v1`, HMAC-SHA256; `v1a`, ed25519). `timestamp`
 * is the time of this attempt in whole seconds.
 */
export const signedHeaders = (
  { secrets, keys = [] }: Signers,
  id: string,
  timestamp: number,
  body: string,
): Record<string, string> => {
  const signed = `${id}.${timestamp}.${body}`;
  const shared = secrets.map(
    (secret) => `v1,${createHmac("sha256", sharedKeyOf(secret)).update(signed).digest("base64")}`,
  );
  const own = keys.map((seed) => `v1a,${sign(null, Buffer.from(signed), ownKeyOf(seed)).toString("base64")}`);
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": [...shared, ...own].join(" "),
  };
};

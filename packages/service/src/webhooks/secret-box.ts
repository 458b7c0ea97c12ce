import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** First byte of a sealed secret, so that the way of sealing can change. */
const FORM = 1;

/** Encrypts a secret with the instance's key: form, nonce, tag, ciphertext. A database dump alone reveals nothing. */
export const seal = (key: Uint8Array, secret: Uint8Array): Uint8Array => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv);
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.from([FORM]), iv, cipher.getAuthTag(), sealed]));
};

/** The secret again. Throws when the key is another one or a byte has changed. */
export const unseal = (key: Uint8Array, sealed: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== FORM) throw new Error("sealed in an unknown form");
  const iv = bytes.subarray(1, 1 + IV_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, iv);
  decipher.setAuthTag(bytes.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES));
  const opened = Buffer.concat([decipher.update(bytes.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
  return new Uint8Array(opened);
};

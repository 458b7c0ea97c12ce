import type { Service } from "../context.ts";
import { seal, unseal } from "./secret-box.ts";
import { showPublicKey, showSecret } from "./sign.ts";

const SECRET_BYTES = 32;

/** A new signing secret, as it is stored. */
export const newSecret = ({ randomBytes, secret }: Service): Uint8Array => seal(secret, randomBytes(SECRET_BYTES));

/** A stored secret as people see it, the one time they do. */
export const shownSecret = ({ secret }: Service, sealed: Uint8Array): string => showSecret(unseal(secret, sealed));

/** The public key of a stored signing key. */
export const shownPublicKey = ({ secret }: Service, sealed: Uint8Array): string =>
  showPublicKey(unseal(secret, sealed));

/** An answer that is kept for its key must not hold a secret in clear: it is kept sealed, as text. */
export const sealedText = (sealed: Uint8Array): string => Buffer.from(sealed).toString("base64");

export const fromSealedText = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));

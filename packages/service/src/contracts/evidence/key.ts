import { createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { insertSigningKey, listSigningKeys, type SigningKey, type Trx } from "@parcours/store";
import type { Service } from "../../context.ts";
import { seal, unseal } from "../../webhooks/secret-box.ts";
import { privateKeyOf } from "../../webhooks/sign.ts";
import { sha256 } from "./chain.ts";

const SEED_BYTES = 32;
/** An ed25519 public key in SPKI is this and 32 bytes. */
const SPKI_HEAD = Buffer.from("302a300506032b6570032100", "hex");

/** What a seal is made over: never the bare hash, so that it can be passed off as nothing else. */
const sealed = (purpose: "event" | "file", hash: string): Buffer =>
  Buffer.from(`parcours contract ${purpose} 1\n${hash}`);

/** A key as people compare it: the SHA-256 of its public half, in groups of four. */
export const fingerprintOf = (publicKey: string): string =>
  (sha256(Buffer.from(publicKey, "hex")).slice(0, 32).match(/.{4}/g) ?? []).join(" ");

const publicKeyOf = (seed: Uint8Array): string =>
  createPublicKey(privateKeyOf(seed))
    .export({ format: "der", type: "spki" })
    .subarray(SPKI_HEAD.length)
    .toString("hex");

/** The key that seals for an organization, made when there is none. */
export const sealingKey = async (service: Service, trx: Trx, organization: string): Promise<SigningKey> => {
  const [newest] = await listSigningKeys(trx, organization);
  if (newest !== undefined) return newest;
  const seed = service.randomBytes(SEED_BYTES);
  const key: SigningKey = {
    id: service.newId("sgk"),
    publicKey: publicKeyOf(seed),
    privateKey: seal(service.secret, seed),
    createdAt: service.clock().toISOString(),
  };
  await insertSigningKey(trx, organization, key);
  return key;
};

/** What seals with a stored key: opened once for many seals. */
export const sealerOf = (service: Pick<Service, "secret">, key: SigningKey) => {
  const secret: KeyObject = privateKeyOf(unseal(service.secret, key.privateKey));
  return (purpose: "event" | "file", hash: string): string => sign(null, sealed(purpose, hash), secret).toString("hex");
};

/** Whether a seal is that of this key. Both in lower-case hexadecimal. */
export const isSealedBy = (publicKey: string, purpose: "event" | "file", hash: string, made: string): boolean => {
  if (!/^[\da-f]{64}$/.test(publicKey) || !/^[\da-f]{128}$/.test(made)) return false;
  const key = createPublicKey({
    key: Buffer.concat([SPKI_HEAD, Buffer.from(publicKey, "hex")]),
    format: "der",
    type: "spki",
  });
  return verify(null, sealed(purpose, hash), key, Buffer.from(made, "hex"));
};

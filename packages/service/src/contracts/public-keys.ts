import { listSigningKeys } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { fingerprintOf } from "./evidence/key.ts";

/** A key as everybody may see it. */
export interface PublicKey {
  id: string;
  publicKey: string;
  fingerprint: string;
  createdAt: string;
}

/** The keys with which the organization seals evidence, newest first; none before the first contract. Throws `forbidden`. */
export const listPublicKeys = async (context: Context): Promise<PublicKey[]> => {
  authorize(context, "organization.read");
  const { service, organization } = context;
  const keys = await listSigningKeys(service.store.within(organization), organization);
  return keys.map(({ id, publicKey, createdAt }) => ({
    id,
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    createdAt,
  }));
};

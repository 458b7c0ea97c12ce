/** Why a provider's answer let nobody in and linked nothing, as the server puts it into the address. */
const REFUSALS = ["refused", "expired", "failed", "unlinked", "address", "taken"] as const;
export type ProviderRefusal = (typeof REFUSALS)[number];

/** The reason in an address; undefined for anything else that stands there. */
export const readRefusal = (search: Record<string, unknown>): ProviderRefusal | undefined =>
  REFUSALS.find((reason) => reason === search["provider"]);

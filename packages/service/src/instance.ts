/** What the operator decided about this installation, as far as verbs need it. */
export interface Instance {
  /** The public address, without a slash at its end: for links in mails, and for where cookies hold. */
  readonly url: string;
  /** People try the software with generated people: one click signs in as any role. */
  readonly demo: boolean;
  /** Addresses and networks of our own reverse proxies: what they say of a visitor's address is believed. */
  readonly trustedProxies: readonly string[];
}

/** An installation that nobody configured. */
export const DEFAULT_INSTANCE: Instance = { url: "http://localhost", demo: false, trustedProxies: [] };

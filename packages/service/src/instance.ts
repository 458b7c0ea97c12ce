/** The operator's mail server. */
export interface InstanceMail {
  /** `smtp://` or `smtps://`, with name and password where they are asked for. */
  url: string;
  /** The sender, such as `Parcours <parcours@example.org>`. */
  from: string;
}

/** A provider of identities (OpenID Connect) by which people may sign in. */
export interface Provider {
  /** In addresses and in the database; never changes. */
  readonly id: string;
  /** What the button says. */
  readonly title: string;
  /** Exactly as the provider writes it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  /** Whether the code is bound to the request (RFC 7636). Only off for a provider that refuses it. */
  readonly pkce: boolean;
  /** How the provider tells who somebody is: as JSON, or as a JWT that it signed. */
  readonly userinfo: "json" | "signed";
  /** Signatures that are accepted; no other is, whatever a token says. */
  readonly algorithms: readonly string[];
  /** The provider answers for the addresses it gives, without saying `email_verified`. */
  readonly addressesVerified: boolean;
}

/** What the operator decided about this installation, as far as verbs need it. */
export interface Instance {
  /** The public address, without a slash at its end: for links in mails, and for where cookies hold. */
  readonly url: string;
  /** People try the software with generated people: one click signs in as any role. */
  readonly demo: boolean;
  /** How much of the demo's past is there, from 0 to 1, while its people are still being played; null otherwise. */
  readonly demoShare: () => number | null;
  /** Absent: mails go by an organization's own server, or stay here. */
  readonly mail?: InstanceMail;
  readonly providers: readonly Provider[];
  /** Addresses and networks of our own reverse proxies: what they say of a visitor's address is believed. */
  readonly trustedProxies: readonly string[];
  /** For how many days deliveries that are over are kept, with their attempts. */
  readonly deliveryDays: number;
  /** How many requests a minute each API key may make of a process; 0: as many as it likes. */
  readonly keyRequests: number;
}

/** An installation that nobody configured. */
export const DEFAULT_INSTANCE: Instance = {
  url: "http://localhost",
  demo: false,
  demoShare: () => null,
  providers: [],
  trustedProxies: [],
  deliveryDays: 30,
  keyRequests: 0,
};

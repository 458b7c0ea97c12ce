import { z } from "zod";
import type { Provider } from "../../instance.ts";

const TIMEOUT_MS = 10_000;
const MAX_TEXT = 256 * 1024;
const FRESH_MS = 60 * 60_000;

/** The provider did not answer, or answered what it must not. The message is for the log, never for a page. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
}

/** Asks the provider; no redirect is followed and no long answer is read. */
export const ask = async (url: string, init: RequestInit = {}): Promise<{ type: string; text: string }> => {
  const response = await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
  const text = await response.text();
  if (!response.ok) throw new ProviderError(`the provider answered ${response.status}`);
  if (text.length > MAX_TEXT) throw new ProviderError("the provider's answer is too long");
  return { type: response.headers.get("content-type") ?? "", text };
};

const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url(),
  jwks_uri: z.url(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});

/** Where a provider does what. */
export interface Endpoints {
  authorize: string;
  token: string;
  userinfo: string;
  keys: string;
  /** How we prove who we are to it. */
  proof: "post" | "basic";
}

const kept = new WeakMap<Provider, { at: number; endpoints: Promise<Endpoints> }>();

const discover = async ({ issuer }: Provider): Promise<Endpoints> => {
  const { text } = await ask(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  const found = discoverySchema.parse(JSON.parse(text));
  // A document that speaks for another issuer would let that one sign for this one.
  if (found.issuer !== issuer) throw new ProviderError("the provider speaks for another issuer");
  const addresses = [found.authorization_endpoint, found.token_endpoint, found.userinfo_endpoint, found.jwks_uri];
  if (issuer.startsWith("https:") && addresses.some((address) => !address.startsWith("https:"))) {
    throw new ProviderError("the provider names an address without encryption");
  }
  const methods = found.token_endpoint_auth_methods_supported ?? ["client_secret_post"];
  return {
    authorize: found.authorization_endpoint,
    token: found.token_endpoint,
    userinfo: found.userinfo_endpoint,
    keys: found.jwks_uri,
    proof: methods.includes("client_secret_post") ? "post" : "basic",
  };
};

/** Where the provider does what, asked once an hour at most. */
export const endpointsOf = async (provider: Provider): Promise<Endpoints> => {
  const found = kept.get(provider);
  if (found !== undefined && performance.now() - found.at < FRESH_MS) return await found.endpoints;
  const endpoints = discover(provider);
  kept.set(provider, { at: performance.now(), endpoints });
  endpoints.catch(() => kept.delete(provider));
  return await endpoints;
};

import { createRemoteJWKSet, type JWTPayload, jwtVerify } from "jose";
import { z } from "zod";
import type { Service } from "../../context.ts";
import type { Provider } from "../../instance.ts";
import { emailOf } from "../email.ts";
import { ask, type Endpoints, endpointsOf, ProviderError } from "./ask.ts";

/** Who somebody is, as the provider says. */
export interface Identity {
  /** The provider's name for them: the only one that never changes. */
  subject: string;
  email: string | undefined;
  /** Whether the provider answers for the address. */
  emailVerified: boolean;
  name: string | undefined;
  /** SIRET of the establishment where they work, from ProConnect. */
  siret: string | undefined;
}

/** Clocks differ. */
const TOLERANCE_S = 60;

const keySets = new WeakMap<Provider, ReturnType<typeof createRemoteJWKSet>>();

const keysOf = (provider: Provider, { keys }: Endpoints) => {
  const found = keySets.get(provider) ?? createRemoteJWKSet(new URL(keys), { timeoutDuration: 10_000 });
  keySets.set(provider, found);
  return found;
};

/** The claims of a token that this provider signed for us. Throws when it is anybody else's, or by another algorithm. */
const verified = async (service: Service, provider: Provider, endpoints: Endpoints, token: string) => {
  const { payload } = await jwtVerify(token, keysOf(provider, endpoints), {
    issuer: provider.issuer,
    audience: provider.clientId,
    algorithms: [...provider.algorithms],
    clockTolerance: TOLERANCE_S,
    currentDate: service.clock(),
  });
  if (payload["azp"] !== undefined && payload["azp"] !== provider.clientId) {
    throw new ProviderError("the token is for somebody else");
  }
  return payload;
};

const tokensSchema = z.object({ access_token: z.string().min(1), id_token: z.string().min(1) });

interface Exchange {
  code: string;
  redirectUri: string;
  verifier: string | undefined;
}

const exchange = async (provider: Provider, endpoints: Endpoints, { code, redirectUri, verifier }: Exchange) => {
  const { clientId, clientSecret } = provider;
  const basic = `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString("base64")}`;
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    code,
    redirect_uri: redirectUri,
    ...(verifier !== undefined && { code_verifier: verifier }),
    ...(endpoints.proof === "post" && { client_id: clientId, client_secret: clientSecret }),
  });
  const { text } = await ask(endpoints.token, {
    method: "POST",
    headers: { accept: "application/json", ...(endpoints.proof === "basic" && { authorization: basic }) },
    body,
  });
  return tokensSchema.parse(JSON.parse(text));
};

const userinfo = async (service: Service, provider: Provider, endpoints: Endpoints, accessToken: string) => {
  const { type, text } = await ask(endpoints.userinfo, { headers: { authorization: `Bearer ${accessToken}` } });
  if (provider.userinfo === "signed") return await verified(service, provider, endpoints, text.trim());
  if (!type.includes("json")) throw new ProviderError("the provider's userinfo is no JSON");
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
};

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** ProConnect says `given_name` and `usual_name`; others `name`, or `given_name` and `family_name`. */
const nameIn = (claims: JWTPayload): string | undefined => {
  const parts = [text(claims["given_name"]), text(claims["usual_name"]) ?? text(claims["family_name"])];
  const whole = parts.filter((part) => part !== undefined).join(" ");
  return text(claims["name"]) ?? text(whole);
};

/**
 * Trades the code for who it is: the ID token is checked (signature by an allowed algorithm, issuer, audience, time,
 * nonce), then the userinfo, which must be about the same person. Throws on anything that is not as it must be.
 */
export const identityBy = async (
  service: Service,
  provider: Provider,
  asked: Exchange & { nonce: string },
): Promise<Identity> => {
  const endpoints = await endpointsOf(provider);
  const tokens = await exchange(provider, endpoints, asked);
  const idToken = await verified(service, provider, endpoints, tokens.id_token);
  if (idToken["nonce"] !== asked.nonce) throw new ProviderError("the token answers another request");
  const claims = await userinfo(service, provider, endpoints, tokens.access_token);
  const subject = text(idToken.sub);
  if (subject === undefined || claims["sub"] !== subject) {
    throw new ProviderError("the userinfo is about somebody else");
  }
  const email = text(claims["email"]);
  return {
    subject,
    email: email && emailOf(email),
    emailVerified: provider.addressesVerified || claims["email_verified"] === true,
    name: nameIn(claims),
    siret: text(claims["siret"]),
  };
};

import { deleteIdentity, findIdentity, insertIdentity, type LinkedIdentity, listIdentities } from "@parcours/store";
import type { Service } from "../../context.ts";
import { notFound, ServiceError } from "../../errors.ts";
import type { Provider } from "../../instance.ts";
import { emailOf } from "../email.ts";
import { mailChange } from "../letters.ts";
import { limitTries } from "../limit-tries.ts";
import { type Person, personOf } from "../session.ts";
import { startSession } from "../sign-in.ts";
import type { Visit } from "../visit.ts";
import { endpointsOf } from "./ask.ts";
import { challengeOf, comeBack, forgetCookie, type Journey, randomText, setOut } from "./away.ts";
import { type Identity, identityBy } from "./identity.ts";

/** Why nobody was signed in or linked; the page says it in words. */
export type ProviderRefusal =
  /** The provider did not sign the person in, or they gave up. */
  | "refused"
  /** Not within ten minutes, not in the same browser, or twice. */
  | "expired"
  /** What came from the provider is not what it must be. */
  | "failed"
  /** No account is linked to this identity: sign in by another way and link it there. */
  | "unlinked"
  /** The provider's address for this person is not verified, or not the account's. */
  | "address"
  /** The identity is linked to another account. */
  | "taken";

const redirectUriOf = ({ instance }: Service, { id }: Provider): string =>
  `${instance.url}/api/session/provider/${id}/callback`;

const providerOf = (service: Service, id: string): Provider => {
  const found = service.instance.providers.find((provider) => provider.id === id);
  if (found === undefined) throw notFound({ fr: "Fournisseur d’identité", en: "Identity provider" });
  return found;
};

/** A path of ours to go on at; anything else is the first page. */
export const safeReturn = (path: string | undefined): string => {
  if (path === undefined || !path.startsWith("/") || path.length > 500) return "/";
  const base = "https://here.invalid";
  const url = URL.parse(path, base);
  // `/.//elsewhere` is of this site as it is read here, and `//elsewhere` as it is written out: another site.
  if (url === null || url.origin !== base || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
};

/** Where the browser goes to sign in at the provider, and the cookie that it comes back with. */
export interface Departure {
  url: string;
  cookies: string[];
}

const depart = async (
  service: Service,
  provider: Provider,
  journey: { link?: string; returnTo: string },
): Promise<Departure> => {
  const endpoints = await endpointsOf(provider).catch((cause: unknown) => {
    throw new ServiceError(
      "unavailable",
      {
        fr: "Le fournisseur d’identité ne répond pas. Réessayez, ou connectez-vous autrement.",
        en: "The identity provider does not answer. Try again, or sign in another way.",
      },
      { retryAfter: 30, cause },
    );
  });
  const nonce = randomText(service);
  const verifier = provider.pkce ? randomText(service) : undefined;
  const { state, cookie } = await setOut(service, {
    ...journey,
    provider: provider.id,
    nonce,
    ...(verifier !== undefined && { verifier }),
  });
  const url = new URL(endpoints.authorize);
  const asked = {
    response_type: "code",
    client_id: provider.clientId,
    redirect_uri: redirectUriOf(service, provider),
    scope: provider.scopes.join(" "),
    state,
    nonce,
    ...(verifier !== undefined && { code_challenge: challengeOf(verifier), code_challenge_method: "S256" }),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return { url: url.href, cookies: [cookie] };
};

/** Sets out to sign in. Throws `not_found`, `too_many`, `unavailable`. */
export const startAtProvider = async (
  service: Service,
  visit: Visit,
  { provider, returnTo }: { provider: string; returnTo?: string | undefined },
): Promise<Departure> => {
  const found = providerOf(service, provider);
  await limitTries(service, { what: "provider", address: visit.address });
  return await depart(service, found, { returnTo: safeReturn(returnTo) });
};

/** Sets out to link an identity to an account, by the explicit wish of its owner. Throws `not_found`, `unavailable`. */
export const startLinking = async (
  service: Service,
  person: Person,
  { provider, returnTo }: { provider: string; returnTo?: string | undefined },
): Promise<Departure> =>
  await depart(service, providerOf(service, provider), { link: person.id, returnTo: safeReturn(returnTo) });

/** Where the browser goes on, and the cookies that it gets. */
export interface Arrival {
  location: string;
  cookies: string[];
}

export interface Returned {
  provider: string;
  code?: string | undefined;
  state?: string | undefined;
  /** RFC 9207. */
  iss?: string | undefined;
}

const turnedAway = (service: Service, page: string, why: ProviderRefusal): Arrival => ({
  location: `${page}?provider=${why}`,
  cookies: [forgetCookie(service)],
});

const link = async (
  service: Service,
  visit: Visit,
  { journey, provider, identity }: { journey: Journey; provider: Provider; identity: Identity },
): Promise<ProviderRefusal | undefined> => {
  const person = await personOf(service, visit);
  if (person === undefined || person.id !== journey.link) return "expired";
  if (!identity.emailVerified || identity.email !== emailOf(person.email)) return "address";
  const linked = await insertIdentity(service.store.everywhere(), {
    id: service.newId("acc"),
    user: person.id,
    provider: provider.id,
    subject: identity.subject,
    createdAt: service.clock().toISOString(),
  });
  if (linked) await mailChange(service, person.id, { kind: "provider_linked", provider: provider.title });
  if (linked) return undefined;
  const holder = await findIdentity(service.store.everywhere(), provider.id, identity.subject);
  return holder?.user === person.id ? undefined : "taken";
};

const identified = async (
  service: Service,
  provider: Provider,
  journey: Journey,
  { code, iss }: Returned,
): Promise<Identity | "refused" | "failed"> => {
  if (iss !== undefined && iss !== provider.issuer) return "failed";
  if (code === undefined) return "refused";
  const { nonce, verifier } = journey;
  const redirectUri = redirectUriOf(service, provider);
  return await identityBy(service, provider, { code, nonce, verifier, redirectUri }).catch(() => "failed" as const);
};

/** Asks for the second factor, then goes on to the page that was wanted. */
const factorPage = (returnTo: string): string =>
  returnTo === "/" ? "/sign-in/two-factor" : `/sign-in/two-factor?to=${encodeURIComponent(returnTo)}`;

/** The browser comes back from the provider. Never throws for what the provider did: the page says it. */
export const arrive = async (service: Service, visit: Visit, returned: Returned): Promise<Arrival> => {
  const provider = providerOf(service, returned.provider);
  const journey = returned.state === undefined ? undefined : await comeBack(service, visit.headers, returned.state);
  if (journey === undefined || journey.provider !== provider.id) return turnedAway(service, "/sign-in", "expired");
  const page = journey.link === undefined ? "/sign-in" : journey.returnTo.replace(/[?#].*$/, "");
  const identity = await identified(service, provider, journey, returned);
  if (typeof identity === "string") return turnedAway(service, page, identity);
  if (journey.link !== undefined) {
    const refusal = await link(service, visit, { journey, provider, identity });
    if (refusal !== undefined) return turnedAway(service, page, refusal);
    return { location: journey.returnTo, cookies: [forgetCookie(service)] };
  }
  const found = await findIdentity(service.store.everywhere(), provider.id, identity.subject);
  if (found === undefined) return turnedAway(service, page, "unlinked");
  const { status, cookies } = await startSession(service, visit, found.user);
  const location = status === "signed_in" ? journey.returnTo : factorPage(journey.returnTo);
  return { location, cookies: [...cookies, forgetCookie(service)] };
};

/** Identities that somebody may sign in by. */
export const listLinked = async (service: Service, person: Person): Promise<LinkedIdentity[]> =>
  await listIdentities(service.store.everywhere(), person.id);

/** Takes an identity away from one's account. Throws `not_found`. */
export const unlink = async (service: Service, person: Person, id: string): Promise<void> => {
  if (!(await deleteIdentity(service.store.everywhere(), person.id, id))) {
    throw notFound({ fr: "Identité", en: "Identity" });
  }
};

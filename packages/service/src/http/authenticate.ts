import { authenticate as authenticateKey, keyRingOf } from "../keys/ring.ts";
import type { Caller, Service } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { actAs } from "../sign-in/caller.ts";
import { type Person, personOf } from "../sign-in/session.ts";
import { visitorOf, type Visiting } from "../portal/session.ts";
import type { Visit } from "../sign-in/visit.ts";
import { assertSameSite } from "./same-site.ts";

const MAX_HEADER = 500;

const unauthorized = (fr: string, en: string): ServiceError => new ServiceError("unauthorized", { fr, en });

/** Who asks, in which organization; and as whom they are signed in, when they came by cookie. */
export interface Asking {
  organization: string;
  caller: Caller;
  person?: Person;
}

/** Finds out who asks. */
export interface Authenticate {
  /** A key or somebody signed in, in an organization. Throws `unauthorized`, `forbidden`, `not_found`. */
  caller: (request: Request, visit: Visit) => Promise<Asking>;
  /** Somebody signed in, in no organization in particular. Throws `unauthorized`, `forbidden`. */
  person: (request: Request, visit: Visit) => Promise<Person>;
  /** Somebody who came into the portal by a link. Throws `unauthorized`, `forbidden`. */
  visitor: (request: Request, visit: Visit) => Promise<Visiting>;
}

const signInAsked = (): ServiceError => unauthorized("Connectez-vous d’abord.", "Sign in first.");

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

/** A page of another site uses a key that names it, or none. Software that is no page says no origin. */
const assertUsableFrom = async (service: Service, key: string, request: Request): Promise<void> => {
  const origin = request.headers.get("origin");
  if (origin === null || hostOf(origin) === request.headers.get("host") || hostOf(origin) === new URL(request.url).host)
    return;
  if (await keyRingOf(service).mayUseFrom(key, origin)) return;
  throw new ServiceError("forbidden", {
    fr: "Cette clé n’est pas pour les pages de ce site.",
    en: "This key is not for pages of this site.",
  });
};

const byKey = async (service: Service, header: string, request: Request): Promise<Asking> => {
  const key = header.length > MAX_HEADER ? undefined : /^Bearer +(\S+) *$/i.exec(header)?.[1];
  if (key === undefined) {
    throw unauthorized(
      "Une clé est demandée (Authorization: Bearer <clé>).",
      "A key is needed (Authorization: Bearer <key>).",
    );
  }
  const who = await authenticateKey(service, key);
  if (who === undefined) throw unauthorized("Cette clé n’est pas valable.", "This key is not valid.");
  await assertUsableFrom(service, key, request);
  return who;
};

/** By the key in `Authorization: Bearer <key>`, else by the session's cookie. */
export const authenticateWith = (service: Service): Authenticate => {
  const person = async (request: Request, visit: Visit): Promise<Person> => {
    if (request.headers.has("authorization")) {
      throw unauthorized("Cette adresse est pour une personne connectée.", "This address is for a person signed in.");
    }
    const found = await personOf(service, visit);
    if (found === undefined) throw signInAsked();
    assertSameSite(request, { cookie: true });
    return found;
  };
  return {
    person,
    visitor: async (request, visit) => {
      const found = request.headers.has("authorization") ? undefined : await visitorOf(service, visit);
      if (found === undefined) {
        throw unauthorized("Demandez un lien d’accès pour entrer.", "Ask for an access link to come in.");
      }
      assertSameSite(request, { cookie: true });
      return found;
    },
    caller: async (request, visit) => {
      const header = request.headers.get("authorization");
      if (header !== null) return await byKey(service, header, request);
      const signedIn = await personOf(service, visit);
      if (signedIn === undefined) {
        throw unauthorized(
          "Connectez-vous, ou envoyez une clé (Authorization: Bearer <clé>).",
          "Sign in, or send a key (Authorization: Bearer <key>).",
        );
      }
      assertSameSite(request, { cookie: true });
      const asked = request.headers.get("parcours-organization") ?? undefined;
      const found = await actAs(service, signedIn, asked);
      if (found === undefined) throw notFound({ fr: "Organisation", en: "Organization" });
      return { ...found, person: signedIn };
    },
  };
};

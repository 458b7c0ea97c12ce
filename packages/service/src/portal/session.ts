import {
  endPortalSessions,
  findPortalSession,
  insertPortalSession,
  touchPortalSession,
  type Trx,
} from "@parcours/store";
import type { PortalLink, PortalSession } from "@parcours/store";
import type { Caller, Context, Service, Visitor } from "../context.ts";
import { ServiceError } from "../errors.ts";
import type { Visit } from "../sign-in/visit.ts";
import { newPortalToken, readPortalToken } from "./token.ts";

const MINUTE_MS = 60_000;
/** Unused for so long, a session is over: many use a phone or a computer that is not theirs alone. */
const IDLE_MS = 30 * MINUTE_MS;
const LONGEST_MS = 12 * 60 * MINUTE_MS;
/** Using it is written down at most this often. */
const TOUCH_MS = MINUTE_MS;

const isSecure = ({ instance }: Service): boolean => instance.url.startsWith("https:");

/** `__Host-`: no other host may set it, no path but the whole, never in the clear. */
const cookieName = (service: Service): string => (isSecure(service) ? "__Host-parcours-portal" : "parcours-portal");

/** No `Max-Age`: it goes when the browser is closed. */
const cookieOf = (service: Service, value: string, more = ""): string =>
  `${cookieName(service)}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure(service) ? "; Secure" : ""}${more}`;

const tokenIn = (service: Service, headers: Headers): string | undefined => {
  const name = `${cookieName(service)}=`;
  const parts = (headers.get("cookie") ?? "").split(";").map((part) => part.trim());
  return parts.find((part) => part.startsWith(name))?.slice(name.length);
};

/** Lets in whoever has used a link; part of the transaction that uses it. Returns the cookie. */
export const beginPortalSession = async (
  { service }: Pick<Context, "service">,
  trx: Trx,
  link: Pick<PortalLink, "organization" | "purpose" | "contractId" | "party" | "name" | "email"> & {
    participantId: string | null;
  },
): Promise<{ cookie: string; id: string }> => {
  const { token, hash } = newPortalToken(service, link.organization);
  const at = service.clock();
  const id = service.newId("pse");
  await insertPortalSession(trx, {
    organization: link.organization,
    id,
    tokenHash: hash,
    purpose: link.purpose,
    participantId: link.participantId,
    contractId: link.contractId,
    party: link.party,
    name: link.name,
    email: link.email,
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + LONGEST_MS).toISOString(),
  });
  return { cookie: cookieOf(service, token), id };
};

const visitorOfSession = (session: PortalSession): Visitor => ({
  session: session.id,
  purpose: session.purpose,
  ...(session.participantId !== null && { participant: session.participantId }),
  ...(session.contractId !== null && { contract: session.contractId }),
  ...(session.party !== null && { party: session.party }),
  name: session.name,
  email: session.email,
  until: session.expiresAt,
});

/** Who came in by a link, in which organization. */
export interface Visiting {
  organization: string;
  caller: Caller;
  visitor: Visitor;
}

/** Who is in the portal, by the cookie of a request; undefined when nobody is. */
export const visitorOf = async (service: Service, visit: Visit): Promise<Visiting | undefined> => {
  const token = readPortalToken(tokenIn(service, visit.headers) ?? "");
  if (token === undefined) return undefined;
  const { organization, hash } = token;
  const at = service.clock().getTime();
  const now = new Date(at).toISOString();
  const db = service.store.within(organization);
  const idleSince = new Date(at - IDLE_MS).toISOString();
  const session = await findPortalSession(db, { organization, tokenHash: hash, now, idleSince });
  if (session === undefined) return undefined;
  if (Date.parse(session.lastUsedAt) <= at - TOUCH_MS) await touchPortalSession(db, organization, session.id, now);
  const id = session.participantId ?? session.id;
  const caller: Caller = { kind: "participant", id, role: "participant", sees: { own: id } };
  return { organization, caller, visitor: visitorOfSession(session) };
};

/** Ends the session that a request came with, and tells its cookie to go. */
export const leavePortal = async (context: Context): Promise<string> => {
  const { service, organization } = context;
  const { session } = visitorIn(context);
  const now = service.clock().toISOString();
  await endPortalSessions(service.store.within(organization), organization, { id: session }, now);
  return cookieOf(service, "", "; Max-Age=0");
};

/** Who came in, on a route of the portal. Throws `unauthorized`. */
export const visitorIn = ({ visitor }: Context): Visitor => {
  if (visitor !== undefined) return visitor;
  throw new ServiceError("unauthorized", {
    fr: "Demandez un lien d’accès pour entrer.",
    en: "Ask for an access link to come in.",
  });
};

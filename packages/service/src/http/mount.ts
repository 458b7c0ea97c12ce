import { createHash } from "node:crypto";
import type { Context as HonoContext, Hono } from "hono";
import { noteArrival } from "../audit/arrival.ts";
import { recordOfPerson } from "../audit/of-person.ts";
import { recordRefusal } from "../audit/record-refusal.ts";
import { slipOf, withSlip } from "../audit/slip.ts";
import { authorize, type Caller, type Context } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import type { Person } from "../sign-in/session.ts";
import type { Visit } from "../sign-in/visit.ts";
import type { Authenticate } from "./authenticate.ts";
import { BODY_LIMITS, parseBody, readText } from "./body.ts";
import { keyLimitOf } from "../keys/limit.ts";
import { fileIn } from "./file.ts";
import { entityTagOf, hasIt } from "./conditional.ts";
import type { AppEnvironment } from "./environment.ts";
import { reasonOf } from "./reason.ts";
import { ledOn } from "./merged-ids.ts";
import { askedParts, narrowed } from "./sparse-fields.ts";
import type { Route, RouteOutput } from "./route.ts";
import { assertSameSite } from "./same-site.ts";
import { validate } from "./validate.ts";

type HttpContext = HonoContext<AppEnvironment>;

/** Sees nothing and may nothing: whoever asks a public route. */
const ANONYMOUS: Caller = { kind: "system", id: "anonymous", role: "participant", sees: { own: "anonymous" } };

/** Nobody's organization: the verb of a route for everybody, or for a person as such, must not ask for one. */
const NOWHERE = "";

interface Asked {
  context: Context;
  person: Person | undefined;
}

const PAGE = { fr: "Page", en: "Page" };

/** Routes of the portal are for whoever came in by a link, and for nobody else: no key, no member. */
const isOfPortal = (access: Route["access"]): access is "self.read" | "self.act" | "self.sign" =>
  access.startsWith("self.");

/** Counts a request against what its key may ask for, and says on the answer how much is left. */
const takeTurn = (c: HttpContext, { service, caller }: Context): void => {
  const { limit, left, resetsIn } = keyLimitOf(service).take(caller.id);
  if (limit === 0) return;
  c.header("RateLimit-Policy", `"key";q=${limit};w=60`);
  c.header("RateLimit", `"key";r=${Math.max(0, left)};t=${resetsIn}`);
  if (left < 0) {
    throw new ServiceError(
      "too_many",
      {
        fr: `Cette clé a fait plus de ${limit} requêtes en une minute. Réessayez dans ${resetsIn} s.`,
        en: `This key made more than ${limit} requests in a minute. Try again in ${resetsIn} s.`,
      },
      { retryAfter: resetsIn },
    );
  }
};

const contextOf = async (c: HttpContext, route: Route, visit: Visit, authenticate: Authenticate): Promise<Asked> => {
  const request = c.req.raw;
  const origin = { requestId: c.get("requestId"), ...(visit.address !== undefined && { address: visit.address }) };
  const shared = { service: c.get("service"), language: c.get("language"), simpleWords: c.get("simpleWords"), origin };
  if (route.access === "public") {
    if (!request.headers.has("authorization")) assertSameSite(request, { cookie: false });
    return { context: { ...shared, organization: NOWHERE, caller: ANONYMOUS }, person: undefined };
  }
  if (route.access === "person") {
    const person = await authenticate.person(request, visit);
    const caller: Caller = { ...ANONYMOUS, kind: "user", id: person.id, sees: { own: person.id } };
    const known = { ...shared, origin: { ...origin, session: person.session } };
    return { context: { ...known, organization: NOWHERE, caller }, person };
  }
  if (isOfPortal(route.access)) {
    const who = await authenticate.visitor(request, visit);
    const context: Context = { ...shared, ...who, origin: { ...origin, session: who.visitor.session } };
    // A session for one contract opens nothing else, and nothing tells what else there is.
    if (who.visitor.purpose === "sign" && route.access !== "self.sign") throw notFound(PAGE);
    return { context, person: undefined };
  }
  const { person, ...who } = await authenticate.caller(request, visit);
  const context: Context = { ...shared, ...who, origin: { ...origin, ...(person && { session: person.session }) } };
  if (context.caller.kind === "key") takeTurn(c, context);
  await noteArrival(context);
  return { context, person };
};

/** Whether the caller may at all: known of everybody but of whoever asks a public address or for themselves. */
const assertMay = (context: Context, { access }: Route): void => {
  if (access !== "public" && access !== "person" && access !== "signed-in") authorize(context, access);
};

const readBody = async (c: HttpContext, route: Route): Promise<{ text: string; value: unknown }> => {
  if (route.body === undefined) return { text: "", value: undefined };
  const { definition = false, upload = false } = route;
  const { bytes, definitionBytes, uploadBytes } = BODY_LIMITS;
  const text = await readText(c.req.raw, upload ? uploadBytes : definition ? definitionBytes : bytes);
  const type = c.req.header("content-type") ?? "";
  // An absent type is refused too: a page of another site may send such a body without asking first.
  if (text !== "" && !/^application\/([\w.+-]+\+)?json\b/i.test(type)) {
    throw new ServiceError("unsupported_type", {
      fr: "Le corps doit être du JSON (Content-Type: application/json).",
      en: "The body must be JSON (Content-Type: application/json).",
    });
  }
  return { text, value: text === "" ? {} : parseBody(text, { definition, upload }) };
};

const MAX_KEY = 255;

const onceOf = (c: HttpContext, route: Route, text: string) => {
  const key = c.req.header("idempotency-key");
  if (key === undefined || route.method === "get") return undefined;
  if (key.length > MAX_KEY || !/^[\x20-\x7e]+$/.test(key)) {
    throw new ServiceError("malformed", {
      fr: `Idempotency-Key : de 1 à ${MAX_KEY} caractères ASCII.`,
      en: `Idempotency-Key: 1 to ${MAX_KEY} ASCII characters.`,
    });
  }
  const where = `${route.method.toUpperCase()} ${c.req.path}`;
  return { key, route: where, fingerprint: createHash("sha256").update(text).digest("hex") };
};

/** `*` asks that the thing exists, which every verb looks at anyway. */
const revisionOf = (header: string | undefined): number | undefined => {
  if (header === undefined || header.trim() === "*") return undefined;
  const found = /^(?:W\/)?"(\d+)(?:\.[\w-]+)?"$/.exec(header.trim())?.[1];
  if (found === undefined) {
    throw new ServiceError("precondition_failed", {
      fr: 'If-Match attend une révision, telle que "3".',
      en: 'If-Match takes a revision such as "3".',
    });
  }
  return Number(found);
};

const respond = (c: HttpContext, route: Route, output: RouteOutput): Response => {
  for (const [name, value] of Object.entries(output.headers ?? {})) c.header(name, value);
  for (const cookie of output.cookies ?? []) c.header("Set-Cookie", cookie, { append: true });
  const tag = entityTagOf(route, output);
  if (tag !== undefined) c.header("ETag", tag);
  if (route.method === "get" && hasIt(c.req.header("if-none-match"), tag)) return c.body(null, 304);
  if (output.replayed === true) c.header("Idempotency-Replayed", "true");
  if (output.status === 204 || output.status === 303) return c.body(null, output.status);
  if (output.content !== undefined) {
    c.header("Content-Type", output.content.type);
    return c.body(output.content.body, output.status);
  }
  return c.json(output.body as object, output.status);
};

/** Carries the operation out, and leaves in the log what it is to leave there before anybody gets the answer. */
const answer = async (route: Route, context: Context, input: Parameters<Route["handle"]>[1]): Promise<RouteOutput> => {
  const { record } = route;
  if (typeof record !== "object") return await route.handle(context, input);
  // What a list was narrowed by, wherever that was said; of the body of a change nothing is kept.
  const filters = record.kind === "list" ? { ...(input.query as object), ...(input.body as object) } : input.query;
  const slip = { rule: record, params: input.params, query: filters, reason: input.reason };
  if (context.organization !== NOWHERE) {
    return await withSlip(context, slipOf(context, slip), async () => await route.handle(context, input));
  }
  const output = await route.handle(context, input);
  if (input.person !== undefined) await recordOfPerson(context, input.person.id, slip, output.body);
  return output;
};

/** What narrows the answer is not the verb's. */
const queryOf = (c: HttpContext, parts: readonly string[] | undefined): Record<string, string> => {
  const { fields, ...query } = c.req.query();
  return parts === undefined && fields !== undefined ? { ...query, fields } : query;
};

interface Carried extends Asked {
  visit: Visit;
  stopping: AbortSignal | undefined;
}

/** Permission first, then input, then the verb. */
const carryOut = async (c: HttpContext, route: Route, asked: Carried): Promise<Response> => {
  const { context, person, visit, stopping } = asked;
  assertMay(context, route);
  const { text, value } = await readBody(c, route);
  const parts = askedParts(route, c.req.query("fields"));
  const input = {
    params: route.params && (await ledOn(context, route, validate(route.params, c.req.param(), "/path"))),
    query: route.query && validate(route.query, queryOf(c, parts), "/query"),
    body: route.body && validate(route.body, value, ""),
    raw: text,
    file: route.takesFile === undefined ? undefined : await fileIn(c.req.raw, route.takesFile),
    reason: reasonOf(c.req.header("parcours-reason")),
    revision: revisionOf(c.req.header("if-match")),
    once: onceOf(c, route, text),
    lastEventId: c.req.header("last-event-id"),
    stopping,
    visit,
    person,
  };
  return respond(c, route, narrowed(await answer(route, context, input), parts));
};

/** Hono's form of an OpenAPI path below `/api`. */
export const pathOf = (route: Pick<Route, "path">): string => `/api${route.path.replaceAll(/\{(\w+)\}/g, ":$1")}`;

export interface MountOptions {
  authenticate: Authenticate;
  stopping?: AbortSignal | undefined;
}

/** Puts one route on the application: who asks is found out first; that they were refused is recorded. */
export const mount = (app: Hono<AppEnvironment>, route: Route, { authenticate, stopping }: MountOptions): void => {
  app.on(route.method.toUpperCase(), pathOf(route), async (c) => {
    c.set("route", route.path);
    const visit = { headers: c.req.raw.headers, address: c.get("address") };
    const { context, person } = await contextOf(c, route, visit, authenticate);
    try {
      return await carryOut(c, route, { context, person, visit, stopping });
    } catch (error) {
      await recordRefusal(context, { route, params: c.req.param(), error });
      throw error;
    }
  });
};

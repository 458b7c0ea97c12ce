import type { z } from "@hono/zod-openapi";
import type { Recorded } from "../audit/record-rule.ts";
import type { Context } from "../context.ts";
import type { Action } from "../permissions.ts";
import type { Person } from "../sign-in/session.ts";
import type { Visit } from "../sign-in/visit.ts";

/** What a handler gets: checked input and nothing of HTTP but the headers that mean something to a verb. */
export interface RouteInput<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  /** The body as it came, byte for byte: for what is signed. */
  raw: string;
  /** What was sent to a route that takes a file. */
  file: { bytes: Uint8Array; name: string; title: string | undefined } | undefined;
  /** Why whoever asks does so, as they tell it in `Parcours-Reason`. */
  reason: string | undefined;
  /** The revision in `If-Match`, when there is one. */
  revision: number | undefined;
  /** What makes a write happen once: the key sent by the client, and the fingerprint of what it asks. */
  once: { key: string; route: string; fingerprint: string } | undefined;
  /** Where a client that lost its stream of events goes on. */
  lastEventId: string | undefined;
  /** Aborted when the server stops: streams end then. */
  stopping: AbortSignal | undefined;
  /** What sign-in needs of the request. */
  visit: Visit;
  /** Who is signed in, on a route for persons. */
  person: Person | undefined;
}

export interface RouteOutput {
  status: 200 | 201 | 202 | 204 | 303;
  body?: unknown;
  /** Instead of a JSON body: text as it is, or a stream. */
  content?: { type: string; body: string | ReadableStream<Uint8Array> };
  /** Sent as `ETag: "<revision>"`. */
  revision?: number;
  headers?: Record<string, string>;
  /** Whole `Set-Cookie` headers. */
  cookies?: readonly string[];
  /** The answer is one that was given before to the same key. */
  replayed?: boolean;
}

/**
 * One operation of the API. `access` is the permission it needs; a route without one does not exist. `signed-in`: any caller
 * of an organization. `person`: somebody signed in by cookie, whatever the organization; no key.
 * The same object is the documentation, the validation and the handler.
 */
export interface Route<P = unknown, Q = unknown, B = unknown> {
  method: "get" | "post" | "put" | "patch" | "delete";
  /** OpenAPI path below `/api`, with `{name}` places. */
  path: string;
  access: Action | "signed-in" | "person" | "public";
  /**
   * What a call leaves in the log of who read or changed what, where administrators and the person concerned see it:
   * `reads(…)`, `lists(…)`, `changes(…)`; `"nothing"` for what shows and changes nothing of anybody's.
   */
  record: Recorded;
  tag: string;
  summary: string;
  description?: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** A body that is taken, for readers of the API's description; absent where the body's schema has one. */
  example?: unknown;
  /** The body is a file of any type and of at most so many bytes: what it is, is told by its content. */
  takesFile?: number;
  /** The body may hold a whole definition: larger limits. */
  definition?: boolean;
  /** The body may hold a whole file, as base64 in one text: larger limits. */
  upload?: boolean;
  /** Without a type, an answer with a schema is JSON. */
  answers: Partial<Record<200 | 201 | 202 | 204 | 303, { description: string; schema?: z.ZodType; type?: string }>>;
  handle: (context: Context, input: RouteInput<P, Q, B>) => Promise<RouteOutput>;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** Ties the types of the schemas to the handler. */
export const defineRoute = <
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  route: Omit<Route, "params" | "query" | "body" | "handle"> & {
    params?: P;
    query?: Q;
    body?: B;
    handle: (context: Context, input: RouteInput<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<RouteOutput>;
  },
): Route => route as unknown as Route;

import createFetchClient from "openapi-fetch";
import type { paths } from "./api.generated.ts";
import type { Arguments, CallOptions, Data, Method, Options, PathsOf } from "./operations.ts";
import { type Fetch, patiently } from "./patience.ts";
import { ApiProblem, problemOf, unreachable } from "./problem.ts";

type Changing<T> = T | (() => T | undefined);

export interface ClientSettings {
  /** Where the server is, without `/api`: `https://parcours.example.org`. In a page of its own: leave it out. */
  baseUrl?: string;
  /** An API key. In a page of the server's own the session's cookie is enough. */
  key?: string;
  /** Which of the signed-in person's organizations; a function is asked at each call. */
  organization?: Changing<string>;
  /** Language of problems and labels (`fr`, `en`); a function is asked at each call. */
  language?: Changing<string>;
  /** How requests are sent; `globalThis.fetch` when absent. */
  fetch?: Fetch;
  /** How often a call is repeated after 429 or 503; 3 when absent. */
  retries?: number;
  /** The longest single wait in seconds before such a repetition; 30 when absent. */
  longestWait?: number;
}

/** An answer with what came beside it. */
export interface Answered<T> {
  data: T;
  status: number;
  /** From `ETag`, to send back as `revision`. */
  revision: number | undefined;
  /** The same idempotency key had been answered before: this is that answer. */
  replayed: boolean;
  requestId: string | undefined;
}

type Caller<M extends Method> = <Path extends PathsOf<M>>(
  path: Path,
  ...options: Arguments<Options<Path, M>>
) => Promise<Data<Path, M>>;

/** Typed calls. Each gives the data of a good answer and throws `ApiProblem` for any other. */
export interface Client {
  get: Caller<"get">;
  post: Caller<"post">;
  put: Caller<"put">;
  patch: Caller<"patch">;
  delete: Caller<"delete">;
  /** The same with revision, status and request id. */
  ask: <M extends Method, Path extends PathsOf<M>>(
    method: M,
    path: Path,
    ...options: Arguments<Options<Path, M>>
  ) => Promise<Answered<Data<Path, M>>>;
  /** A POST whose body is a file as it is; what it is called goes in headers. Gives the data of a good answer. */
  upload: <Path extends PathsOf<"post">>(
    path: Path,
    file: Blob,
    options?: { path?: Record<string, string>; query?: Record<string, string>; headers?: Record<string, string> },
  ) => Promise<Data<Path, "post">>;
  /** A GET whose answer is a stream of text; throws like the others before it begins. */
  stream: (path: string, options?: StreamOptions) => Promise<ReadableStream<Uint8Array>>;
}

export interface StreamOptions {
  query?: Record<string, string | undefined>;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

interface LooseOptions extends CallOptions {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

type LooseClient = {
  request: (
    method: Method,
    path: string,
    init: Record<string, unknown>,
  ) => Promise<{ data?: unknown; response: Response }>;
};

const now = <T>(value: Changing<T> | undefined): T | undefined =>
  typeof value === "function" ? (value as () => T | undefined)() : value;

const isAbort = (error: unknown, signal: AbortSignal | undefined): boolean =>
  signal?.aborted === true || (error instanceof Error && error.name === "AbortError");

/** Answers that are good, or the problem thrown. */
const judged = (send: Fetch): Fetch => {
  return async (request) => {
    let response: Response;
    try {
      response = await send(request);
    } catch (error) {
      throw isAbort(error, request.signal) ? error : unreachable(error);
    }
    if (!response.ok) throw await problemOf(response, Date.now());
    return response;
  };
};

const headersOf = (settings: ClientSettings): Record<string, string> => {
  const organization = now(settings.organization);
  const language = now(settings.language);
  return {
    ...(settings.key !== undefined && { authorization: `Bearer ${settings.key}` }),
    ...(organization !== undefined && { "parcours-organization": organization }),
    ...(language !== undefined && { "accept-language": language }),
  };
};

const headersOfCall = (method: Method, { idempotencyKey, revision }: CallOptions): Record<string, string> => ({
  ...(method === "post" && { "idempotency-key": idempotencyKey ?? crypto.randomUUID() }),
  ...(revision !== undefined && { "if-match": `"${revision}"` }),
});

const revisionOf = (etag: string | null): number | undefined => {
  const digits = etag === null ? undefined : /^(?:W\/)?"(\d+)(?:\.[\w-]+)?"$/.exec(etag)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

const answered = (data: unknown, { status, headers }: Response): Answered<unknown> => ({
  data: status === 204 ? undefined : data,
  status,
  revision: revisionOf(headers.get("etag")),
  replayed: headers.get("idempotency-replayed") === "true",
  requestId: headers.get("x-request-id") ?? undefined,
});

/** A client of one Parcours server. Keeps nothing but its settings: make as many as you like. */
export const createClient = (settings: ClientSettings = {}): Client => {
  const { baseUrl = "", retries = 3, longestWait = 30 } = settings;
  const plain: Fetch = settings.fetch ?? (async (request) => await globalThis.fetch(request));
  const send = judged(patiently(plain, { retries, longestWait }));
  const inner = createFetchClient<paths>({ baseUrl, fetch: send }) as unknown as LooseClient;

  const ask = async (method: Method, path: string, options: LooseOptions = {}): Promise<Answered<unknown>> => {
    const { data, response } = await inner.request(method, path, {
      params: { path: options.path, query: options.query },
      ...(options.body !== undefined && { body: options.body }),
      ...(options.signal !== undefined && { signal: options.signal }),
      headers: { ...headersOf(settings), ...headersOfCall(method, options), ...options.headers },
    });
    return answered(data, response);
  };
  const dataOf =
    (method: Method) =>
    async (path: string, options?: LooseOptions): Promise<unknown> =>
      (await ask(method, path, options)).data;

  const upload = async (
    path: string,
    file: Blob,
    options: { path?: Record<string, string>; query?: Record<string, string>; headers?: Record<string, string> } = {},
  ): Promise<unknown> => {
    const { data } = await inner.request("post", path, {
      params: { path: options.path, query: options.query },
      body: file,
      bodySerializer: (body: Blob) => body,
      headers: { ...headersOf(settings), "content-type": "application/octet-stream", ...options.headers },
    });
    return data;
  };

  const stream = async (path: string, options: StreamOptions = {}): Promise<ReadableStream<Uint8Array>> => {
    const query = Object.entries(options.query ?? {}).filter((one): one is [string, string] => one[1] !== undefined);
    const search = query.length === 0 ? "" : `?${new URLSearchParams(query).toString()}`;
    const response = await send(
      new Request(`${baseUrl.replace(/\/$/, "")}${path}${search}`, {
        headers: { ...headersOf(settings), ...options.headers, accept: "text/event-stream" },
        ...(options.signal !== undefined && { signal: options.signal }),
      }),
    );
    if (response.body === null) throw unreachable(new Error("The answer has no body."));
    return response.body;
  };

  return {
    get: dataOf("get"),
    post: dataOf("post"),
    put: dataOf("put"),
    patch: dataOf("patch"),
    delete: dataOf("delete"),
    ask,
    upload,
    stream,
  } as unknown as Client;
};

/** True for a problem of this code (or of any). */
export const isProblem = (error: unknown, code?: ApiProblem["code"]): error is ApiProblem =>
  error instanceof ApiProblem && (code === undefined || error.code === code);

import type { Schemas } from "./operations.ts";

/**
 * The server's code, or what the client found out itself: `unreachable` (no answer came) or `unexpected_answer`
 * (something that is not Parcours answered, such as a proxy).
 */
export type ProblemCode = Schemas["Problem"]["code"] | "unreachable" | "unexpected_answer";

export interface FieldProblem {
  /** JSON Pointer into the body, or `/query/…`, `/path/…`. */
  path: string;
  message: string;
}

interface ProblemInput {
  status: number;
  code: ProblemCode;
  title: string;
  detail: string;
  errors?: readonly FieldProblem[] | undefined;
  requestId?: string | undefined;
  retryAfter?: number | undefined;
  document?: Readonly<Record<string, unknown>> | undefined;
}

/** A call that did not succeed. `message` and `detail` are for people, in the language asked for; `code` is for code. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly code: ProblemCode;
  readonly title: string;
  readonly detail: string;
  /** What to correct, field by field; empty when it is not about fields. */
  readonly errors: readonly FieldProblem[];
  /** To quote to whoever runs the server. */
  readonly requestId: string | undefined;
  /** Seconds to wait, when the server said so. */
  readonly retryAfter: number | undefined;
  /** The whole problem document (RFC 9457), with its further members. */
  readonly document: Readonly<Record<string, unknown>>;

  constructor(problem: ProblemInput, options?: ErrorOptions) {
    super(problem.detail, options);
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId;
    this.retryAfter = problem.retryAfter;
    this.document = problem.document ?? {};
  }
}

/** Seconds in a `Retry-After` header: a number, or a date counted from `now` (milliseconds since 1970). */
export const retryAfterOf = (header: string | null, now: number): number | undefined => {
  if (header === null || header.trim() === "") return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1_000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
};

const documentOf = async (response: Response): Promise<Record<string, unknown> | undefined> => {
  if (response.headers.get("content-type")?.includes("application/problem+json") !== true) return undefined;
  try {
    const value: unknown = await response.json();
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};

/** The problem that an answer tells. */
export const problemOf = async (response: Response, now: number): Promise<ApiProblem> => {
  const { status, statusText, headers } = response;
  const retryAfter = retryAfterOf(headers.get("retry-after"), now);
  const document = await documentOf(response);
  const requestId = headers.get("x-request-id") ?? undefined;
  if (document === undefined) {
    const title = statusText || "Unexpected answer";
    const detail = `${status} ${title}: the answer is not one of Parcours.`;
    return new ApiProblem({ status, code: "unexpected_answer", title, detail, requestId, retryAfter });
  }
  return new ApiProblem({
    status,
    code: document["code"] as ProblemCode,
    title: String(document["title"]),
    detail: String(document["detail"]),
    errors: document["errors"] as FieldProblem[] | undefined,
    requestId: requestId ?? String(document["instance"]),
    retryAfter,
    document,
  });
};

/** The problem when no answer came at all. */
export const unreachable = (cause: unknown): ApiProblem =>
  new ApiProblem(
    { status: 0, code: "unreachable", title: "Unreachable", detail: "The server cannot be reached." },
    { cause },
  );

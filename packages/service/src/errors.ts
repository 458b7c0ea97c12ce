import type { Bilingual } from "@parcours/core";

/** Everything that can be said no to, in one word each. The HTTP status of each is told in `http/problem.ts`. */
export const ERROR_CODES = [
  "malformed",
  "not_found",
  "method_not_allowed",
  "unsupported_type",
  "invalid_input",
  "conflict",
  "wrong_state",
  "rule_not_met",
  "key_reused",
  "precondition_failed",
  "precondition_required",
  "forbidden",
  "unauthorized",
  "too_large",
  "too_many",
  "unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A problem of the input at one place: `path` is a JSON Pointer into it. */
export interface FieldError {
  path: string;
  message: Bilingual;
}

export interface ErrorDetails {
  errors?: FieldError[];
  /** Members that a problem document carries besides the standard ones, e.g. `missing` or `accepted`. */
  extra?: Record<string, unknown>;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  cause?: unknown;
}

/** The one error that verbs throw. `detail` is read by people, in the language they asked for. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  readonly code: ErrorCode;
  readonly detail: Bilingual;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, detail: Bilingual, details: ErrorDetails = {}) {
    super(detail.en, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.detail = detail;
    this.details = details;
  }
}

/** Something that does not exist, or belongs to another organization: the two cannot be told apart. */
export const notFound = (what: Bilingual): ServiceError =>
  new ServiceError("not_found", { fr: `${what.fr} : introuvable.`, en: `${what.en}: not found.` });

import type { Language } from "@parcours/core";
import { ServiceError, type ErrorCode } from "../errors.ts";
import { localize } from "./localize.ts";

/** One table: what a code is as an HTTP status, and its title. */
const STATUS = {
  malformed: [400, "Requête mal formée", "Malformed request"],
  unauthorized: [401, "Identification requise", "Sign-in required"],
  forbidden: [403, "Action non permise", "Not allowed"],
  not_found: [404, "Introuvable", "Not found"],
  method_not_allowed: [405, "Méthode non permise", "Method not allowed"],
  unsupported_type: [415, "Type de contenu non accepté", "Content type not accepted"],
  conflict: [409, "Conflit", "Conflict"],
  wrong_state: [409, "Pas à cette étape", "Not at this stage"],
  rule_not_met: [409, "Condition non remplie", "Rule not met"],
  precondition_failed: [412, "Modifié entre-temps", "Changed in the meantime"],
  too_large: [413, "Trop grand", "Too large"],
  invalid_input: [422, "Données à corriger", "Input to correct"],
  key_reused: [422, "Clé d’idempotence déjà utilisée", "Idempotency key already used"],
  precondition_required: [428, "Révision attendue", "Revision required"],
  too_many: [429, "Trop de requêtes", "Too many requests"],
  internal: [500, "Erreur interne", "Internal error"],
  unavailable: [503, "Indisponible pour l’instant", "Unavailable for now"],
} as const satisfies Record<ErrorCode, readonly [number, string, string]>;

export type ProblemStatus = (typeof STATUS)[ErrorCode][0];

/** RFC 9457. `instance` is the id of the request, for support. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  instance: string;
  errors?: { path: string; message: string }[];
  [member: string]: unknown;
}

const statusOf = (code: ErrorCode): ProblemStatus => STATUS[code][0];

const title = (code: ErrorCode, language: Language): string => STATUS[code][language === "fr" ? 1 : 2];

/** The document for an error. Anything that is not a ServiceError tells nothing but the request's id. */
export const problemOf = (error: unknown, language: Language, instance: string): ProblemDocument => {
  if (!(error instanceof ServiceError) || error.code === "internal") {
    const detail =
      language === "fr"
        ? "Une erreur est survenue de notre côté. Citez l’identifiant de la requête si elle se répète."
        : "Something went wrong on our side. Quote the request’s id if it happens again.";
    return { type: "about:blank", title: title("internal", language), status: 500, code: "internal", detail, instance };
  }
  const { code, detail, details } = error;
  return {
    ...(localize(details.extra ?? {}, language) as Record<string, unknown>),
    type: `urn:parcours:problem:${code}`,
    title: title(code, language),
    status: statusOf(code),
    code,
    detail: detail[language],
    instance,
    ...(details.errors && {
      errors: details.errors.map(({ path, message }) => ({ path, message: message[language] })),
    }),
  };
};

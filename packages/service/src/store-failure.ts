import type { Bilingual } from "@parcours/core";
import {
  CursorError,
  errorCode,
  GroupClosedError,
  GroupFullError,
  isConnectionError,
  TransactionTimeoutError,
} from "@parcours/store";
import { ServiceError } from "./errors.ts";

const FOR_NOW = {
  fr: "Le service ne peut pas répondre pour l’instant. Réessayez dans un moment.",
  en: "The service cannot answer for now. Try again in a moment.",
};
const NO_SPACE = {
  fr: "Le disque du serveur est plein : rien ne peut y être enregistré, pas même qui consulte un dossier. Prévenez la personne qui s’occupe du serveur.",
  en: "The server’s disk is full: nothing can be recorded on it, not even who reads a file. Tell the person who looks after the server.",
};

const unavailable = (cause: unknown, retryAfter: number, message: Bilingual = FOR_NOW): ServiceError =>
  new ServiceError("unavailable", message, { retryAfter, cause });

const conflict = (cause: unknown): ServiceError =>
  new ServiceError(
    "conflict",
    {
      fr: "D’autres modifications étaient en cours au même endroit. Réessayez.",
      en: "Other changes were made in the same place at the same time. Try again.",
    },
    { retryAfter: 1, cause },
  );

/** PostgreSQL's words for: gave up waiting for a lock, took too long. */
const BUSY = new Set(["55P03", "57014"]);
const DISK_FULL = "53100";
/** Two transactions in each other's way; the store has tried three times before it says so. */
const LOST = new Set(["40001", "40P01"]);

/**
 * What a failure of the store means to who asked. A full queue, a lost database or a lock that nobody lets go are not
 * faults of the request and pass by themselves; anything else stays what it is.
 */
export const asServiceError = (error: unknown): unknown => {
  if (error instanceof CursorError) {
    const message = { fr: "Ce curseur ne vient pas d’ici.", en: "This cursor was not given out here." };
    return new ServiceError("invalid_input", message, { errors: [{ path: "/query/after", message }] });
  }
  if (error instanceof GroupFullError || error instanceof TransactionTimeoutError) return unavailable(error, 1);
  if (errorCode(error) === DISK_FULL) return unavailable(error, 60, NO_SPACE);
  if (error instanceof GroupClosedError || isConnectionError(error)) return unavailable(error, 5);
  const code = errorCode(error) ?? "";
  if (LOST.has(code)) return conflict(error);
  return BUSY.has(code) ? unavailable(error, 1) : error;
};

import { ServiceError } from "../errors.ts";

const MAX_REASON = 500;

const decoded = (text: string): string | undefined => {
  try {
    const reason = decodeURIComponent(text).trim();
    return reason.length <= MAX_REASON && !reason.includes("\u0000") ? reason : undefined;
  } catch {
    return undefined;
  }
};

/** Why somebody asks, as they tell it in `Parcours-Reason`: percent-encoded, because headers are ASCII. */
export const reasonOf = (header: string | undefined): string | undefined => {
  if (header === undefined) return undefined;
  const reason = decoded(header);
  if (reason !== undefined) return reason === "" ? undefined : reason;
  throw new ServiceError("malformed", {
    fr: `Parcours-Reason : ${MAX_REASON} caractères au plus, encodés en pourcents.`,
    en: `Parcours-Reason: ${MAX_REASON} characters at most, percent-encoded.`,
  });
};

import { pointer } from "@parcours/core";
import { type FieldError, ServiceError } from "./errors.ts";

/** PostgreSQL's jsonb takes neither the NUL character nor half of a surrogate pair. */
const isStorableText = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed();

const MAX_DEPTH = 20;

const faults = (value: unknown, path: (string | number)[]): FieldError[] => {
  const fault = (fr: string, en: string): FieldError[] => [{ path: pointer(...path), message: { fr, en } }];
  if (path.length > MAX_DEPTH) return fault("Imbriqué trop profondément.", "Nested too deeply.");
  if (typeof value === "string") {
    return isStorableText(value)
      ? []
      : fault("Caractère qui ne peut pas être enregistré.", "A character that cannot be stored.");
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => faults(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    isStorableText(key)
      ? faults(item, [...path, key])
      : fault("Nom qui ne peut pas être enregistré.", "A name that cannot be stored."),
  );
};

const unstorable = (errors: FieldError[]): ServiceError =>
  new ServiceError(
    "invalid_input",
    {
      fr: "La demande contient des caractères qui ne peuvent pas être enregistrés.",
      en: "The request holds characters that cannot be stored.",
    },
    { errors },
  );

/** Throws `invalid_input` when a JSON text holds, escaped or not, what no database stores. */
export const assertStorableText = (json: string, path: string): void => {
  // JSON writes NUL and lone surrogates as escapes, and nothing else as these; `\\\\u0000` is a backslash and a word.
  const escapes = json.replaceAll("\\\\", "").match(/\\u(0000|d[89a-f][0-9a-f]{2})/i);
  if (escapes === null && isStorableText(json)) return;
  const message = { fr: "Caractère qui ne peut pas être enregistré.", en: "A character that cannot be stored." };
  throw unstorable([{ path, message }]);
};

/** Throws `invalid_input` when something in the input can be stored in no database. */
export const assertStorable = (input: unknown): void => {
  const errors = faults(input, []);
  if (errors.length > 0) throw unstorable(errors);
};

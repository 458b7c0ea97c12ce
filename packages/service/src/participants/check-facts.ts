import { checkFact, type Field, pointer } from "@parcours/core";
import { type Db, listParticipantFields } from "@parcours/store";
import { type FieldError, ServiceError } from "../errors.ts";

const isPlainFact = (value: unknown): boolean =>
  value === null ||
  ["string", "number", "boolean"].includes(typeof value) ||
  (Array.isArray(value) && value.every((item) => typeof item === "string"));

/**
 * Throws `invalid_input` when a fact does not fit the organization's catalog of fields about people. Facts that no
 * program has declared yet may be any text, number, yes or no, or list of texts.
 */
export const assertFacts = async (
  db: Db,
  organization: string,
  facts: Record<string, unknown>,
  path: string,
): Promise<void> => {
  if (Object.keys(facts).length === 0) return;
  const fields = new Map((await listParticipantFields(db, organization)).map((field) => [field.id, field]));
  const errors = Object.entries(facts).flatMap(([id, value]): FieldError[] => {
    const known = fields.get(id);
    const at = `${path}${pointer(id)}`;
    if (known === undefined) {
      const message = { fr: "Valeur d’un type inconnu.", en: "A value of an unknown type." };
      return isPlainFact(value) ? [] : [{ path: at, message }];
    }
    const message = checkFact(known.definition as Field, value);
    return message === undefined ? [] : [{ path: at, message }];
  });
  if (errors.length === 0) return;
  throw new ServiceError(
    "invalid_input",
    { fr: "Des informations ne conviennent pas.", en: "Some facts do not fit." },
    { errors },
  );
};

import { z } from "@hono/zod-openapi";
import { pointer, type Bilingual } from "@parcours/core";
import { ServiceError, type FieldError } from "../errors.ts";

const asError = (base: string, english: z.core.$ZodIssue, french: z.core.$ZodIssue | undefined): FieldError => {
  const keys = english.code === "unrecognized_keys" ? english.keys : [];
  const path = base + pointer(...english.path.map(String), ...keys.slice(0, 1));
  const message: Bilingual = { fr: french?.message ?? english.message, en: english.message };
  return { path: path || "/", message };
};

/** Parses input with a schema; every issue becomes an error with its path, in both languages. */
export const validate = <S extends z.ZodType>(schema: S, input: unknown, base: string): z.output<S> => {
  const result = schema.safeParse(input, { error: z.locales.en().localeError });
  if (result.success) return result.data;
  const french = schema.safeParse(input, { error: z.locales.fr().localeError });
  const errors = result.error.issues.map((issue, index) => asError(base, issue, french.error?.issues[index]));
  throw new ServiceError(
    "invalid_input",
    { fr: "Certaines données sont à corriger.", en: "Some of the input has to be corrected." },
    { errors },
  );
};

import { z } from "zod";

/** The languages in which Parcours speaks. French comes first; English is complete. */
export const LANGUAGES = ["fr", "en"] as const;
/** A language of Parcours. */
export type Language = (typeof LANGUAGES)[number];

/**
 * A text that a person reads: one string for every language, or one string per language.
 * At least one language is present.
 */
export const textSchema = z.union([
  z.string().min(1).max(20_000),
  z
    .strictObject({
      fr: z.string().min(1).max(20_000).optional(),
      en: z.string().min(1).max(20_000).optional(),
    })
    .refine((text) => text.fr !== undefined || text.en !== undefined, "needs a text in French or in English"),
]);
/** A text that a person reads, as read from the file. */
export type Text = z.infer<typeof textSchema>;

/** The text in the language asked for, else in the other one. Never empty for a valid text; `""` when there is none. */
export const textIn = (text: Text | undefined, language: Language): string => {
  if (text === undefined) return "";
  if (typeof text === "string") return text;
  return text[language] ?? text.fr ?? text.en ?? "";
};

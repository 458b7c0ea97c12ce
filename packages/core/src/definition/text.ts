import { z } from "zod";

/** The languages in which Parcours speaks. French comes first; English is complete. */
export const LANGUAGES = ["fr", "en"] as const;
/** A language of Parcours. */
export type Language = (typeof LANGUAGES)[number];

const inLanguages = {
  fr: z.string().min(1).max(20_000).optional(),
  en: z.string().min(1).max(20_000).optional(),
};
const needsOne = "needs a text in French or in English";
const hasOne = ({ fr, en }: { fr?: string | undefined; en?: string | undefined }): boolean =>
  fr !== undefined || en !== undefined;

/**
 * Words that mean the same to everybody who reads them: one string for every language, or one per language, of which at
 * least one is present. What is signed, sent or read by staff only has no simple form.
 */
export const wordingSchema = z.union([
  z.string().min(1).max(20_000),
  z.strictObject(inLanguages).refine(hasOne, needsOne),
]);

/**
 * A text that a participant reads: words, as above, which may have a simple form beside them (easy to read, in French
 * FALC) in either language. A reader who knows nothing of simple forms reads the ordinary words.
 */
export const textSchema = z.union([
  z.string().min(1).max(20_000),
  z
    .strictObject({ ...inLanguages, simple: z.strictObject(inLanguages).refine(hasOne, needsOne).optional() })
    .refine(hasOne, needsOne),
]);
/** A text that a person reads, as read from the file. */
export type Text = z.infer<typeof textSchema>;

/** The text in the language asked for, else in the other one. Never empty for a valid text; `""` when there is none. */
export const textIn = (text: Text | undefined, language: Language): string => {
  if (text === undefined) return "";
  if (typeof text === "string") return text;
  return text[language] ?? text.fr ?? text.en ?? "";
};

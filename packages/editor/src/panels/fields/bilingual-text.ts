import type { Language, Text } from "@parcours/core";

/** What stands in each language; one text for all stands in both. */
export const inEach = (text: Text | undefined): Record<Language, string> =>
  typeof text === "string" ? { fr: text, en: text } : { fr: text?.fr ?? "", en: text?.en ?? "" };

/**
 * The text with another wording in one language. Nothing left in either language is no text – or an empty one where a
 * text is needed, so that the place stays and the check can name it.
 */
export const withWording = (
  text: Text | undefined,
  language: Language,
  wording: string,
  required: boolean,
): Text | undefined => {
  const each = { ...inEach(text), [language]: wording };
  if (each.fr === "" && each.en === "") return required ? "" : undefined;
  return { ...(each.fr !== "" && { fr: each.fr }), ...(each.en !== "" && { en: each.en }) };
};

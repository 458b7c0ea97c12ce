import type { Language, Text } from "@parcours/core";

/** What stands in each language; one text for all stands in both. */
export const inEach = (text: Text | undefined): Record<Language, string> =>
  typeof text === "string" ? { fr: text, en: text } : { fr: text?.fr ?? "", en: text?.en ?? "" };

/** What stands in simple words in each language. */
export const simpleInEach = (text: Text | undefined): Record<Language, string> =>
  inEach(typeof text === "object" ? text.simple : undefined);

const given = (each: Record<Language, string>) => ({
  ...(each.fr !== "" && { fr: each.fr }),
  ...(each.en !== "" && { en: each.en }),
});

const isEmpty = ({ fr, en }: Record<Language, string>): boolean => fr === "" && en === "";

/**
 * The text with another wording in one language; its simple form stays. Nothing left in either language is no text – or an
 * empty one where a text is needed, so that the place stays and the check can name it.
 */
export const withWording = (
  text: Text | undefined,
  language: Language,
  wording: string,
  required: boolean,
): Text | undefined => {
  const each = { ...inEach(text), [language]: wording };
  if (isEmpty(each)) return required ? "" : undefined;
  const simple = typeof text === "object" ? text.simple : undefined;
  return { ...given(each), ...(simple && { simple }) };
};

/** The text with another simple form in one language; without one when nothing is left of it. */
export const withSimpleWording = (text: Text, language: Language, wording: string): Text => {
  const each = inEach(text);
  const simple = { ...simpleInEach(text), [language]: wording };
  return { ...given(each), ...(!isEmpty(simple) && { simple: given(simple) }) };
};

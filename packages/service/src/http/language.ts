import { LANGUAGES, type Language } from "@parcours/core";

const isLanguage = (tag: string | undefined): tag is Language => LANGUAGES.some((language) => language === tag);

/** In which words somebody is answered. */
export interface Wording {
  language: Language;
  /** They asked for simple words, where a program has them. */
  simple: boolean;
}

/**
 * The first language of an Accept-Language header that Parcours speaks; French when none is. `fr-simple` and `en-simple`
 * ask for simple words (“simple” is the registered variant of RFC 5646 for simplified forms of a language).
 */
export const negotiateWording = (header: string | undefined): Wording => {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().toLowerCase().split(";q=");
      const [language, ...more] = tag.split("-");
      return { language, simple: more.includes("simple"), weight: quality === undefined ? 1 : Number(quality) };
    })
    .toSorted((a, b) => b.weight - a.weight);
  for (const { language, simple } of wishes) if (isLanguage(language)) return { language, simple };
  return { language: "fr", simple: false };
};

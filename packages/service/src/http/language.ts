import { LANGUAGES, type Language } from "@parcours/core";

const isLanguage = (tag: string | undefined): tag is Language => LANGUAGES.some((language) => language === tag);

/** The first language of an Accept-Language header that Parcours speaks; French when none is. */
export const negotiateLanguage = (header: string | undefined): Language => {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return { tag: tag.slice(0, 2).toLowerCase(), weight: quality === undefined ? 1 : Number(quality) };
    })
    .toSorted((a, b) => b.weight - a.weight);
  const found = wishes.find((wish) => isLanguage(wish.tag))?.tag;
  return isLanguage(found) ? found : "fr";
};

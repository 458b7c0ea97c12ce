import type { Language } from "@parcours/core";

/** The first language of the browser that Parcours speaks; French when it speaks none of them. */
export const preferredLanguage = (wanted: readonly string[]): Language => {
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === "fr" || tag === "en");
  return known === "en" ? "en" : "fr";
};

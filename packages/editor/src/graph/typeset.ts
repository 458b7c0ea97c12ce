import type { Bilingual } from "@parcours/core";

/** No-break space, as French sets it inside quotation marks and before double punctuation. */
const FIXED = "\u00a0";

/** The French words with spaces that lines do not break at. */
export const typeset = ({ fr, en }: Bilingual): Bilingual => ({
  fr: fr.replaceAll(/ (?=[;:?!»])/g, FIXED).replaceAll("« ", `«${FIXED}`),
  en,
});

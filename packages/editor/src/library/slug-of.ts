/** The longest id of a program. */
const MOST = 60;

/** An id for a program, made of its title: « Mentorat d’été » becomes `mentorat-d-ete`. `""` when nothing is left. */
export const slugOf = (title: string): string =>
  title
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "oe")
    .replaceAll("æ", "ae")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+/, "")
    .slice(0, MOST)
    .replace(/-+$/, "");

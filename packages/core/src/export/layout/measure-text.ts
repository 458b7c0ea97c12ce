/*
 * Widths of characters in hundredths of the type size, as in Inter, which is wider than Arial, Segoe and Roboto. Accents
 * change no width, so a letter is looked up without them. Anything else counts as wide as it is high.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [20, "’‘"],
  [25, "ijlI'|"],
  [29, " .,:;!·¡\u00A0\u202F"],
  [37, "frt()[]{}/\\"],
  [46, '-"°“”'],
  [54, "skxzJL«»?*^`"],
  [57, "acvy"],
  [59, "ehnuF"],
  [62, "bdgopqE_0123456789"],
  [66, "BKPRSTXYZ$€§£"],
  [68, "AV+=<>~#&"],
  [76, "CDGHNOQU"],
  [82, "w"],
  [96, "mMW%@œæŒÆ…—–↻"],
];

const widthOf = new Map(WIDTHS.flatMap(([width, characters]) => characters.split("").map((c) => [c, width] as const)));

/** Fonts differ; a little more than Inter needs, so that nothing is cut in another one. */
const SLACK = 1.02;
const BOLD = 1.03;

export interface Type {
  size: number;
  bold?: boolean;
}

/** The width of a text on one line, rather too wide than too narrow. */
export const textWidth = (text: string, { size, bold }: Type): number => {
  let hundredths = 0;
  for (const character of text.normalize("NFD").replaceAll(/\p{M}/gu, "")) hundredths += widthOf.get(character) ?? 100;
  return (hundredths / 100) * size * SLACK * (bold === true ? BOLD : 1);
};

/** A word that is wider than the line is hyphenated where it has to be. */
const pieces = (word: string, width: number, type: Type): string[] => {
  if (textWidth(word, type) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && textWidth(`${part}${character}-`, type) > width) {
      parts.push(`${part}-`);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
};

/** Breaks a text into lines of at most `width`, at spaces; no-break spaces hold. Nothing is left out. */
export const wrapText = (text: string, width: number, type: Type): string[] => {
  const lines: string[] = [];
  const words = text.split(/[ \n\t]+/).filter((word) => word !== "");
  for (const word of words.flatMap((whole) => pieces(whole, width, type))) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, type) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

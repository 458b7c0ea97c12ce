/** A way of setting text: size in pixels, and weight. */
export interface Type {
  size: number;
  bold?: boolean;
}

const FAMILY = 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';

/** Without a browser: letters are a little wider than in Inter on average, so that nothing is cut. */
const AVERAGE = 0.58;

type Measure = (text: string, type: Type) => number;

const guess: Measure = (text, { size, bold }) => text.length * size * AVERAGE * (bold === true ? 1.05 : 1);

const byCanvas = (): Measure | undefined => {
  const context = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");
  if (context === null) return undefined;
  // What the browser gives back is written in its own way.
  let set = "";
  return (text, { size, bold }) => {
    const font = `${bold === true ? "600 " : ""}${size}px ${FAMILY}`;
    if (set !== font) context.font = set = font;
    return context.measureText(text).width;
  };
};

/** Widths grow with the letters: each text is measured once, in letters of this size. */
const MEASURED = 64;

let measure: Measure | undefined;
const widths = new Map<string, number>();

/** The width of a text on one line, as the browser sets it. */
export const textWidth = (text: string, type: Type): number => {
  const key = type.bold === true ? `b${text}` : ` ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    measure ??= byCanvas() ?? guess;
    width = measure(text, { ...type, size: MEASURED });
    widths.set(key, width);
  }
  return (width * type.size) / MEASURED;
};

/** A word that is wider than the line is broken where it has to be. */
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

/** Breaks a text into lines of at most `width` pixels, at spaces; no-break spaces hold. Nothing is left out. */
export const linesOf = (text: string, width: number, type: Type): string[] => {
  const lines: string[] = [];
  const words = text.split(/[ \n\t]+/).filter((word) => word !== "");
  for (const word of words.flatMap((whole) => pieces(whole, width, type))) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, type) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fontInWoff } from "./sfnt.ts";
import { type EmbeddedFont, type Glyphs, shareFont } from "./shared-fonts.ts";

const require = createRequire(import.meta.url);

/** Parts of the typeface, by alphabet: names come from everywhere. */
const SUBSETS = ["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext"] as const;
type Subset = (typeof SUBSETS)[number];

export type Face = "regular" | "bold" | "italic" | "boldItalic";
const FILES: Record<Face, string> = {
  regular: "400-normal",
  bold: "600-normal",
  italic: "400-italic",
  boldItalic: "600-italic",
};

const files = new Map<string, Buffer>();

const fileOf = (name: string): Buffer => {
  const known = files.get(name);
  if (known !== undefined) return known;
  const bytes = fontInWoff(readFileSync(require.resolve(`@fontsource/inter/files/inter-${name}.woff`)));
  files.set(name, bytes);
  return bytes;
};

/** What is asked of a document that writes with these fonts. */
export interface FontDocument {
  registerFont(name: string, source: Buffer): unknown;
  font(name: string): unknown;
}

/** A stretch of text that one font can write. */
export interface FontRun {
  text: string;
  font: string;
}

/**
 * The fonts of one document. A font is registered, and so embedded, only when something is written in it. Characters
 * that no part of the typeface has are written as `?`; the HTML beside the PDF has them all.
 */
export const fontsFor = (document: FontDocument) => {
  const glyphs = new Map<string, Glyphs>();
  const use = (face: Face, subset: Subset): Glyphs => {
    const name = `${subset}-${FILES[face]}`;
    const known = glyphs.get(name);
    if (known !== undefined) return known;
    document.registerFont(name, fileOf(name));
    document.font(name);
    const font = shareFont(name, (document as unknown as { _font: EmbeddedFont })._font);
    glyphs.set(name, font);
    return font;
  };
  const fontOf = (character: string, face: Face): string | undefined => {
    const codePoint = character.codePointAt(0) ?? 0;
    const subset = SUBSETS.find((part) => use(face, part).hasGlyphForCodePoint(codePoint));
    return subset && `${subset}-${FILES[face]}`;
  };
  const cache = new Map<string, string | undefined>();
  return {
    /** The name of a face’s first font, for measures. */
    base: (face: Face): string => {
      use(face, "latin");
      return `latin-${FILES[face]}`;
    },
    /** Cuts a text where another font is needed. */
    runs: (text: string, face: Face): FontRun[] => {
      const runs: FontRun[] = [];
      // Spaces that the typeface does not tell apart.
      for (const character of text.normalize("NFC").replaceAll(/[\u202f\u2009]/g, "\u00a0")) {
        const key = `${face}${character}`;
        if (!cache.has(key)) cache.set(key, fontOf(character, face));
        const found = cache.get(key);
        const font = found ?? `latin-${FILES[face]}`;
        const shown = found === undefined ? "?" : character;
        const last = runs.at(-1);
        if (last?.font === font) last.text += shown;
        else runs.push({ text: shown, font });
      }
      return runs;
    },
  };
};

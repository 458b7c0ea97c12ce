/** A font that was read, as far as it is asked here. */
export interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
  createSubset(): unknown;
}

/** A font inside one document: what is read of it and how words are set in it do not belong to the document. */
export interface EmbeddedFont {
  font: Glyphs;
  /** The glyphs that this document uses. */
  subset: unknown;
  /** Words as they were set, by their text. */
  layoutCache: Record<string, unknown>;
}

interface Shared {
  font: Glyphs;
  words: Record<string, unknown>;
  documents: number;
}

/** After so many documents what was set is forgotten: names and dates would pile up otherwise. */
const DOCUMENTS = 50;

const shared = new Map<string, Shared>();

/**
 * Gives a document's font what other documents have read and set already: reading the tables of a typeface and setting
 * words by its rules takes nearly all of the time that a document takes.
 */
export const shareFont = (name: string, embedded: EmbeddedFont): Glyphs => {
  const known = shared.get(name);
  if (known === undefined || known.documents >= DOCUMENTS) {
    const { font, layoutCache: words } = embedded;
    shared.set(name, { font: known?.font ?? font, words, documents: 1 });
  } else {
    known.documents += 1;
    embedded.layoutCache = known.words;
  }
  if (known !== undefined) {
    embedded.font = known.font;
    embedded.subset = known.font.createSubset();
  }
  return embedded.font;
};

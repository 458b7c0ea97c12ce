import { type RawBuilder, sql } from "kysely";

// PostgreSQL refuses words above two thousand bytes; nobody searches for the end of such a one.
const LONGEST_WORD = 100;

/** Words of some texts as people search for them: lower case, without accents. */
function toSearchWords(texts: readonly (string | null | undefined)[]): string[] {
  const words = texts.flatMap((text) => fold(text ?? "").split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words.filter((word) => word !== "").map((word) => word.slice(0, LONGEST_WORD)))];
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss");
}

/** The value of a `search` column. */
export function searchVector(texts: readonly (string | null | undefined)[]): RawBuilder<string> {
  return sql<string>`array_to_tsvector(${toSearchWords(texts)}::text[])`;
}

/** Whether every word of the query begins a word of the `search` column; a query without words matches all. */
export function matchesSearch(column: RawBuilder<unknown>, query: string): RawBuilder<boolean> {
  const words = toSearchWords([query]);
  // The words hold letters and digits only, so quoting them is enough.
  return words.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`${column} @@ ${words.map((word) => `'${word}':*`).join(" & ")}::tsquery`;
}

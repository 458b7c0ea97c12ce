import { type RawBuilder, sql } from "kysely";

// PostgreSQL refuses words above two thousand bytes; nobody searches for the end of such a one.
const LONGEST_WORD = 100;

/** Words of some texts as people search for them: lower case, without accents; each once. */
export function toSearchWords(texts: readonly (string | null | undefined)[]): string[] {
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

// Comes after every other character.
const LAST = "\u{10ffff}";

/**
 * Whether every word of the query begins a word of the person's; a query without words matches all. `person` names the
 * columns of an outer statement. Only comparisons of texts: others could use no index behind the policies, see
 * docs/adr/0003-row-level-security.md.
 */
export function matchesSearch(person: { organization: string; id: string }, query: string): RawBuilder<boolean> {
  const found = toSearchWords([query]).map(
    (word) => sql<boolean>`exists (select from participant_words found
      where found.organization_id = ${sql.ref(person.organization)} and found.participant_id = ${sql.ref(person.id)}
        and found.word >= ${word} and found.word < ${word + LAST})`,
  );
  return found.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(found, sql` and `)})`;
}

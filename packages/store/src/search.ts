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

/** Words of fewer letters begin so many words that collecting who has them takes longer than asking person by person. */
const TELLING = 3;

/**
 * Whether every word of the query begins a word of the person's; a query without words matches all. `id` names the column
 * of an outer statement that is the person. Only comparisons of texts: others could use no index behind the policies, see
 * docs/adr/0003-row-level-security.md.
 *
 * Of several telling words those who have all of them are found first, once, by their index. Asked person by person, two
 * words that very many have and hardly anybody both led through the whole organization.
 */
export function matchesSearch(organization: string, id: string, query: string): RawBuilder<boolean> {
  const words = toSearchWords([query]);
  const telling = words.filter((word) => word.length >= TELLING);
  const together = telling.length > 1 ? telling : [];
  const beginning = (word: string) =>
    sql`found.organization_id = ${organization} and found.word >= ${word} and found.word < ${word + LAST}`;
  const having = together.map(
    (word) => sql`select found.participant_id from participant_words found where ${beginning(word)}`,
  );
  const conditions = words
    .filter((word) => !together.includes(word))
    .map(
      (word) => sql<boolean>`exists (select from participant_words found
        where found.participant_id = ${sql.ref(id)} and ${beginning(word)})`,
    );
  if (having.length > 0)
    conditions.push(sql<boolean>`${sql.ref(id)} = any(array(${sql.join(having, sql` intersect `)}))`);
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

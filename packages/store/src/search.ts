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
 * Of several words, one of them telling, those who have all of them are found first, once, by their index; which word is
 * looked up first, and how, is left to the planner, who knows how often words begin so. Asked person by person, two words
 * that very many have and hardly anybody both led through the whole organization.
 */
export function matchesSearch(organization: string, id: string, query: string): RawBuilder<boolean> {
  const words = toSearchWords([query]);
  const [first, ...others] = words;
  if (first === undefined) return sql<boolean>`true`;
  const has = (person: string, word: string) =>
    sql<boolean>`exists (select from participant_words found where found.organization_id = ${organization}
      and found.participant_id = ${sql.ref(person)} and ${begins("found", word)})`;
  if (others.length === 0 || words.every((word) => word.length < TELLING))
    return sql<boolean>`(${sql.join(
      words.map((word) => has(id, word)),
      sql` and `,
    )})`;
  const having = sql`select someone.participant_id from participant_words someone
    where someone.organization_id = ${organization} and ${begins("someone", first)}
      and ${sql.join(
        others.map((word) => has("someone.participant_id", word)),
        sql` and `,
      )}`;
  return sql<boolean>`${sql.ref(id)} = any(array(${having}))`;
}

const begins = (table: string, word: string): RawBuilder<boolean> => {
  const column = sql.ref(`${table}.word`);
  return sql<boolean>`(${column} >= ${word} and ${column} < ${word + LAST})`;
};

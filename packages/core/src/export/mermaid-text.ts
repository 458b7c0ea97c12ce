/**
 * A text as Mermaid takes it: what it would read as its own (quotes, colons, semicolons, comments, markup, formulas) is written as a character code, which Mermaid shows as the character. Accents and « » need nothing.
 */
export const mermaidText = (text: string): string =>
  text
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replaceAll(/["#:;%<>\\`&$]/g, (character) => `#${character.codePointAt(0)};`);

/** Words that mean something at the start of a line of a state diagram. */
const RESERVED = new Set(
  "state note end as fork join choice class classdef style direction default hide scale title accdescr acctitle click href".split(
    " ",
  ),
);

/**
 * Names for the nodes of a diagram: the wish with what Mermaid does not take replaced by `_`, and made unique by a
 * number where two are the same, whatever their case.
 */
export const mermaidNames = (wishes: { key: string; wish: string }[]): Map<string, string> => {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { key, wish } of wishes) {
    const clean = wish.replaceAll(/[^A-Za-z0-9_]/g, "_");
    const base = RESERVED.has(clean.toLowerCase()) ? `${clean}_` : clean;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}_${number}`;
    taken.add(name.toLowerCase());
    names.set(key, name);
  }
  return names;
};

import { textIn, LANGUAGES, type Text } from "../../definition/text.ts";

const PLACE = /\{\{([^{}]*)\}\}/g;

/** The names that a text leaves to be filled in, in any language, each once; a contract may mark one as not needed: `{{name?}}`. */
export const placeholdersIn = (text: Text): string[] => [
  ...new Set(
    LANGUAGES.flatMap((language) =>
      [...textIn(text, language).matchAll(PLACE)].map((found) => (found[1] ?? "").replace(/\?\s*$/, "").trim()),
    ),
  ),
];

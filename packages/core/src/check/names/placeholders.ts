import { textIn, LANGUAGES, type Text } from "../../definition/text.ts";

const PLACE = /\{\{([^{}]*)\}\}/g;

/** The names that a text leaves to be filled in, in any language, each once. */
export const placeholdersIn = (text: Text): string[] => [
  ...new Set(
    LANGUAGES.flatMap((language) =>
      [...textIn(text, language).matchAll(PLACE)].map((found) => (found[1] ?? "").trim()),
    ),
  ),
];

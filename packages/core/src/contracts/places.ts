import { LANGUAGES, textIn, type Text } from "../definition/text.ts";

const PLACE = /\{\{\s*([A-Za-z][A-Za-z0-9_.-]*)\s*(\?)?\s*\}\}/g;

/**
 * The names that must be known before a contract with this body may be sent, in any of its languages, each once: every
 * place but those that are marked as not needed (`{{field?}}`).
 */
export const neededPlaces = (body: Text): string[] => [
  ...new Set(
    LANGUAGES.flatMap((language) =>
      [...textIn(body, language).matchAll(PLACE)].flatMap(([, name, optional]) =>
        name === undefined || optional !== undefined ? [] : [name],
      ),
    ),
  ),
];

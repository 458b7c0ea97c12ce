import { LANGUAGES, type Language, type Text } from "@parcours/core";
import { isRecord, type Document } from "../../graph/document.ts";

/** A text of the program that people read: where it stands, and in which languages it is missing. */
export interface TextPlace {
  /** JSON Pointer of the text. */
  path: string;
  text: Text;
  missing: Language[];
}

const pointerPart = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** Keys that hold a text for people wherever they stand in the format. */
const TEXT_KEYS = new Set([
  "title",
  "summary",
  "description",
  "label",
  "purpose",
  "help",
  "intro",
  "whenFalse",
  "reference",
  "body",
  "subject",
]);

const isText = (value: unknown): value is Exclude<Text, string> =>
  isRecord(value) && Object.keys(value).every((key) => key === "fr" || key === "en" || key === "simple");

const collect = (value: unknown, path: string, key: string, found: TextPlace[]): void => {
  if (TEXT_KEYS.has(key) && typeof value !== "object") {
    // One string for every language is a choice, not an omission; an empty one says nothing in either.
    if (value === "") found.push({ path, text: "", missing: [...LANGUAGES] });
    else if (typeof value === "string") found.push({ path, text: value, missing: [] });
    return;
  }
  if (TEXT_KEYS.has(key) && isText(value)) {
    found.push({ path, text: value, missing: LANGUAGES.filter((language) => (value[language] ?? "") === "") });
    return;
  }
  if (Array.isArray(value)) for (const [index, item] of value.entries()) collect(item, `${path}/${index}`, "", found);
  else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) collect(inner, `${path}/${pointerPart(name)}`, name, found);
  }
};

/** The notes of the machine itself (`description` outside `meta`) are for developers, in one language. */
const forPeople = (path: string): boolean =>
  !path.endsWith("/description") || /\/meta\/description$|\/indicators\//.test(path);

/** Every text that people read, in document order. */
export const textsOf = (document: Document): TextPlace[] => {
  const found: TextPlace[] = [];
  collect(document, "", "", found);
  return found.filter(({ path }) => forPeople(path));
};

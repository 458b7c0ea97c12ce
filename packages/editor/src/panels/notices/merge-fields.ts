import { textIn, type Field, type Language, type Text } from "@parcours/core";
import type { Document } from "../../graph/document.ts";

/** Places that the service fills besides the fields of the catalogue. */
const BUILT_IN: Record<string, Record<Language, string>> = {
  "participant.name": { fr: "Nom de la personne", en: "Name of the person" },
  "program.title": { fr: "Titre du programme", en: "Title of the program" },
  today: { fr: "Date du jour", en: "Today’s date" },
};

/** A place that a text may leave to be filled in. */
export interface MergeField {
  name: string;
  label: string;
}

/** Everything that a text may be filled with, by title. */
export const mergeFields = ({ meta }: Document, language: Language): MergeField[] => [
  ...Object.entries(BUILT_IN).map(([name, label]) => ({ name, label: label[language] })),
  ...Object.entries(meta.fields ?? {}).map(([name, field]) => ({ name, label: textIn(field.title, language) || name })),
];

/** An example, so that a preview reads like the real thing. */
const example = (field: Field, id: string, language: Language): string => {
  const [choice] = field.choices ?? [];
  if (choice !== undefined) return textIn(choice.title, language) || choice.value;
  switch (field.type) {
    case "boolean":
      return language === "fr" ? "oui" : "yes";
    case "number":
      return "3";
    case "date":
      return language === "fr" ? "02/05/2027" : "2 May 2027";
    case "email":
      return "amina@example.org";
    case "phone":
      return "06 12 34 56 78";
    case "text":
    case "choice":
    case "choices":
      // Its own title shows which place is filled.
      return `[${textIn(field.title, language) || id}]`;
  }
};

const PLACE = /\{\{\s*([A-Za-z][A-Za-z0-9_.-]*)\s*\??\s*\}\}/g;

/** The text with each place called by its name: “[Date of birth]”. For reading what is filled in, not by whom. */
export const namedText = (text: Text | undefined, document: Document, language: Language): string => {
  const labels = new Map(mergeFields(document, language).map(({ name, label }) => [name, label]));
  return textIn(text, language).replaceAll(PLACE, (whole, name: string) =>
    labels.has(name) ? `[${labels.get(name)}]` : whole,
  );
};

/** The text as somebody gets it, filled with examples; a place that names nothing stays as it is, so that it shows. */
export const filledText = (text: Text | undefined, { meta }: Document, language: Language): string =>
  textIn(text, language).replaceAll(PLACE, (whole, name: string) => {
    if (name === "participant.name") return "Amina Diallo";
    if (name === "program.title") return textIn(meta.title, language);
    if (name === "today") return language === "fr" ? "22/11/2026" : "22 November 2026";
    const field = meta.fields !== undefined && Object.hasOwn(meta.fields, name) ? meta.fields[name] : undefined;
    return field === undefined ? whole : example(field, name, language);
  });

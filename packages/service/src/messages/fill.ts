import { type Fact, type Field, type Language, type Text, textIn } from "@parcours/core";

/** What the places of a text are filled with. */
export interface Filling {
  language: Language;
  participant: { name: string };
  program: { title: Text };
  /** Calendar date, in the program's time zone. */
  today: string;
  fields: Record<string, Field>;
  /** Fact of a field, if it is known. */
  fact: (field: string) => Fact | undefined;
}

const PLACE = /\{\{\s*([A-Za-z][A-Za-z0-9_.-]*)\s*\}\}/g;
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A calendar date as people write it: `02/05/1990`, `2 May 1990`. */
const dateWords = (date: string, language: Language): string => {
  const match = DATE.exec(date);
  if (match === null) return date;
  const [, year, month, day] = match;
  if (language === "fr") return `${day}/${month}/${year}`;
  const noon = new Date(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    noon,
  );
};

const choiceTitle = (field: Field | undefined, value: string, language: Language): string =>
  textIn(field?.choices?.find((choice) => choice.value === value)?.title, language) || value;

const factWords = (value: Fact | undefined, field: Field | undefined, language: Language): string => {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return language === "fr" ? (value ? "oui" : "non") : value ? "yes" : "no";
  if (typeof value === "number") return new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB").format(value);
  if (Array.isArray(value)) return value.map((item) => choiceTitle(field, item, language)).join(", ");
  return field?.type === "date" ? dateWords(value, language) : choiceTitle(field, value, language);
};

/**
 * A text of the program with its places filled: `{{participant.name}}`, `{{program.title}}`, `{{today}}` and the id of
 * any field. A fact that is not known leaves nothing; a place that names nothing is left as it stands, so that it shows.
 */
export const fillText = (text: Text, filling: Filling): string =>
  textIn(text, filling.language).replaceAll(PLACE, (whole, name: string) => {
    if (name === "participant.name") return filling.participant.name;
    if (name === "program.title") return textIn(filling.program.title, filling.language);
    if (name === "today") return dateWords(filling.today, filling.language);
    const field = Object.hasOwn(filling.fields, name) ? filling.fields[name] : undefined;
    return field === undefined ? whole : factWords(filling.fact(name), field, filling.language);
  });

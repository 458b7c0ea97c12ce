/** What a cell may hold; a list is told with commas between. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

export interface CsvForm {
  separator: "semicolon" | "comma";
  language: "fr" | "en";
}

const BOM = "\uFEFF";
const YES_NO = { fr: ["oui", "non"], en: ["yes", "no"] } as const;

/**
 * Programs that open a table take a text that begins so for a formula, and what somebody wrote in a form would be
 * computed on the desk of whoever opens it. An apostrophe before it says that it is a text.
 */
const FORMULA = /^[\s\u00A0]*[=+\-@\t\r|%]/;
/** What begins like one and is none: a telephone number, a negative number. */
const HARMLESS = /^[+-][\d\s().-]+$/;

const safe = (text: string): string => (FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text);

const textOf = (cell: Cell, { separator, language }: CsvForm): string => {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return separator === "semicolon" ? String(cell).replace(".", ",") : String(cell);
  if (typeof cell === "boolean") return YES_NO[language][cell ? 0 : 1];
  return safe(typeof cell === "string" ? cell : cell.join(", "));
};

const SEPARATORS = { semicolon: ";", comma: "," } as const;

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["'\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A line of a table (RFC 4180), with its end. */
export const csvLine = (cells: readonly Cell[], form: CsvForm): string => {
  const separator = SEPARATORS[form.separator];
  return `${cells.map((cell) => quoted(textOf(cell, form), separator)).join(separator)}\r\n`;
};

/** The beginning of a table: what tells a spreadsheet that it is UTF-8, and the titles. */
export const csvHead = (titles: readonly string[], form: CsvForm): string => BOM + csvLine(titles, form);

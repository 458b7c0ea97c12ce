import writeSheet from "write-excel-file/node";
import type { Language } from "@parcours/core";
import { ServiceError } from "../errors.ts";

/** A table of texts on its way out. */
export interface Table {
  title: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

export type FileFormat = "csv" | "xlsx";

export const CONTENT_TYPES: Record<FileFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What a spreadsheet would run instead of showing it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text as a cell of CSV: an apostrophe before what would be taken for a formula; what comes back in loses it again. */
const cellOf = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /["\n\r;,\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Excel in French expects semicolons; the mark at the beginning tells it that the accents are UTF-8. */
const csv = ({ headings, rows }: Table, language: Language): Uint8Array => {
  const separator = language === "fr" ? ";" : ",";
  const lines = [headings, ...rows].map((row) => row.map(cellOf).join(separator));
  return new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}\r\n`);
};

/** What a cell of Excel holds; it repairs a file with more by leaving the rest out. */
const CELL = 32_767;

const tooLong = (heading: string): ServiceError =>
  new ServiceError("too_large", {
    fr: `« ${heading} » : un texte dépasse ce que contient une cellule d’Excel (${CELL} caractères). Choisissez le format CSV.`,
    en: `“${heading}”: a text is longer than a cell of Excel holds (${CELL} characters). Choose the CSV format.`,
  });

/** Cells are texts, which a spreadsheet shows and never runs. */
const xlsx = async ({ title, headings, rows }: Table): Promise<Uint8Array> => {
  const long = rows.map((row) => row.findIndex((text) => text.length > CELL)).find((at) => at >= 0);
  if (long !== undefined) throw tooLong(headings[long] ?? "");
  const data = [
    headings.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...rows.map((row) => row.map((value) => (value === "" ? null : { value, type: String }))),
  ];
  const buffer = await writeSheet(data, {
    sheet: title.replaceAll(/[\\/?*[\]:]/g, " ").slice(0, 31),
    stickyRowsCount: 1,
  }).toBuffer();
  return new Uint8Array(buffer);
};

/** Throws `too_large` where a workbook would lose something. */
export const writeFile = async (table: Table, format: FileFormat, language: Language): Promise<Uint8Array> =>
  format === "csv" ? csv(table, language) : await xlsx(table);

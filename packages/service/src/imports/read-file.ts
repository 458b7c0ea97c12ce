import { parse } from "csv-parse/sync";
import { ServiceError } from "../errors.ts";
import { readWorkbook } from "./read-workbook.ts";

/** A file of people as a table of texts: the headings, and the rows that are not empty. */
export interface Sheet {
  headings: string[];
  /** Each with how many lines below the first of the file it stands, as people find it in a spreadsheet. */
  rows: { position: number; cells: string[] }[];
}

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 300;
/** What a cell of a spreadsheet holds; nothing that comes out of one is longer. */
const MOST_CHARACTERS = 32_767;

const refused = (fr: string, en: string): ServiceError =>
  new ServiceError("invalid_input", { fr, en }, { errors: [{ path: "/content", message: { fr, en } }] });

const unreadable = (): ServiceError =>
  refused(
    "Ce fichier ne se lit pas. Enregistrez-le au format XLSX ou CSV et recommencez.",
    "This file cannot be read. Save it as XLSX or CSV and try again.",
  );

const readXlsx = async (bytes: Buffer): Promise<string[][]> => {
  const answer = await readWorkbook(bytes);
  if ("table" in answer) return answer.table;
  if (answer.fault === "unreadable") throw unreadable();
  throw refused(
    "Ce fichier contient trop de cellules : gardez seulement la feuille des personnes, sans lignes ni colonnes vides.",
    "This file holds too many cells: keep only the sheet of people, without empty rows and columns.",
  );
};

/** The text of a CSV file: UTF-8, or what Excel writes in western Europe. */
const decoded = (bytes: Buffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

/** Excel in French separates by semicolons, others by commas or tabs: whatever the first line holds most of. */
const separatorOf = (text: string): string => {
  const [line = ""] = text.split(/\r?\n/, 1);
  const count = (separator: string): number => line.split(separator).length;
  return [";", ",", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
};

const readCsv = (bytes: Buffer): string[][] => {
  const text = decoded(bytes);
  if (text.includes("\u0000")) throw unreadable();
  return parse(text, {
    bom: true,
    delimiter: separatorOf(text.replace(/^\uFEFF/, "")),
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
  });
};

// Put before what a spreadsheet would take for a formula, in the files that come out of here: taken off again.
const GUARDED = /^'(?=[=+\-@\t\r])/;

/** Reads a CSV or XLSX file. Nothing of it is left out. Throws `invalid_input` when it is neither, is empty or too large. */
export const readFile = async (bytes: Buffer): Promise<Sheet> => {
  const isZip = bytes.length > 4 && bytes.readUInt16LE(0) === 0x4b50;
  let table: string[][];
  try {
    table = isZip ? await readXlsx(bytes) : readCsv(bytes);
  } catch (error) {
    throw error instanceof ServiceError ? error : unreadable();
  }
  const full = table.flatMap((cells, position) => (cells.some((cell) => cell !== "") ? [{ position, cells }] : []));
  const [first, ...rest] = full;
  // What stands beyond the last heading is a column without a name, not nothing.
  const width = full.reduce((most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell !== "") + 1), 0);
  if (first === undefined || rest.length === 0)
    throw refused(
      "Ce fichier est vide : une ligne d’intitulés, puis une ligne par personne, sont attendues.",
      "This file is empty: a line of headings, then one line per person, are expected.",
    );
  if (rest.length > MOST_ROWS)
    throw refused(
      `Ce fichier compte plus de ${MOST_ROWS} lignes : partagez-le.`,
      `This file has more than ${MOST_ROWS} rows: split it.`,
    );
  if (width > MOST_COLUMNS)
    throw refused(
      `Ce fichier compte plus de ${MOST_COLUMNS} colonnes : retirez celles qui ne servent pas.`,
      `This file has more than ${MOST_COLUMNS} columns: take out those that are of no use.`,
    );
  const long = full.find(({ cells }) => cells.some((cell) => cell.length > MOST_CHARACTERS));
  if (long !== undefined)
    throw refused(
      `Ligne ${long.position + 1} : une cellule compte plus de ${MOST_CHARACTERS} caractères.`,
      `Line ${long.position + 1}: a cell has more than ${MOST_CHARACTERS} characters.`,
    );
  const row = (cells: string[]): string[] =>
    Array.from({ length: width }, (_, index) =>
      (cells[index] ?? "").replaceAll("\u0000", "").replace(GUARDED, "").toWellFormed(),
    );
  return { headings: row(first.cells), rows: rest.map(({ position, cells }) => ({ position, cells: row(cells) })) };
};

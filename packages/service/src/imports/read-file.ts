import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { ServiceError } from "../errors.ts";

/** A file of people as a table of texts: the headings, and the rows that are not empty. */
export interface Sheet {
  headings: string[];
  rows: string[][];
}

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 100;
const MOST_CHARACTERS = 5_000;
/** What a compressed file may hold once it is opened. */
const MOST_BYTES = 150 * 1024 * 1024;

const refused = (fr: string, en: string): ServiceError =>
  new ServiceError("invalid_input", { fr, en }, { errors: [{ path: "/content", message: { fr, en } }] });

const unreadable = (): ServiceError =>
  refused(
    "Ce fichier ne se lit pas. Enregistrez-le au format XLSX ou CSV et recommencez.",
    "This file cannot be read. Save it as XLSX or CSV and try again.",
  );

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The size of what a ZIP file says it holds; undefined when it is none. */
const openedSize = (bytes: Buffer): number | undefined => {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== 0x04034b50) return undefined;
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at -= 1) {
    if (bytes.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
    let size = 0;
    let entry = bytes.readUInt32LE(at + 16);
    const end = entry + bytes.readUInt32LE(at + 12);
    while (entry + 46 <= Math.min(end, bytes.length) && bytes.readUInt32LE(entry) === DIRECTORY_ENTRY) {
      size += bytes.readUInt32LE(entry + 24);
      entry += 46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
    }
    return size;
  }
  return undefined;
};

/** A cell as people would write it. Days have no time; Excel keeps them as midnight UTC. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "true" : "false";
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
};

const readXlsx = async (bytes: Buffer): Promise<string[][]> => {
  const size = openedSize(bytes);
  if (size === undefined) throw unreadable();
  if (size > MOST_BYTES) throw refused("Ce fichier est trop grand.", "This file is too large.");
  return (await readSheet(bytes)).map((row) => row.map(textOf));
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
    skip_empty_lines: true,
    trim: true,
  });
};

// Put before what a spreadsheet would take for a formula, in the files that come out of here: taken off again.
const GUARDED = /^'(?=[=+\-@\t\r])/;

/** Reads a CSV or XLSX file. Throws `invalid_input` when it is neither, is empty or too large. */
export const readFile = async (bytes: Buffer): Promise<Sheet> => {
  const isZip = bytes.length > 4 && bytes.readUInt16LE(0) === 0x4b50;
  let table: string[][];
  try {
    table = isZip ? await readXlsx(bytes) : readCsv(bytes);
  } catch (error) {
    throw error instanceof ServiceError ? error : unreadable();
  }
  const [first = [], ...rest] = table.filter((row) => row.some((cell) => cell !== ""));
  const width = Math.min(first.length, MOST_COLUMNS);
  if (width === 0 || rest.length === 0)
    throw refused(
      "Ce fichier est vide : une ligne d’intitulés, puis une ligne par personne, sont attendues.",
      "This file is empty: a line of headings, then one line per person, are expected.",
    );
  if (rest.length > MOST_ROWS)
    throw refused(
      `Ce fichier compte plus de ${MOST_ROWS} lignes : partagez-le.`,
      `This file has more than ${MOST_ROWS} rows: split it.`,
    );
  const row = (cells: string[]): string[] =>
    Array.from({ length: width }, (_, index) =>
      (cells[index] ?? "").replaceAll("\u0000", "").replace(GUARDED, "").slice(0, MOST_CHARACTERS).toWellFormed(),
    );
  return { headings: row(first), rows: rest.map(row) };
};

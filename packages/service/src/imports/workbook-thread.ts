/** Reads one workbook in a thread of its own, whose memory and time are limited by whoever starts it. */
import { parentPort, workerData } from "node:worker_threads";
import { readSheet } from "read-excel-file/universal";
import { repack } from "./repack.ts";
import { unpack, UnpackError } from "./unpack.ts";

export type WorkbookAnswer = { table: string[][] } | { fault: "too large" | "unreadable" };

const MOST_CELLS = 1_000_000;
const MOST_LINES = 200_000;
const MOST_COLUMNS = 2_000;
/** The area between the first cell and the last, which is read whole. */
const MOST_AREA = 4_000_000;

const CELL = /<(?:\w+:)?c\s(?:[^>]*?\s)?r=["']([A-Za-z]{1,4})(\d{1,9})["'][^>]*?(\/?)>/g;

const columnOf = (letters: string): number =>
  Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64).reduce((sum, digit) => sum * 26 + digit, 0);

/** A sheet of three cells may stretch over billions: what lies between them would be made. */
const assertModest = (sheet: string): void => {
  let cells = 0;
  let lines = 0;
  let columns = 0;
  for (const [, letters = "", line = "", isEmpty] of sheet.matchAll(CELL)) {
    cells += 1;
    if (isEmpty === "/") continue;
    lines = Math.max(lines, Number(line));
    columns = Math.max(columns, columnOf(letters));
    if (cells > MOST_CELLS || lines > MOST_LINES || columns > MOST_COLUMNS) throw new UnpackError(true);
  }
  if (lines * columns > MOST_AREA) throw new UnpackError(true);
};

/**
 * What a formula came to when the file was saved is its text; one that was never worked out, or came to an error, would
 * keep the whole file from being read: it is left empty.
 */
const withoutFormulas = (sheet: string): string =>
  sheet
    .replaceAll(/<((?:\w+:)?)f(?:\s[^>]*)?(?:\/>|>[^<]*<\/\1f>)/g, "")
    .replaceAll(/<((?:\w+:)?)c\s[^>]*?>\s*<\/\1c>/g, "")
    .replaceAll(/<((?:\w+:)?)c\s[^>]*?\st=["']e["'][^>]*?>.*?<\/\1c>/gs, "");

/** A cell as people would write it. Days have no time; Excel keeps them as midnight UTC. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "true" : "false";
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
};

const read = async (bytes: Uint8Array): Promise<WorkbookAnswer> => {
  try {
    const files = unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    for (const [name, content] of files) {
      if (!name.startsWith("xl/worksheets/")) continue;
      const sheet = content.toString("utf8");
      assertModest(sheet);
      files.set(name, Buffer.from(withoutFormulas(sheet)));
    }
    return { table: (await readSheet(repack(files))).map((row) => row.map(textOf)) };
  } catch (error) {
    return { fault: error instanceof UnpackError && error.isTooLarge ? "too large" : "unreadable" };
  }
};

// A thread’s port has no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(await read(workerData as Uint8Array));

import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { sheetFile } from "../testing/sheet-file.ts";
import { readFile } from "./read-file.ts";
import { repack } from "./repack.ts";
import { MOST_BYTES, unpack } from "./unpack.ts";

const PEOPLE = [
  ["Nom", "Courriel"],
  ["Ana", "ana@example.org"],
];

/** A workbook whose sheet is this XML. */
const workbook = async (cells: string): Promise<Buffer> => {
  const files = unpack(await sheetFile(PEOPLE));
  const sheet = [...files.keys()].find((name) => name.startsWith("xl/worksheets/"))!;
  const xml = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
  files.set(sheet, Buffer.from(xml));
  return Buffer.from(repack(files));
};
const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEAD = `<row r="1">${cell("A1", "Nom")}${cell("B1", "Courriel")}</row>`;

/** The same file, whose entries are packed and say that they hold nothing. */
const lying = (content: Buffer): Buffer => {
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const packed = deflateRawSync(content);
  const fields = (signature: number, before: number, after: number): Buffer => {
    const part = Buffer.alloc(before + 26 + after);
    part.writeUInt32LE(signature, 0);
    part.writeUInt16LE(8, before + 4);
    part.writeUInt32LE(packed.length, before + 14);
    part.writeUInt32LE(10, before + 18);
    part.writeUInt16LE(name.length, before + 22);
    return part;
  };
  const local = Buffer.concat([fields(0x04034b50, 4, 0), name, packed]);
  const directory = Buffer.concat([fields(0x02014b50, 6, 14), name]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
};

const refusal = async (file: Buffer): Promise<string> =>
  await readFile(file).then(
    () => "read",
    (error: { detail: { en: string } }) => error.detail.en,
  );

describe("a table", () => {
  test("is read to its last column and its last letter: a row may be longer than the headings", async () => {
    const long = "é".repeat(6_000);
    const { headings, rows } = await readFile(Buffer.from(`Nom;Note\nAna;${long};en plus;\nBen;b;;\n`));
    expect(headings).toEqual(["Nom", "Note", ""]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["Ana", long, "en plus"],
      ["Ben", "b", ""],
    ]);
    const wide = Array.from({ length: 120 }, (_, at) => `c${at}`).join(";");
    expect((await readFile(Buffer.from(`${wide}\n${wide}\n`))).rows[0]?.cells).toHaveLength(120);
  });

  test("that is too much is refused with where, and never cut", async () => {
    const wide = Array.from({ length: 301 }, (_, at) => `c${at}`).join(";");
    expect(await refusal(Buffer.from(`${wide}\n${wide}\n`))).toContain("more than 300 columns");
    expect(await refusal(Buffer.from(`Nom\nAna\n${"x".repeat(33_000)}\n`))).toBe(
      "Line 3: a cell has more than 32767 characters.",
    );
  });
});

describe("a workbook", () => {
  test("is read with the lines on which people find its rows, empty ones counted", async () => {
    const file = await workbook(`${HEAD}<row r="4">${cell("A4", "Ana")}${cell("B4", "ana@example.org")}</row>`);
    expect(await readFile(file)).toEqual({
      headings: PEOPLE[0],
      rows: [{ position: 3, cells: PEOPLE[1] }],
    });
    const csv = await readFile(Buffer.from("Nom;Courriel\n\n\nAna;ana@example.org\n"));
    expect(csv.rows).toEqual([{ position: 3, cells: PEOPLE[1] }]);
  });

  test("gives what a formula came to as a text; one that was never worked out, or failed, spoils nobody else", async () => {
    const rows = [
      `<row r="2"><c r="A2" t="str"><f>CONCATENATE("A","na")</f><v>Ana</v></c>${cell("B2", "a@example.org")}</row>`,
      `<row r="3"><c r="A3" t="str"><f>HYPERLINK("https://evil.example","x")</f></c>${cell("B3", "b@example.org")}</row>`,
      `<row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c>${cell("B4", "c@example.org")}</row>`,
      `<row r="5">${cell("A5", "=cmd|' /C calc'!A0")}${cell("B5", "d@example.org")}</row>`,
    ];
    const { rows: read } = await readFile(await workbook(HEAD + rows.join("")));
    expect(read.map(({ cells }) => cells)).toEqual([
      ["Ana", "a@example.org"],
      ["", "b@example.org"],
      ["", "c@example.org"],
      ["=cmd|' /C calc'!A0", "d@example.org"],
    ]);
  });

  test("is refused when it opens to more than it says", async () => {
    const bomb = lying(Buffer.alloc(MOST_BYTES + 1, 0x20));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb)).toContain("too many cells");
  });

  test.each([
    ["stretches over millions of rows", `<row r="1048576">${cell("A1048576", "x")}</row>`],
    ["stretches over thousands of columns", `<row r="2">${cell("XFD2", "x")}</row>`],
    ["stretches over both", `<row r="150000">${cell("AMJ150000", "x")}</row>`],
  ])("is refused when it %s for a few cells", async (_, rows) => {
    expect(await refusal(await workbook(HEAD + rows))).toContain("too many cells");
  });

  test("that is cut, or none, cannot be read", async () => {
    const whole = await sheetFile(PEOPLE);
    for (const file of [
      whole.subarray(0, whole.length - 30),
      Buffer.from("PK\u0003\u0004 not a workbook"),
      lying(Buffer.from("<x")),
    ])
      expect(await refusal(file)).toContain("cannot be read");
  });
});

import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { csvHead, csvLine } from "./write-csv.ts";

const french = { separator: "semicolon", language: "fr" } as const;
const plain = { separator: "comma", language: "en" } as const;

const read = (text: string, delimiter: string): string[][] =>
  parse(text, { delimiter, bom: true, record_delimiter: "\r\n" });

test("begins with the mark of UTF-8, separates as a French Excel expects, and writes its decimals", () => {
  const text = csvHead(["Prénom", "Âge"], french) + csvLine(["Zoé", 17.5], french);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.slice(1)).toBe("Prénom;Âge\r\nZoé;17,5\r\n");
  expect(csvLine([1.5, true, false, null, ["a", "b"]], plain)).toBe('1.5,yes,no,,"a, b"\r\n');
});

test.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "  =1", "\r=1", "|x", "%x"])(
  "%j is a text, not a formula",
  (hostile) => {
    for (const form of [french, plain]) {
      const [[cell]] = read(csvLine([hostile], form), form === french ? ";" : ",") as [[string]];
      expect(cell).toBe(`'${hostile}`);
    }
  },
);

test("a telephone number and a negative number stay what they are", () => {
  expect(csvLine(["+33 6 12 34 56 78", "-12", -3], plain)).toBe("+33 6 12 34 56 78,-12,-3\r\n");
});

test("whatever was written comes back from another parser of such tables, apostrophe apart", () => {
  const words = fc.array(fc.string({ unit: "grapheme", maxLength: 20 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(words, fc.constantFrom(french, plain), (cells, form) => {
      const text = csvHead(
        cells.map((_, n) => `c${n}`),
        form,
      );
      const [, row] = read(text + csvLine(cells, form), form === french ? ";" : ",");
      expect(row?.map((cell, n) => (cell === `'${cells[n]}` ? cells[n] : cell))).toEqual(cells);
    }),
  );
});

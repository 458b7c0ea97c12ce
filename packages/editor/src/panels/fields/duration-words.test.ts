import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSpan, spanText } from "./duration-words.ts";

describe("a length of time as people write it", () => {
  it.each([
    ["3 jours ouvrés", "P3D", true],
    ["1 jour ouvré", "P1D", true],
    ["10 working days", "P10D", true],
    ["2 semaines", "P2W", false],
    ["une semaine", "P1W", false],
    ["Un an et 6 mois", "P1Y6M", false],
    ["6 mois, 1 an", "P1Y6M", false],
    ["48h", "PT48H", false],
    ["1 j 12 h", "P1DT12H", false],
    ["45 jours avant", "-P45D", false],
    ["45 days before", "-P45D", false],
    ["a month", "P1M", false],
    ["p14d", "P14D", false],
    ["15 minutes", "PT15M", false],
  ])("%s", (typed, offset, working) => {
    expect(readSpan(typed)).toEqual({ offset, working });
  });

  it.each(["", "bientôt", "3", "3 poires", "2 semaines ouvrées", "1 mois 2 mois", "jours", "P"])(
    "not: “%s”",
    (typed) => {
      expect(readSpan(typed)).toBeUndefined();
    },
  );

  it("is read back as it is written, in both languages", () => {
    const amount = fc.integer({ min: 0, max: 400 });
    const parts = fc.record({
      Y: amount,
      M: amount,
      D: amount,
      H: amount,
      before: fc.boolean(),
      working: fc.boolean(),
    });
    fc.assert(
      fc.property(parts, fc.constantFrom("fr" as const, "en" as const), ({ Y, M, D, H, before, working }, language) => {
        const date = working ? `${D}D` : `${Y > 0 ? `${Y}Y` : ""}${M > 0 ? `${M}M` : ""}${D}D`;
        const offset = `${before ? "-" : ""}P${date}${!working && H > 0 ? `T${H}H` : ""}`;
        const read = readSpan(spanText({ offset, working }, language));
        const nothing = !/[1-9]/.test(offset);
        const kept = `${before ? "-" : ""}P${date.replace(/^(.+[YM])0D$/, "$1").replace(/^0D$/, "")}`;
        const wanted = `${kept}${!working && H > 0 ? `T${H}H` : ""}`;
        expect(read).toEqual(nothing ? { offset: "P0D", working: false } : { offset: wanted, working });
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { askOf, lastDay, mayCompare, readImpactSearch, todayIn } from "./impact-search.ts";

const TODAY = "2026-11-22";

describe("the period in the address", () => {
  it("becomes dates, the last one not included", () => {
    expect(askOf({}, TODAY)).toMatchObject({ from: "2025-11-23", to: "2026-11-23" });
    expect(askOf({ period: "this-year" }, TODAY)).toMatchObject({ from: "2026-01-01", to: "2026-11-23" });
    expect(askOf({ period: "last-year" }, TODAY)).toMatchObject({ from: "2025-01-01", to: "2026-01-01" });
    expect(askOf({ period: "own", from: "2026-02-01", to: "2026-02-28" }, TODAY)).toMatchObject({
      from: "2026-02-01",
      to: "2026-03-01",
    });
    expect(askOf({ period: "all" }, TODAY)).toEqual({ by: undefined, version: undefined });
    expect(lastDay("2026-03-01")).toBe("2026-02-28");
  });

  it("is compared with the year before, own dates with as many days before", () => {
    expect(askOf({ period: "this-year", compare: true }, TODAY)).toMatchObject({
      compareFrom: "2025-01-01",
      compareTo: "2025-11-23",
    });
    expect(askOf({ period: "own", from: "2026-02-01", to: "2026-02-28", compare: true }, TODAY)).toMatchObject({
      compareFrom: "2026-01-04",
      compareTo: "2026-02-01",
    });
    expect(askOf({ period: "all", compare: true }, TODAY)).not.toHaveProperty("compareFrom");
    expect(mayCompare({ period: "own", from: "2026-02-01" }, TODAY)).toBe(false);
    expect(mayCompare({}, TODAY)).toBe(true);
  });

  it("is read with care", () => {
    const read = readImpactSearch({
      period: "own",
      from: "2026-02-31x",
      to: "2026-02-28",
      by: "a b",
      version: -1,
      x: 1,
    });
    expect(read).toEqual({ period: "own", to: "2026-02-28" });
    expect(
      readImpactSearch({ period: "this-year", from: "2026-01-01", by: "site", version: 2, compare: true }),
    ).toEqual({
      period: "this-year",
      by: "site",
      version: 2,
      compare: true,
    });
  });

  it("ends today where the programs are", () => {
    expect(todayIn("Europe/Paris", new Date("2026-11-21T23:30:00Z"))).toBe("2026-11-22");
  });
});

import { describe, expect, it } from "vitest";
import type { Field, FieldSource, FieldType } from "../definition/catalog.ts";
import type { RunContext } from "../definition/context.ts";
import type { RuleLeaf } from "../definition/rule-tree.ts";
import { nextChange } from "./next-change.ts";

const field = (type: FieldType, source: FieldSource): Field => ({
  type,
  title: type,
  sensitivity: "ordinary",
  purpose: "test",
  source,
});

const fields: Record<string, Field> = {
  birthDate: field("date", "participant"),
  end: field("date", "program"),
  recent: field("number", { list: "missions", statistic: "count", within: "P1M" }),
  lately: field("number", { list: "missions", statistic: "count", within: "PT24H" }),
};

const next = (leaf: RuleLeaf, context: Partial<RunContext>): string | null =>
  nextChange(
    { combinator: "and", rules: [leaf] },
    {
      fields,
      timeZone: "Europe/Paris",
      now: "2026-11-22T11:00:00.000Z",
      context: {
        person: {},
        data: {},
        contracts: {},
        tasks: {},
        measures: {},
        lists: {},
        members: {},
        cohort: {},
        ...context,
      },
    },
  );

describe("nextChange", () => {
  const end = (date: string) => ({ data: { end: date } });
  const missions = { lists: { missions: [{ at: "2026-11-22T10:00:00.000Z" }, { at: "2026-10-30T23:30:00.000Z" }] } };

  it.each<[string, RuleLeaf, Partial<RunContext>, string | null]>([
    [
      "a birthday",
      { field: "birthDate", operator: "ageAtLeast", value: 16 },
      { person: { birthDate: "2011-07-01" } },
      "2027-06-30T22:00:00.000Z",
    ],
    [
      "a birthday past",
      { field: "birthDate", operator: "ageBelow", value: 16 },
      { person: { birthDate: "2001-07-01" } },
      null,
    ],
    ["a missing date", { field: "birthDate", operator: "ageAtLeast", value: 16 }, {}, null],
    [
      "the day after an end",
      { field: "end", operator: "before", value: "today" },
      end("2026-11-30"),
      "2026-11-30T23:00:00.000Z",
    ],
    [
      "the day of it",
      { field: "end", operator: "after", value: "today" },
      end("2026-11-30"),
      "2026-11-29T23:00:00.000Z",
    ],
    [
      "a cut-off behind a short month",
      { field: "end", operator: "within", value: "P3M" },
      end("2026-11-30"),
      "2026-11-29T23:00:00.000Z",
    ],
    [
      "the end of a window",
      { field: "end", operator: "olderThan", value: "P6M" },
      end("2026-08-31"),
      "2027-02-28T23:00:00.000Z",
    ],
    [
      "the day after a month",
      { field: "end", operator: "olderThan", value: "P1M" },
      end("2026-11-10"),
      "2026-12-10T23:00:00.000Z",
    ],
    ["nothing dated", { field: "end", operator: "known" }, end("2026-11-30"), null],
    ["a date fixed in the rule", { field: "end", operator: "before", value: "2027-01-01" }, end("2026-11-30"), null],
    [
      "an entry that leaves its month",
      { field: "recent", operator: ">=", value: 2 },
      missions,
      "2026-11-30T23:00:00.000Z",
    ],
    [
      "an entry that leaves its hours",
      { field: "lately", operator: ">=", value: 1 },
      missions,
      "2026-11-23T10:00:00.001Z",
    ],
  ])("finds %s", (_, leaf, context, expected) => {
    expect(next(leaf, context)).toBe(expected);
  });
});

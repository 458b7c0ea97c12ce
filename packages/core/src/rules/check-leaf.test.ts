import { describe, expect, it } from "vitest";
import type { Field, FieldType } from "../definition/catalog.ts";
import type { RuleLeaf } from "../definition/rule-tree.ts";
import { checkLeaf, checkRule } from "./check-leaf.ts";

const field = (type: FieldType, more: Partial<Field> = {}): Field => ({
  type,
  title: type,
  sensitivity: "ordinary",
  purpose: "test",
  source: "program",
  ...more,
});

const choices = [
  { value: "a", title: "A" },
  { value: "b", title: "B" },
];

const fields: Record<string, Field> = {
  birthDate: field("date"),
  start: field("date"),
  city: field("text"),
  mail: field("email"),
  hours: field("number"),
  agreed: field("boolean"),
  status: field("choice", { choices }),
  days: field("choices", { choices }),
  mixed: field("number", { source: { list: "x", statistic: "count", within: "P1DT2H" } }),
};

describe("checkLeaf", () => {
  it.each<RuleLeaf>([
    { field: "birthDate", operator: "ageAtLeast", value: 16, at: "start" },
    { field: "birthDate", operator: "before", value: "today" },
    { field: "birthDate", operator: "between", value: ["2026-01-01", "today"] },
    { field: "birthDate", operator: "within", value: "P1Y6M" },
    { field: "birthDate", operator: "known", value: "" },
    { field: "city", operator: "=", value: "mail", valueSource: "field" },
    { field: "city", operator: "in", value: ["Nantes"], valueSource: "value" },
    { field: "hours", operator: "between", value: [1, 1] },
    { field: "agreed", operator: "=", value: true },
    { field: "status", operator: "notIn", value: ["a", "b"] },
    { field: "days", operator: "containsAll", value: ["a", "b"] },
    { field: "days", operator: "countAtLeast", value: 2 },
  ])("accepts %j", (leaf) => {
    expect(checkLeaf(leaf, fields)).toEqual([]);
  });

  it.each<[RuleLeaf, string, RegExp]>([
    [{ field: "age", operator: "=", value: 1 }, "/field", /not in the catalog/],
    [{ field: "toString", operator: "known" }, "/field", /not in the catalog/],
    [{ field: "mixed", operator: ">", value: 1 }, "/field", /either days/],
    [{ field: "birthDate", operator: ">", value: "today" }, "/operator", /does not fit/],
    [{ field: "days", operator: "=", value: "a" }, "/operator", /does not fit/],
    [{ field: "birthDate", operator: "ageAtLeast", value: 16.5 }, "/value", /whole years/],
    [{ field: "birthDate", operator: "ageAtLeast", value: 16, at: "city" }, "/at", /not a date/],
    [{ field: "birthDate", operator: "ageAtLeast", value: 16, at: "end" }, "/at", /not in the catalog/],
    [{ field: "birthDate", operator: "on", value: "today", at: "start" }, "/at", /Only an age/],
    [{ field: "birthDate", operator: "on", value: "2026-02-29" }, "/value", /A date/],
    [{ field: "birthDate", operator: "between", value: ["2026-01-01", "soon"] }, "/value/1", /A date/],
    [{ field: "birthDate", operator: "between", value: ["2026-02-01", "2026-01-01"] }, "/value", /beyond the second/],
    [{ field: "birthDate", operator: "within", value: "PT24H" }, "/value", /A duration/],
    [{ field: "birthDate", operator: "olderThan", value: "-P1D" }, "/value", /A duration/],
    [{ field: "hours", operator: "between", value: [1] }, "/value", /Two bounds/],
    [{ field: "hours", operator: "between", value: [5, 1] }, "/value", /beyond the second/],
    [{ field: "hours", operator: "=", value: "3" }, "/value", /A number/],
    [{ field: "hours", operator: "=", value: 1e16 }, "/value", /A number/],
    [{ field: "hours", operator: ">", value: "birthDate", valueSource: "field" }, "/value", /another type/],
    [{ field: "hours", operator: ">", value: "hours", valueSource: "field" }, "/value", /itself/],
    [{ field: "hours", operator: ">", value: "minutes", valueSource: "field" }, "/value", /not in the catalog/],
    [{ field: "agreed", operator: "=", value: "yes" }, "/value", /Yes or no/],
    [{ field: "city", operator: "=" }, "/value", /A text/],
    [{ field: "city", operator: "contains", value: "" }, "/value", /A text/],
    [{ field: "city", operator: "contains", value: "a\0" }, "/value", /A text/],
    [{ field: "city", operator: "contains", value: "mail", valueSource: "field" }, "/value", /not with another field/],
    [{ field: "city", operator: "in", value: "Nantes" }, "/value", /at least one/],
    [{ field: "city", operator: "in", value: [] }, "/value", /at least one/],
    [{ field: "status", operator: "=", value: "c" }, "/value", /not one of the choices/],
    [{ field: "status", operator: "in", value: ["a", "c"] }, "/value/1", /not one of the choices/],
    [{ field: "days", operator: "containsAny", value: ["c"] }, "/value/0", /not one of the choices/],
    [{ field: "days", operator: "countBelow", value: -1 }, "/value", /whole number/],
  ])("refuses %j at %s", (leaf, path, message) => {
    const problems = checkLeaf(leaf, fields);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toBe(path);
    expect(problems[0]?.message.en).toMatch(message);
    expect(problems[0]?.message.fr).not.toBe("");
  });

  it("finds the place in a tree", () => {
    const leaf: RuleLeaf = { field: "status", operator: "in", value: ["c"] };
    const problems = checkRule({ combinator: "or", rules: [{ combinator: "and", rules: [leaf] }] }, fields);
    expect(problems.map((problem) => problem.path)).toEqual(["/rules/0/rules/0/value/0"]);
  });
});

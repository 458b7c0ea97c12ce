import { describe, expect, it } from "vitest";
import type { Field } from "../definition/catalog.ts";
import type { RuleGroup } from "../definition/rule-tree.ts";
import { ruleToSql } from "./to-sql.ts";

const field = (type: Field["type"]): Field => ({
  type,
  title: type,
  sensitivity: "ordinary",
  purpose: "test",
  source: "program",
});

const fields = { city: field("text"), hours: field("number"), end: field("date") };
const target = { context: "e.facts", now: "now()", firstParam: 4 };
const sqlOf = (rule: RuleGroup) => ruleToSql(rule, { fields, timeZone: "Europe/Paris" }, target);

describe("ruleToSql", () => {
  it("numbers placeholders from the first one asked for, each used, the same value once", () => {
    const { sql, params } = sqlOf({
      combinator: "or",
      rules: [
        { field: "city", operator: "=", value: "Nantes" },
        { field: "city", operator: "contains", value: "Nantes" },
        { field: "hours", operator: ">", value: 2.5 },
        { field: "end", operator: "within", value: "P6M" },
      ],
    });
    expect(params).toEqual(["Nantes", "2.5", "Europe/Paris", "6 months 0 days 0 seconds"]);
    const used = [...sql.matchAll(/\$(\d+)::/g)].map(([, place]) => Number(place));
    expect(new Set(used)).toEqual(new Set([4, 5, 6, 7]));
  });

  it("carries no text of the rule in the SQL itself, and quotes ids of careless drafts", () => {
    const id = "x' or true --";
    const { sql } = ruleToSql(
      { combinator: "and", rules: [{ field: id, operator: "=", value: "'; drop table enrollments; --" }] },
      { fields: { [id]: field("text") }, timeZone: "UTC" },
      target,
    );
    expect(sql).not.toContain("drop table");
    expect(sql).toContain(`'x'' or true --'`);
  });

  it("answers null for a comparison that means nothing", () => {
    expect(sqlOf({ combinator: "and", rules: [{ field: "city", operator: ">", value: 1 }] })).toEqual({
      sql: "(null::boolean)",
      params: [],
    });
  });
});

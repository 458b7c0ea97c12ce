import { describe, expect, it } from "vitest";
import type { Field, FieldSource, FieldType } from "../definition/catalog.ts";
import type { RunContext } from "../definition/context.ts";
import type { RuleGroup, RuleLeaf } from "../definition/rule-tree.ts";
import { evaluate } from "./evaluate.ts";
import type { RuleScope } from "./scope.ts";

const field = (type: FieldType, source: FieldSource = "program"): Field => ({
  type,
  title: type,
  sensitivity: "ordinary",
  purpose: "test",
  source,
});

const fields: Record<string, Field> = {
  birthDate: field("date", "participant"),
  start: field("date", "cohort"),
  end: field("date"),
  city: field("text"),
  hours: field("number"),
  target: field("number"),
  agreed: field("boolean"),
  status: field("choice"),
  days: field("choices"),
  partnerCity: field("text", { member: "mentee", field: "city" }),
  missions: field("number", { list: "missions", statistic: "count" }),
  recent: field("number", { list: "missions", statistic: "sum", within: "P1M" }),
  lastNote: field("text", { list: "notes", statistic: "last" }),
};

const scope = (context: Partial<RunContext>, now = "2026-11-22T11:00:00.000Z"): RuleScope => ({
  fields,
  timeZone: "Europe/Paris",
  now,
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
});

const rule = (...rules: (RuleLeaf | RuleGroup)[]): RuleGroup => ({ combinator: "and", rules });

describe("evaluate", () => {
  const born = (birthDate: string) => ({ person: { birthDate } });
  const data = (facts: RunContext["data"]) => ({ data: facts });

  it.each<[RuleLeaf, Partial<RunContext>, string]>([
    [{ field: "birthDate", operator: "ageAtLeast", value: 16 }, born("2010-11-22"), "true"],
    [{ field: "birthDate", operator: "ageAtLeast", value: 16 }, born("2010-11-23"), "false"],
    [{ field: "birthDate", operator: "ageBelow", value: 18 }, born("2008-11-23"), "true"],
    [
      { field: "birthDate", operator: "ageAtLeast", value: 18, at: "start" },
      { ...born("2008-02-29"), cohort: { start: "2026-02-28" } },
      "true",
    ],
    [{ field: "birthDate", operator: "ageAtLeast", value: 18, at: "start" }, born("2000-01-01"), "unknown"],
    [{ field: "birthDate", operator: "ageAtLeast", value: 16 }, born("2010-02-30"), "unknown"],
    [{ field: "end", operator: "before", value: "today" }, data({ end: "2026-11-21" }), "true"],
    [{ field: "end", operator: "before", value: "today" }, data({ end: "2026-11-22" }), "false"],
    [{ field: "end", operator: "after", value: "start", valueSource: "field" }, data({ end: "2026-01-01" }), "unknown"],
    [{ field: "end", operator: "between", value: ["2026-01-01", "today"] }, data({ end: "2026-11-22" }), "true"],
    [{ field: "end", operator: "within", value: "P6M" }, data({ end: "2026-05-22" }), "true"],
    [{ field: "end", operator: "within", value: "P6M" }, data({ end: "2026-11-23" }), "false"],
    [{ field: "end", operator: "olderThan", value: "P6M" }, data({ end: "2026-05-21" }), "true"],
    [{ field: "city", operator: "=", value: "Nantes" }, data({ city: "nantes" }), "false"],
    [{ field: "city", operator: "contains", value: "ant" }, data({ city: "Nantes" }), "true"],
    [{ field: "city", operator: "beginsWith", value: "ant" }, data({ city: "Nantes" }), "false"],
    [{ field: "city", operator: "!=", value: "Nantes" }, data({ city: "" }), "unknown"],
    [{ field: "city", operator: "known" }, data({ city: "" }), "false"],
    [{ field: "city", operator: "unknown" }, data({ city: 3 }), "true"],
    [{ field: "hours", operator: "between", value: [2, 5] }, data({ hours: 5 }), "true"],
    [{ field: "hours", operator: ">=", value: "2" }, data({ hours: 5 }), "unknown"],
    [{ field: "hours", operator: "<", value: "target", valueSource: "field" }, data({ hours: 1, target: 2 }), "true"],
    [{ field: "agreed", operator: "=", value: false }, data({ agreed: false }), "true"],
    [{ field: "status", operator: "notIn", value: ["a", "b"] }, data({ status: "c" }), "true"],
    [{ field: "days", operator: "containsAll", value: ["mon", "tue"] }, data({ days: ["tue", "mon", "fri"] }), "true"],
    [{ field: "days", operator: "containsAny", value: ["mon"] }, data({ days: [] }), "false"],
    [{ field: "days", operator: "countBelow", value: 1 }, data({ days: [] }), "true"],
    [{ field: "days", operator: "countAtLeast", value: 2 }, data({}), "unknown"],
    [{ field: "partnerCity", operator: "=", value: "Lille" }, { members: { mentee: { city: "Lille" } } }, "true"],
    [{ field: "missions", operator: ">=", value: 1 }, {}, "false"],
    [
      { field: "missions", operator: "=", value: 1 },
      { lists: { missions: [[], null, { at: "2026-10-22T09:00:00.000Z" }] as never } },
      "true",
    ],
    [
      { field: "recent", operator: "=", value: 5 },
      {
        lists: {
          missions: [
            { at: "2026-10-21T23:30:00.000Z", value: 2 },
            { at: "2026-10-22T09:00:00.000Z", value: 3 },
            { at: "2026-10-21T09:00:00.000Z", value: 40 },
          ],
        },
      },
      "true",
    ],
    [{ field: "lastNote", operator: "=", value: "b" }, {}, "unknown"],
    [{ field: "nowhere", operator: "=", value: "b" }, {}, "unknown"],
    [{ field: "toString", operator: "known" }, {}, "false"],
  ])("%j over %j is %s", (leaf, context, expected) => {
    expect(evaluate(rule(leaf), scope(context)).result).toBe(expected);
  });

  it("takes the date from the program's zone, not from UTC", () => {
    const birthday = rule({ field: "birthDate", operator: "ageAtLeast", value: 16 });
    const context = born("2010-07-01");
    expect(evaluate(birthday, scope(context, "2026-06-30T21:59:59.999Z")).result).toBe("false");
    expect(evaluate(birthday, scope(context, "2026-06-30T22:00:00.000Z")).result).toBe("true");
  });

  it("names what is missing only where it would decide", () => {
    const both = rule(
      { field: "birthDate", operator: "ageAtLeast", value: 16 },
      {
        combinator: "or",
        rules: [
          { field: "city", operator: "=", value: "Nantes" },
          { field: "agreed", operator: "=", value: true },
        ],
      },
    );
    expect(evaluate(both, scope({}))).toMatchObject({ result: "unknown", missing: ["birthDate", "city", "agreed"] });
    expect(evaluate(both, scope(data({ agreed: true })))).toMatchObject({ result: "unknown", missing: ["birthDate"] });
    const young = evaluate(both, scope(born("2020-01-01")));
    expect(young).toMatchObject({ result: "false", missing: [] });
    expect(young.deciding.map((leaf) => leaf.field)).toEqual(["birthDate"]);
    expect(young.leaves).toHaveLength(3);
  });

  it("names the compared field and the date of an age among the missing", () => {
    const leaf: RuleLeaf = { field: "birthDate", operator: "ageAtLeast", value: 18, at: "start" };
    const result = evaluate(rule(leaf), scope(born("2000-01-01")));
    expect(result.missing).toEqual(["start"]);
    expect(result.deciding).toEqual([
      {
        field: "birthDate",
        operator: "ageAtLeast",
        value: 18,
        actual: "2000-01-01",
        at: { field: "start" },
        result: "unknown",
      },
    ]);
  });

  it("turns the answer of a group round with not, and leaves unknown alone", () => {
    const not: RuleGroup = { combinator: "or", not: true, rules: [{ field: "city", operator: "=", value: "Nantes" }] };
    expect(evaluate(not, scope(data({ city: "Lille" }))).result).toBe("true");
    expect(evaluate(not, scope({})).result).toBe("unknown");
  });
});

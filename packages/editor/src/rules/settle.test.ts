import type { Field, RuleGroup, RuleLeaf } from "@parcours/core";
import { checkRule } from "@parcours/core";
import { fieldsArbitrary, ruleArbitrary } from "@parcours/core/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryOf } from "./query.ts";
import { sameShape } from "./same-shape.ts";
import { settledRule } from "./settle.ts";
import { isWhole, tryRule } from "./try-rule.ts";

const field = (type: Field["type"], more: Partial<Field> = {}): Field => ({
  type,
  title: type,
  sensitivity: "ordinary",
  purpose: "x",
  source: "program",
  ...more,
});
const fields: Record<string, Field> = {
  birth: field("date", { title: { fr: "Date de naissance", en: "Date of birth" }, source: "participant" }),
  start: field("date"),
  city: field("choice", {
    choices: [
      { value: "lyon", title: "Lyon" },
      { value: "nantes", title: "Nantes" },
    ],
  }),
  outings: field("number", { source: { list: "outings", statistic: "count" } }),
};

const rule = (leaf: RuleLeaf): RuleGroup => ({ combinator: "and", rules: [leaf] });
/** What happens when a person picks another operator (or another source) in the first row. */
const pick = (leaf: RuleLeaf, change: object): unknown => {
  const query = queryOf(rule(leaf));
  const [row] = query.rules;
  return settledRule({ ...query, rules: [{ ...(row as object), ...change }] } as typeof query, rule(leaf), fields)
    .rules[0];
};

describe("changing a comparison in place", () => {
  it("keeps the value where it still means something", () => {
    expect(pick({ field: "city", operator: "=", value: "lyon" }, { operator: "in" })).toEqual({
      field: "city",
      operator: "in",
      value: ["lyon"],
    });
    expect(pick({ field: "city", operator: "in", value: ["nantes", "lyon"] }, { operator: "!=" })).toEqual({
      field: "city",
      operator: "!=",
      value: "nantes",
    });
    expect(pick({ field: "outings", operator: ">=", value: 3 }, { operator: "between" })).toEqual({
      field: "outings",
      operator: "between",
      value: [3, 3],
    });
  });

  it("begins anew where it means nothing", () => {
    expect(pick({ field: "birth", operator: "before", value: "2010-01-01" }, { operator: "ageAtLeast" })).toEqual({
      field: "birth",
      operator: "ageAtLeast",
    });
    expect(pick({ field: "birth", operator: "ageAtLeast", value: 16, at: "start" }, { operator: "ageBelow" })).toEqual({
      field: "birth",
      operator: "ageBelow",
      value: 16,
      at: "start",
    });
    expect(pick({ field: "birth", operator: "before", value: "today" }, { operator: "known" })).toEqual({
      field: "birth",
      operator: "known",
    });
    expect(pick({ field: "birth", operator: "before", value: "2010-01-01" }, { valueSource: "field" })).toEqual({
      field: "birth",
      operator: "before",
      valueSource: "field",
    });
  });

  it("changes nothing in a rule that was only shown", () => {
    const anyRule = fieldsArbitrary.chain((catalog) => ruleArbitrary(catalog).map((made) => ({ catalog, made })));
    fc.assert(
      fc.property(anyRule, ({ catalog, made }) => {
        expect(settledRule(queryOf(made), made, catalog)).toBe(made);
      }),
    );
  });

  it("makes no comparison worse than it was: what was sound and only lost its value asks for one", () => {
    const changed = pick({ field: "city", operator: "=", value: "lyon" }, { operator: "contains" }) as RuleLeaf;
    expect(checkRule(rule(changed), fields).map(({ message }) => message.en)).toEqual([
      "This comparison does not fit a field of this type.",
    ]);
  });
});

describe("what is one step of undo", () => {
  const sixteen = rule({ field: "birth", operator: "ageAtLeast", value: 16 });
  it("is a value that is typed, not a condition that comes, goes or changes", () => {
    expect(sameShape(sixteen, rule({ field: "birth", operator: "ageAtLeast", value: 1 }))).toBe(true);
    expect(sameShape(sixteen, rule({ field: "birth", operator: "ageBelow", value: 16 }))).toBe(false);
    expect(sameShape(sixteen, { ...sixteen, not: true })).toBe(false);
    expect(sameShape(sixteen, { combinator: "and", rules: [...sixteen.rules, ...sixteen.rules] })).toBe(false);
    expect(sameShape(sixteen, { combinator: "and", rules: [sixteen] })).toBe(false);
  });
});

describe("trying a rule on a person", () => {
  const old = rule({ field: "birth", operator: "ageAtLeast", value: 16 });
  const at = { now: "2026-11-22T12:00:00Z", timeZone: "Europe/Paris", language: "fr" } as const;

  it("answers yes, no, or cannot tell, and why", () => {
    expect(tryRule(old, fields, { birth: "2009-05-02" }, at)).toMatchObject({
      evaluation: { result: "true" },
      reasons: "oui – Date de naissance\u00a0: 02/05/2009 (16\u00a0ans ou plus)",
    });
    expect(tryRule(old, fields, { birth: "2015-05-02" }, at).evaluation.result).toBe("false");
    expect(tryRule(old, fields, {}, at)).toMatchObject({
      evaluation: { result: "unknown", missing: ["birth"] },
      reasons: "on ne peut pas encore le dire – information manquante\u00a0: Date de naissance",
    });
  });

  it("takes a computed fact as it is given", () => {
    const often = rule({ field: "outings", operator: ">=", value: 3 });
    expect(tryRule(often, fields, { outings: 4 }, at).evaluation.result).toBe("true");
  });

  it("knows a rule that asks nothing", () => {
    expect(isWhole({ combinator: "and", rules: [] })).toBe(false);
    expect(isWhole({ combinator: "and", rules: [{ combinator: "or", rules: [] }] })).toBe(false);
    expect(isWhole(old)).toBe(true);
  });
});

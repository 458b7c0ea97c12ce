import { ruleArbitrary, fieldsArbitrary } from "@parcours/core/testing";
import type { RuleGroup } from "@parcours/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryOf, ruleOfQuery } from "./query.ts";

const anyRule = fieldsArbitrary.chain((fields) => ruleArbitrary(fields));

/** What the builder does when it takes a query in: everything is copied, our marks with it. */
const copied = <T>(query: T): T => JSON.parse(JSON.stringify(query)) as T;

describe("a rule in the builder", () => {
  it("comes back as the very same object when nobody touched it", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(ruleOfQuery(queryOf(rule))).toBe(rule);
      }),
    );
  });

  it("comes back with the same text when the builder has copied it", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(JSON.stringify(ruleOfQuery(copied(queryOf(rule))))).toBe(JSON.stringify(rule));
      }),
    );
  });

  it("keeps the comparisons beside the one that is changed", () => {
    const rule: RuleGroup = {
      combinator: "and",
      rules: [
        { operator: "ageAtLeast", field: "birthDate", value: 16, at: "start" },
        { field: "city", operator: "=", value: "Lyon" },
      ],
    };
    const query = queryOf(rule);
    const changed = ruleOfQuery({
      ...query,
      rules: query.rules.map((node, index) => (index === 1 ? { ...node, value: "Nantes" } : node)),
    });
    expect(changed.rules[0]).toBe(rule.rules[0]);
    expect(changed.rules[1]).toEqual({ field: "city", operator: "=", value: "Nantes" });
  });

  it("takes the date of an age with it, and lets it go", () => {
    const rule: RuleGroup = {
      combinator: "and",
      rules: [{ field: "birthDate", operator: "ageAtLeast", value: 16, at: "start" }],
    };
    const query = queryOf(rule);
    const [age] = query.rules;
    expect(age).toMatchObject({ value: { years: 16, at: "start" } });
    const now = ruleOfQuery({ ...query, rules: [{ ...age, value: { years: 18, at: undefined } }] } as typeof query);
    expect(now.rules).toEqual([{ field: "birthDate", operator: "ageAtLeast", value: 18 }]);
  });

  it("turns round and joins as told", () => {
    const rule: RuleGroup = { combinator: "and", rules: [{ field: "a", operator: "known" }] };
    expect(ruleOfQuery({ ...queryOf(rule), not: true })).toEqual({ ...rule, not: true });
    expect(ruleOfQuery({ ...queryOf(rule), combinator: "or" })).toEqual({ ...rule, combinator: "or" });
  });
});

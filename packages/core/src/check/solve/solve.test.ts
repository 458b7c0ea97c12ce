import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "../../definition/catalog.ts";
import type { RunContext } from "../../definition/context.ts";
import type { RuleGroup } from "../../definition/rule-tree.ts";
import { checkRule } from "../../rules/check-leaf.ts";
import { evaluate } from "../../rules/evaluate.ts";
import { resolveFact } from "../../rules/resolve-fact.ts";
import type { RuleScope } from "../../rules/scope.ts";
import { checkFact } from "../../step/fact-type.ts";
import { contextArbitrary, nowArbitrary, zoneArbitrary } from "../../testing/generate-facts.ts";
import { fieldsArbitrary, ruleArbitrary } from "../../testing/generate-rules.ts";
import { ruleIsFalse, ruleIsTrue } from "./formula.ts";
import { findSomebody } from "./solve.ts";

const NOBODY: RunContext = {
  person: {},
  data: {},
  contracts: {},
  tasks: {},
  measures: {},
  lists: {},
  members: {},
  cohort: {},
};

const survey = (fields: Record<string, Field>, rules: Record<string, RuleGroup>) => ({
  fields,
  meta: {
    format: 1 as const,
    title: "Two rules",
    roles: {},
    rules: Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, { title: id, rule }])),
  },
});

const cases = fieldsArbitrary.chain((fields) =>
  fc.record({
    fields: fc.constant(fields),
    one: ruleArbitrary(fields, { strays: false }),
    other: ruleArbitrary(fields, { strays: false }),
    timeZone: zoneArbitrary,
    now: nowArbitrary,
    people: fc.array(contextArbitrary(fields), { minLength: 5, maxLength: 5 }),
  }),
);

/** The facts are such as forms accept: choices that are offered, each once. Others are not looked for. */
const isSensible = (scope: RuleScope): boolean =>
  Object.entries(scope.fields).every(([id, field]) => checkFact(field, resolveFact(id, scope)) === undefined);

describe("findSomebody", () => {
  it("finds people whom the evaluator agrees with, and says “nobody” only when there is none", () => {
    const verdicts = { somebody: 0, nobody: 0, unsure: 0 };
    let met = 0;
    fc.assert(
      fc.property(cases, ({ fields, one, other, timeZone, now, people }) => {
        fc.pre(checkRule(one, fields).length + checkRule(other, fields).length === 0);
        const rules = survey(fields, { one, other });
        const answer = findSomebody([ruleIsTrue(rules, "one"), ruleIsFalse(rules, "other")], { fields, timeZone, now });
        verdicts[answer.fits]++;
        const isRight = (scope: RuleScope): boolean =>
          evaluate(one, scope).result === "true" && evaluate(other, scope).result === "false";
        // The facts found are told in one place, wherever the catalog takes them from.
        const inFile = Object.fromEntries(
          Object.entries(fields).map(([id, field]): [string, Field] => [id, { ...field, source: "participant" }]),
        );
        const found = answer.fits === "somebody" ? answer.who.facts : undefined;
        const scope = { fields: inFile, timeZone, now, context: { ...NOBODY, person: found ?? {} } };
        expect(found === undefined || isRight(scope)).toBe(true);

        const someoneFits = people
          .map((context) => ({ fields, timeZone, now, context }))
          .some((whole) => isSensible(whole) && isRight(whole));
        met += someoneFits ? 1 : 0;
        expect(someoneFits && answer.fits === "nobody").toBe(false);
      }),
      { numRuns: 800 },
    );
    expect(verdicts.somebody).toBeGreaterThan(300);
    expect(verdicts.nobody).toBeGreaterThan(50);
    expect(verdicts.unsure).toBeLessThan(verdicts.somebody / 5);
    expect(met).toBeGreaterThan(30);
  });
});

import { evaluate as evaluateCel } from "@marcbachmann/cel-js";
import * as fc from "fast-check";
import jsonLogic from "json-logic-js";
import { describe, expect, it } from "vitest";
import type { RuleGroup } from "../definition/rule-tree.ts";
import { contextArbitrary, nowArbitrary, zoneArbitrary } from "../testing/generate-facts.ts";
import { fieldsArbitrary, ruleArbitrary } from "../testing/generate-rules.ts";
import { evaluate } from "./evaluate.ts";
import { ruleData } from "./rule-data.ts";
import type { RuleScope } from "./scope.ts";
import { ruleToCel } from "./to-cel.ts";
import { ruleToJsonLogic } from "./to-json-logic.ts";

const caseArbitrary: fc.Arbitrary<{ rule: RuleGroup; scope: RuleScope }> = fieldsArbitrary.chain((fields) =>
  fc.record({
    rule: ruleArbitrary(fields),
    scope: fc.record({
      fields: fc.constant(fields),
      timeZone: zoneArbitrary,
      now: nowArbitrary,
      context: contextArbitrary(fields),
    }),
  }),
);

const ANSWERS = { true: true, false: false, unknown: null };

type Ask = (rule: RuleGroup, fields: RuleScope["fields"], data: object) => unknown;

const LANGUAGES: [string, Ask][] = [
  ["JsonLogic", (rule, fields, data) => jsonLogic.apply(ruleToJsonLogic(rule, fields) as jsonLogic.RulesLogic, data)],
  ["CEL", (rule, fields, data) => evaluateCel(ruleToCel(rule, fields), { ...data })],
];

describe.each(LANGUAGES)("a rule in %s", (_, ask) => {
  const answer = (rule: RuleGroup, scope: RuleScope): unknown => ask(rule, scope.fields, ruleData(rule, scope));

  it("answers as the evaluator does, null for unknown", () => {
    const seen = { true: 0, false: 0, unknown: 0 };
    fc.assert(
      fc.property(caseArbitrary, ({ rule, scope }) => {
        const { result } = evaluate(rule, scope);
        seen[result]++;
        expect(answer(rule, scope)).toBe(ANSWERS[result]);
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(seen.true, seen.false, seen.unknown)).toBeGreaterThan(50);
  });

  it("reckons ages to the day, leap days included, on today and on another date", () => {
    const day = fc.constantFrom("2008-02-28", "2008-02-29", "2008-03-01", "2004-02-29", "2000-12-31");
    const on = fc.constantFrom("2026-02-27", "2026-02-28", "2026-03-01", "2028-02-28", "2028-02-29", "2018-12-31");
    fc.assert(
      fc.property(
        day,
        on,
        fc.integer({ min: 16, max: 24 }),
        fc.boolean(),
        fc.boolean(),
        (born, date, years, at, least) => {
          const field = { type: "date", title: "t", sensitivity: "ordinary", purpose: "p", source: "program" } as const;
          const scope: RuleScope = {
            fields: { born: field, on: field },
            timeZone: "Europe/Paris",
            now: `${at ? "2050-01-01" : date}T12:00:00.000Z`,
            context: {
              person: {},
              data: { born, on: date },
              contracts: {},
              tasks: {},
              measures: {},
              lists: {},
              members: {},
              cohort: {},
            },
          };
          const leaf = {
            field: "born",
            operator: least ? ("ageAtLeast" as const) : ("ageBelow" as const),
            value: years,
          };
          const rule: RuleGroup = { combinator: "and", rules: [at ? { ...leaf, at: "on" } : leaf] };
          expect(answer(rule, scope)).toBe(ANSWERS[evaluate(rule, scope).result]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("does not take an absent person for a minor", () => {
    const fields = {
      age: { type: "number", title: "Age", sensitivity: "personal", purpose: "p", source: "participant" },
    } as const;
    const rule: RuleGroup = { combinator: "and", rules: [{ field: "age", operator: "<", value: 18 }] };
    expect(ask(rule, fields, { facts: {}, today: "2026-11-22", dates: {} })).toBeNull();
    expect(ask(rule, fields, { facts: { age: null }, today: "2026-11-22", dates: {} })).toBeNull();
  });
});

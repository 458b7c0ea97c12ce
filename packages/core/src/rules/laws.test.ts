import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "../definition/catalog.ts";
import { LANGUAGES } from "../definition/text.ts";
import { contextArbitrary, knownFactArbitrary, nowArbitrary, zoneArbitrary } from "../testing/generate-facts.ts";
import { fieldsArbitrary, ruleArbitrary, type RuleShape } from "../testing/generate-rules.ts";
import { checkRule } from "./check-leaf.ts";
import { evaluate } from "./evaluate.ts";
import { explain } from "./explain.ts";
import { nextChange } from "./next-change.ts";
import { fieldsOfRule } from "./prepare.ts";
import { resolveFact } from "./resolve-fact.ts";
import type { RuleScope } from "./scope.ts";
import { ruleSentence } from "./sentence.ts";

const RUNS = { numRuns: 500 };

const caseArbitrary = (shape: RuleShape = {}) =>
  fieldsArbitrary.chain((fields) =>
    fc.record({
      rule: ruleArbitrary(fields, shape),
      scope: fc.record({
        fields: fc.constant(fields),
        timeZone: zoneArbitrary,
        now: nowArbitrary,
        context: contextArbitrary(fields),
      }),
    }),
  );

/** The fields that a person's file, the run or the cohort may still be told. */
const gaps = ({ fields, ...scope }: RuleScope): [string, Field][] =>
  Object.entries(fields).filter(
    ([id, { source }]) => typeof source === "string" && resolveFact(id, { fields, ...scope }) === undefined,
  );

const filled = (scope: RuleScope, facts: Record<string, unknown>): RuleScope => {
  const { person, data, cohort } = scope.context;
  const context = { ...scope.context, person: { ...person }, data: { ...data }, cohort: { ...cohort } };
  for (const [id, fact] of Object.entries(facts)) {
    const source = scope.fields[id]?.source;
    const home = source === "participant" ? context.person : source === "cohort" ? context.cohort : context.data;
    home[id] = fact as never;
  }
  return { ...scope, context };
};

describe("laws of rules", () => {
  it("filling in what is missing never turns true into false or false into true", () => {
    let decided = 0;
    const fillings = caseArbitrary({ strays: false, knowing: false }).chain(({ rule, scope }) =>
      fc
        .record(Object.fromEntries(gaps(scope).map(([id, field]) => [id, knownFactArbitrary(field.type)])), {
          requiredKeys: [],
        })
        .map((facts) => ({ rule, scope, facts })),
    );
    fc.assert(
      fc.property(fillings, ({ rule, scope, facts }) => {
        const before = evaluate(rule, scope);
        if (before.result === "unknown" || Object.keys(facts).length === 0) return;
        decided++;
        expect(evaluate(rule, filled(scope, facts)).result).toBe(before.result);
      }),
      RUNS,
    );
    expect(decided).toBeGreaterThan(100);
  });

  it("an unknown answer names a fact that is missing, a known one names none", () => {
    fc.assert(
      fc.property(caseArbitrary({ strays: false }), ({ rule, scope }) => {
        const { result, missing } = evaluate(rule, scope);
        fc.pre(checkRule(rule, scope.fields).every(({ path }) => !path.endsWith("/field")));
        expect(missing.length > 0).toBe(result === "unknown");
        expect(missing.filter((id) => resolveFact(id, scope) !== undefined)).toEqual([]);
        expect(fieldsOfRule(rule, scope.fields)).toEqual(expect.arrayContaining(missing));
      }),
      RUNS,
    );
  });

  it("no answer changes before the moment that nextChange tells", () => {
    const years = 40 * 366 * 86_400_000;
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        caseArbitrary(),
        fc.array(fraction, { minLength: 12, maxLength: 12 }),
        ({ rule, scope }, fractions) => {
          const change = nextChange(rule, scope);
          const now = Date.parse(scope.now);
          const end = change === null ? now + years : Math.min(Date.parse(change), now + years);
          expect(end).toBeGreaterThan(now);
          const answers = (at: number) =>
            evaluate(rule, { ...scope, now: new Date(at).toISOString() }).leaves.map((leaf) => leaf.result);
          const first = answers(now);
          // Close to the start, close to the end, and anywhere between.
          for (const part of [...fractions, ...fractions.map((each) => each ** 8)]) {
            expect(answers(Math.min(end - 1, now + Math.floor(part * (end - now))))).toEqual(first);
          }
          expect(answers(end - 1)).toEqual(first);
        },
      ),
      RUNS,
    );
  });

  it("sentences and explanations are never empty and have no holes", () => {
    fc.assert(
      fc.property(caseArbitrary(), ({ rule, scope }) => {
        for (const language of LANGUAGES) {
          for (const text of [
            ruleSentence(rule, scope.fields, language),
            explain(evaluate(rule, scope), scope.fields, language),
          ]) {
            expect(text).not.toMatch(/undefined|NaN|\[object|^\s*$/);
          }
        }
      }),
      RUNS,
    );
  });

  it("no JSON makes an answer throw, and answers survive JSON", () => {
    const wild = caseArbitrary().chain((example) =>
      fc.dictionary(fc.constantFrom("person", "data", "cohort", "members", "lists"), fc.jsonValue()).map((noise) => ({
        ...example,
        scope: { ...example.scope, context: { ...example.scope.context, ...noise } },
      })),
    );
    fc.assert(
      fc.property(wild, ({ rule, scope }) => {
        const evaluation = evaluate(rule, scope);
        nextChange(rule, scope);
        expect(JSON.parse(JSON.stringify(evaluation))).toEqual(JSON.parse(JSON.stringify(evaluate(rule, scope))));
        expect(evaluation.deciding.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});

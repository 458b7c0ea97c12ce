import { CompiledQuery } from "kysely";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, ruleToSql, type Field, type RuleGroup, type RunContext } from "@parcours/core";
import { contextArbitrary, fieldsArbitrary, nowArbitrary, ruleArbitrary, zoneArbitrary } from "@parcours/core/testing";
import { openTestStore } from "./testing/index.ts";

const RULES = 300;
const PEOPLE = 40;

interface Case {
  fields: Record<string, Field>;
  rule: RuleGroup;
  timeZone: string;
  now: string;
  people: RunContext[];
}

const caseArbitrary: fc.Arbitrary<Case> = fieldsArbitrary.chain((fields) =>
  fc.record({
    fields: fc.constant(fields),
    rule: ruleArbitrary(fields),
    timeZone: zoneArbitrary,
    now: nowArbitrary,
    // As the database returns them: JSON has neither -0 nor undefined.
    people: fc
      .array(contextArbitrary(fields), { minLength: PEOPLE, maxLength: PEOPLE })
      .map((people) => JSON.parse(JSON.stringify(people)) as RunContext[]),
  }),
);

const ANSWERS = new Map<boolean | null, string>([
  [true, "true"],
  [false, "false"],
  [null, "unknown"],
]);

describe("rules as SQL", async () => {
  const store = await openTestStore();

  /** One query asks the rule of all people. */
  const askDatabase = async ({ fields, rule, timeZone, now, people }: Case): Promise<(string | undefined)[]> => {
    const target = { context: "person.context", now: "$2::timestamptz", firstParam: 3 };
    const { sql, params } = ruleToSql(rule, { fields, timeZone }, target);
    const query = `select ${sql} as answer from jsonb_array_elements($1::jsonb) with ordinality as person(context, place) where $2::timestamptz is not null order by place`;
    const { rows } = await store.db.executeQuery<{ answer: boolean | null }>(
      CompiledQuery.raw(query, [JSON.stringify(people), now, ...params]),
    );
    return rows.map((row) => ANSWERS.get(row.answer));
  };

  it("answer true, false and null exactly as the evaluator answers true, false and unknown", async () => {
    const seen = { true: 0, false: 0, unknown: 0 };
    await fc.assert(
      fc.asyncProperty(caseArbitrary, async (example) => {
        const { fields, rule, timeZone, now, people } = example;
        const expected = people.map((context) => evaluate(rule, { fields, timeZone, now, context }).result);
        for (const answer of expected) seen[answer]++;
        expect(await askDatabase(example)).toEqual(expected);
      }),
      { numRuns: RULES, endOnFailure: true },
    );
    // Agreement on one answer only would prove little.
    expect(Math.min(seen.true, seen.false, seen.unknown)).toBeGreaterThan((RULES * PEOPLE) / 20);
  }, 120_000);
});

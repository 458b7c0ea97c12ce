import { CompiledQuery } from "kysely";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addToDate,
  evaluate,
  ruleToSql,
  type Field,
  type RuleGroup,
  type RuleLeaf,
  type RunContext,
} from "@parcours/core";
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
    const { rows } = await store
      .everywhere()
      .executeQuery<{ answer: boolean | null }>(CompiledQuery.raw(query, [JSON.stringify(people), now, ...params]));
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

  const field = (type: Field["type"], source: Field["source"] = "program"): Field => ({
    type,
    title: type,
    sensitivity: "ordinary",
    purpose: "test",
    source,
  });

  const knowing = (data: RunContext["data"], lists: RunContext["lists"] = {}): RunContext => ({
    person: {},
    data,
    lists,
    contracts: {},
    tasks: {},
    measures: {},
    members: {},
    cohort: {},
  });

  it.each(["2026-02-28", "2028-02-28", "2028-02-29", "2026-03-01", "2026-05-31", "2026-12-31"])(
    "turn on the same day as the evaluator round %s",
    async (today) => {
      const fields = { date: field("date"), on: field("date") };
      const days = [-366, -365, -184, -183, -182, -181, -93, -92, -91, -90, -31, -30, -29, -28, -1, 0, 1];
      const births = ["2008-02-28", "2008-02-29", "2008-03-01", "2010-02-28", "2010-03-01", "2012-02-29", "2010-05-31"];
      const dates = [...days.map((count) => addToDate(today, count < 0 ? `-P${-count}D` : `P${count}D`)), ...births];
      const people = dates.map((date) => knowing({ date, on: today }));
      const leaves: RuleLeaf[] = [16, 17, 18, 20].flatMap((value) => [
        { field: "date", operator: "ageAtLeast", value },
        { field: "date", operator: "ageBelow", value },
        { field: "date", operator: "ageAtLeast", value, at: "on" },
      ]);
      for (const value of ["P0D", "P30D", "P1M", "P3M", "P6M", "P1Y", "P1M1D"]) {
        leaves.push({ field: "date", operator: "within", value }, { field: "date", operator: "olderThan", value });
      }
      for (const operator of ["before", "after", "on"] as const)
        leaves.push({ field: "date", operator, value: "today" });
      for (const leaf of leaves) {
        const rule: RuleGroup = { combinator: "and", rules: [leaf] };
        const now = `${today}T11:00:00.000Z`;
        const scope = { fields, timeZone: "Europe/Paris", now };
        const expected = people.map((context) => evaluate(rule, { ...scope, context }).result);
        expect({ leaf, answers: await askDatabase({ rule, people, ...scope }) }).toEqual({ leaf, answers: expected });
      }
    },
  );

  it("add up as the evaluator does, to the last bit", async () => {
    const at = "2026-11-22T11:00:00.000Z";
    const lists = (values: number[]) => ({ hours: values.map((value) => ({ at, value })) });
    const people = [[0.1, 0.2], [0.3], [0.2, 0.1, 0.3], [0.3, 0.2, 0.1], [1e15, 0.1, -1e15], []].map((values) =>
      knowing({}, lists(values)),
    );
    for (const statistic of ["sum", "mean", "spread"] as const) {
      const fields = { hours: field("number", { list: "hours", statistic }) };
      for (const value of [0.3, 0.1 + 0.2, 0.6, 0.1 + 0.2 + 0.3, 0.15, (0.1 + 0.2) / 2, 0.125, 0.1, 0]) {
        const rule: RuleGroup = { combinator: "and", rules: [{ field: "hours", operator: "=", value }] };
        const scope = { fields, timeZone: "Europe/Paris", now: at };
        const expected = people.map((context) => evaluate(rule, { ...scope, context }).result);
        const answers = await askDatabase({ rule, people, ...scope });
        expect({ statistic, value, answers }).toEqual({ statistic, value, answers: expected });
      }
    }
  });
});

import type { Definition } from "@parcours/core";
import { expect, test } from "vitest";
import type { JournalEntry } from "../../../api/people.ts";
import { becauseOf } from "./why-here.ts";

const DEFINITION = {
  id: "why",
  meta: {
    format: 1,
    title: "Why",
    roles: {},
    fields: {
      age: { type: "number", title: { fr: "Âge", en: "Age" }, sensitivity: "personal", source: "participant" },
    },
    rules: {
      adult: {
        title: { fr: "Majeur", en: "Adult" },
        rule: { combinator: "and", rules: [{ field: "age", operator: ">=", value: 18 }] },
      },
    },
  },
  states: {
    choice: {
      id: "choice",
      always: [
        { target: "#yes", guard: { type: "rule", params: { rule: "adult" } } },
        { target: "#no", guard: { type: "otherwise", params: { of: ["adult"] } } },
      ],
    },
  },
} as unknown as Definition;

const entry = (path: string, trace: object[]): JournalEntry =>
  ({ transitions: [{ paths: [path] }], trace }) as unknown as JournalEntry;
const YES = "/states/choice/always/0";
const NO = "/states/choice/always/1";
const asked = (path: string, result: string) => ({
  path,
  guard: "rule",
  result,
  missing: [],
  leaves: [{ field: "age", operator: ">=", value: 18, actual: 21, result }],
});

test("the rule that let somebody pass is told with the fact that decided", () => {
  const [because] = becauseOf(DEFINITION, entry(YES, [asked(YES, "true")]), "fr");
  expect(because?.rule).toBe("Majeur");
  expect(because?.why).toContain("21");
});

test("a way that was not taken, or a rule that said no, explains nothing", () => {
  expect(becauseOf(DEFINITION, entry(NO, [asked(YES, "true")]), "fr")).toEqual([]);
  expect(becauseOf(DEFINITION, entry(YES, [asked(YES, "false")]), "fr")).toEqual([]);
});

test("what is left when no rule applies says so", () => {
  const left = { path: NO, guard: "otherwise", result: "true", missing: [], leaves: [] };
  expect(becauseOf(DEFINITION, entry(NO, [left]), "en")).toEqual([{ why: "" }]);
});

import type { Field, RuleGroup, RuleLeaf } from "@parcours/core";
import { describe, expect, it } from "vitest";
import { saidRule } from "./said-rule.ts";

const yesNo = (en: string): Field => ({
  type: "boolean",
  title: { fr: en, en },
  sensitivity: "ordinary",
  purpose: "test",
  source: "program",
});
const fields = { a: yesNo("A"), b: yesNo("B"), c: yesNo("C") };
const is = (field: string): RuleLeaf => ({ field, operator: "=", value: true });
const group = (combinator: "and" | "or", rules: RuleGroup["rules"], not = false): RuleGroup => ({
  combinator,
  ...(not && { not }),
  rules,
});

describe("a rule in words", () => {
  it("is one sentence while no group is inside", () => {
    expect(saidRule(group("and", [is("a"), is("b")]), fields, "en")).toBe("A: yes; and B: yes");
  });
  it("is a list, group by group, when they are nested", () => {
    expect(saidRule(group("and", [is("a"), group("or", [is("b"), is("c")])]), fields, "en")).toEqual({
      joined: "and",
      parts: ["A: yes", { joined: "or", parts: ["B: yes", "C: yes"] }],
    });
  });
  it("joins groups of one kind, and those that hold a single thing", () => {
    expect(saidRule(group("and", [is("a"), group("and", [is("b"), group("or", [is("c")])])]), fields, "en")).toBe(
      "A: yes; and B: yes; and C: yes",
    );
  });
  it("carries a not to the comparisons, and turns what joins them", () => {
    expect(saidRule(group("and", [is("a"), group("or", [is("b"), is("c")])], true), fields, "en")).toEqual({
      joined: "or",
      parts: ["A: no", { joined: "and", parts: ["B: no", "C: no"] }],
    });
  });
});

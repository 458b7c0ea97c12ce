import type { Definition, Field, Rule } from "@parcours/core";
import { describe, expect, it } from "vitest";
import { checkForm, NOBODY, shownNow } from "./check-form.ts";
import { formSpecOf, type FormSpec } from "./form-spec.ts";
import { readNumber } from "./read-number.ts";
import { widgetOf } from "./widget.ts";

const field = (type: Field["type"], more: Partial<Field> = {}): Field => ({
  type,
  title: { fr: `Champ ${type}`, en: `Field ${type}` },
  sensitivity: "ordinary",
  purpose: "x",
  source: "program",
  ...more,
});

const isTrue = (id: string): Rule => ({
  title: id,
  rule: { combinator: "and", rules: [{ field: id, operator: "=", value: true }] },
});

const definition: Definition = {
  id: "p",
  initial: "a",
  meta: {
    format: 1,
    title: "p",
    roles: { participant: { title: "p" } },
    fields: {
      minor: field("boolean"),
      inCare: field("boolean"),
      guardian: field("email"),
      age: field("number", { min: 10, max: 99 }),
    },
    rules: {
      isMinor: isTrue("minor"),
      isInCare: isTrue("inCare"),
      adult: {
        title: { fr: "Majeur", en: "Adult" },
        whenFalse: { fr: "Il faut avoir 18 ans.", en: "You have to be 18." },
        rule: { combinator: "and", rules: [{ field: "age", operator: ">=", value: 18 }] },
      },
    },
    forms: {
      ask: {
        title: "f",
        by: ["participant"],
        valid: ["adult"],
        fields: [
          { field: "minor" },
          { field: "inCare", visibleWhen: "isMinor" },
          { field: "guardian", required: true, visibleWhen: "isInCare" },
          { field: "age", required: true },
        ],
      },
    },
  },
  states: { a: { id: "a" } },
};

const spec = formSpecOf(definition, "ask") as FormSpec;
const of = { now: "2026-11-22T09:00:00Z", context: NOBODY };
const shown = (answers: Record<string, boolean>) => shownNow(spec, answers, of).entries.map((entry) => entry.field);

describe("a form as it is filled in", () => {
  it("asks what might matter until an answer says that it does not", () => {
    expect(shown({})).toEqual(["minor", "inCare", "guardian", "age"]);
    expect(shown({ minor: false })).toEqual(["minor", "guardian", "age"]);
    expect(shown({ minor: true, inCare: false })).toEqual(["minor", "inCare", "age"]);
  });

  it("does not count an answer that is hidden", () => {
    // inCare was answered before minor turned to no: its answer no longer hides the guardian.
    expect(shown({ minor: false, inCare: false })).toEqual(["minor", "guardian", "age"]);
    const checked = checkForm(spec, { minor: false, inCare: false, guardian: "a@b.fr", age: 20 }, of);
    expect(checked).toEqual({ ok: true, answers: { minor: false, guardian: "a@b.fr", age: 20 } });
  });

  it("tells per question what is wrong, then what is wrong with the whole", () => {
    const typed = checkForm(spec, { minor: true, inCare: true, guardian: "nobody", age: "dix" }, of);
    expect(typed.ok ? {} : typed.errors.fields).toEqual({
      guardian: { fr: "Une adresse électronique est attendue.", en: "An e-mail address is expected." },
      age: { fr: "Un nombre est attendu.", en: "A number is expected." },
    });
    const young = checkForm(spec, { minor: true, inCare: false, age: 17 }, of);
    expect(young).toEqual({
      ok: false,
      errors: { fields: {}, whole: [{ fr: "Il faut avoir 18 ans.", en: "You have to be 18." }] },
    });
  });

  it("finds no form under an inherited name", () => {
    expect(formSpecOf(definition, "toString")).toBeUndefined();
  });
});

describe("numbers as people type them", () => {
  it.each([
    ["1 234,5", 1234.5],
    ["1\u202f234,5", 1234.5],
    ["-3", -3],
    [".5", 0.5],
    ["12.", 12],
    ["  ", null],
    ["dix", "dix"],
    ["1,2,3", "1,2,3"],
    ["1e9", "1e9"],
  ])("%s", (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });
});

describe("how a field is asked", () => {
  const choices = (count: number) => Array.from({ length: count }, (_, i) => ({ value: `c${i}`, title: `c${i}` }));
  it.each([
    [field("text"), "line"],
    [field("text", { multiline: true }), "paragraph"],
    [field("choice"), "line"],
    [field("choice", { choices: choices(8) }), "radios"],
    [field("choice", { choices: choices(9) }), "select"],
    [field("choices", { choices: choices(3) }), "checkboxes"],
    [field("choices", { choices: choices(30) }), "multi-select"],
    [field("boolean"), "yes-no"],
  ])("%#", (asked, widget) => {
    expect(widgetOf(asked)).toBe(widget);
  });
});

import type { Field } from "@parcours/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { factFor } from "./convert.ts";
import { pick, pickText } from "./pick.ts";

const field = (type: Field["type"], more: Partial<Field> = {}): Field => ({
  type,
  title: "x",
  sensitivity: "ordinary",
  purpose: "x",
  source: "program",
  ...more,
});
const city = field("choice", { choices: [{ value: "lyon", title: { fr: "Lyon 3e", en: "Lyon 3rd" } }] });

test.each([
  ["number", "1 234,5", 1234.5],
  ["number", 7, 7],
  ["number", "sept", "sept"],
  ["boolean", "Oui", true],
  ["boolean", "non", false],
  ["date", "15/05/1984", "1984-05-15"],
  ["date", "1984-05-15T02:00:00+02:00", "1984-05-15"],
  ["text", 75011, "75011"],
] as const)("a %s told as %j is %j", (type, told, fact) => expect(factFor(told, field(type))).toBe(fact));

test("choices are known by their titles in any language; what is not told is no fact", () => {
  expect(factFor("LYON 3E", city)).toBe("lyon");
  expect(factFor("Paris", city)).toBe("Paris");
  expect(factFor("lyon; Paris", { ...city, type: "choices" })).toEqual(["lyon", "Paris"]);
  for (const none of [null, undefined, "  ", {}]) expect(factFor(none, city)).toBeUndefined();
});

test("paths find what is there and nothing that is not the message's own", () => {
  const body = { a: [{ name: "x=y", v: 1 }], "s/~": { b: " é " } };
  expect(pick(body, "/a/name=x=y/v")).toBe(1);
  expect(pickText(body, "/s~1~0/b")).toBe("é");
  for (const path of ["/__proto__", "/constructor/name", "/a/length", "/a/-1", "/a/0/v/x", "/b"])
    expect(pick(body, path)).toBeUndefined();
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, path) => {
      expect(() => pick(value, `/${path}`)).not.toThrow();
    }),
  );
});

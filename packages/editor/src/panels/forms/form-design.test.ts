import { parseDefinition, type Field, type Form } from "@parcours/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moved } from "../fields/SortableList.tsx";
import { askable, newField, withChange, withEntry, withQuestion } from "./form-design.ts";

const field = (source: Field["source"]): Field => ({
  type: "text",
  title: "x",
  sensitivity: "ordinary",
  purpose: "x",
  source,
});

describe("the designer of forms", () => {
  it("asks each question once", () => {
    const once = withQuestion([], "name");
    expect(once).toEqual([{ field: "name", required: true }]);
    expect(withQuestion(once, "name")).toBe(once);
  });

  it("offers only what can be asked and is not asked yet", () => {
    const fields = {
      name: field("participant"),
      city: field("program"),
      start: field("cohort"),
      total: field({ list: "outings", statistic: "count" }),
      theirs: field({ member: "mentee", field: "city" }),
    };
    expect(Object.keys(askable([{ field: "name" }], fields))).toEqual(["city"]);
    expect(askable([], undefined)).toEqual({});
  });

  it("leaves no trace of what is taken away", () => {
    const entry = withChange({ field: "a" }, { required: true, help: { fr: "Aide" }, visibleWhen: "minor" });
    expect(entry).toEqual({ field: "a", required: true, help: { fr: "Aide" }, visibleWhen: "minor" });
    expect(withChange(entry, { required: false, help: undefined, visibleWhen: undefined })).toEqual({ field: "a" });
  });

  it("changes one question and keeps the others as they are", () => {
    const entries: Form["fields"] = [{ field: "a" }, { field: "b", required: true }];
    const changed = withEntry(entries, 0, { visibleWhen: "minor" });
    expect(changed[0]).toEqual({ field: "a", visibleWhen: "minor" });
    expect(changed[1]).toBe(entries[1]);
  });

  it("moves a question there and back", () => {
    const list = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(list, fc.nat(), fc.nat(), (items, a, b) => {
        const from = a % items.length;
        const to = b % items.length;
        expect(moved(moved(items, from, to), to, from)).toEqual(items);
        expect(moved(items, from, to)[to]).toBe(items[from]);
      }),
    );
  });

  it("makes fields that the format takes, once their purpose is told", () => {
    const types = ["text", "email", "phone", "number", "boolean", "date", "choice", "choices"] as const;
    for (const type of types) {
      const { id, field: made } = newField({ fr: "Votre commune ?", en: "Your town?" }, type, "", {
        yourTown: field("program"),
      });
      expect(id).toBe("yourTown2");
      const parsed = parseDefinition({
        id: "p",
        initial: "a",
        meta: { format: 1, title: "p", roles: {}, fields: { [id]: { ...made, purpose: "x" } } },
        states: { a: { id: "a" } },
      });
      expect(parsed).toMatchObject({ ok: true });
    }
  });
});

import type { Field } from "@parcours/core";
import { describe, expect, it } from "vitest";
import { whyNot } from "../command.ts";
import { createHistory, run, undo } from "../../history.ts";
import type { Document } from "../../graph/document.ts";
import { askNew } from "./ask-new.ts";

const document: Document = {
  id: "p",
  initial: "a",
  meta: {
    format: 1,
    title: "p",
    roles: { participant: { title: "p" } },
    forms: { ask: { title: "Ask", by: ["participant"], fields: [{ field: "name" }] } },
  },
  states: { a: { id: "a" } },
};
const field: Field = { type: "text", title: { en: "Town" }, sensitivity: "ordinary", purpose: "x", source: "program" };

describe("asking something new", () => {
  it("adds the field and the question in one step, which is taken back at once", () => {
    const history = createHistory(document);
    const asked = run(history, askNew, { form: "ask", id: "town", field });
    if (!asked.ok) throw new Error(asked.reason.en);
    const { meta } = asked.history.present;
    expect(meta.fields).toEqual({ town: field });
    expect(meta.forms?.["ask"]?.fields).toEqual([{ field: "name" }, { field: "town", required: true }]);
    expect(undo(asked.history).present).toBe(document);
  });

  it("is refused for a form that is gone and for a name that is taken", () => {
    expect(whyNot(askNew, document, { form: "other", id: "town", field })).not.toBeNull();
    const taken = { ...document, meta: { ...document.meta, fields: { town: field } } };
    expect(whyNot(askNew, taken, { form: "ask", id: "town", field })).not.toBeNull();
  });
});

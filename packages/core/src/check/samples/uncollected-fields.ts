import type { Samples } from "./sample.ts";

const field = (source: unknown, type = "number") => ({
  type,
  title: { fr: "Revenu", en: "Income" },
  sensitivity: "personal",
  source,
  purpose: { fr: "Décider.", en: "To decide." },
});
const rule = (id: string) => ({
  title: { fr: "Revenu suffisant", en: "Enough income" },
  rule: { combinator: "and", rules: [{ field: id, operator: ">=", value: 100 }] },
});
const read = (source: unknown) => ({
  "/meta/fields/income": field(source),
  "/meta/rules/enough": rule("income"),
  "/states/interview/on/accept/guard": { type: "rule", params: { rule: "enough" } },
});
const form = { title: { fr: "Budget", en: "Budget" }, by: ["coordinator"], fields: [{ field: "income" }] };

export const uncollectedFields: Samples = {
  check: "uncollected-fields",
  valid: [
    {
      title: "asked for before",
      change: { ...read("program"), "/meta/forms/application/fields/-": { field: "income" } },
    },
    {
      title: "asked for in the same stage",
      change: {
        ...read("program"),
        "/meta/forms/budget": form,
        "/states/interview/on/form.budget.submitted": { actions: [{ type: "save" }] },
      },
    },
    { title: "there from the start", change: { ...read("program"), "/context/data/income": 0 } },
    { title: "held by the cohort", change: { ...read("cohort"), "/meta/cohort": { fields: ["income"] } } },
    {
      title: "collected beside it, in another part",
      change: {
        "/meta/fields/income": field("program"),
        "/meta/rules/enough": rule("income"),
        "/meta/forms/budget": form,
        "/states/active/states/learning/states/training/on/form.budget.submitted": { actions: [{ type: "save" }] },
        "/states/active/states/presence/states/missions/always": {
          target: "#checkIn",
          guard: { type: "rule", params: { rule: "enough" } },
        },
      },
    },
    {
      title: "written by the action before",
      change: {
        "/meta/fields/income": field("program", "date"),
        "/meta/fields/end": field("program", "date"),
        "/states/interview/on/accept/actions": [
          { type: "set", params: { field: "income", value: { now: true } } },
          { type: "set", params: { field: "end", value: { date: { from: { field: "income" }, offset: "P6M" } } } },
        ],
      },
    },
  ],
  invalid: [
    {
      title: "nothing asks for it",
      change: read("program"),
      problems: ["error /states/interview/on/accept/guard"],
    },
    {
      title: "asked for too late",
      change: {
        ...read("program"),
        "/meta/forms/budget": form,
        "/states/charter/on/form.budget.submitted": { actions: [{ type: "save" }] },
      },
      problems: ["error /states/interview/on/accept/guard"],
    },
    {
      title: "asked for, but not saved",
      change: {
        ...read("program"),
        "/meta/forms/application/fields/-": { field: "income" },
        "/states/application/on/form.application.submitted/actions": null,
      },
      problems: ["error /states/interview/on/accept/guard", "warning /states/charter/entry/0"],
    },
    {
      title: "a fact of the file for which nobody asks",
      change: read("participant"),
      problems: ["warning /states/interview/on/accept/guard"],
    },
    {
      title: "read before the answer is saved",
      change: {
        "/states/application/on/form.application.submitted/guard": { type: "rule", params: { rule: "oldEnough" } },
      },
      problems: ["error /states/application/on/form.application.submitted/guard"],
    },
    {
      title: "a question that is shown by what nobody asks",
      change: {
        "/meta/fields/income": field("program"),
        "/meta/rules/enough": rule("income"),
        "/meta/forms/application/fields/3/visibleWhen": "enough",
        "/meta/forms/application/valid": ["enough", "minor"],
      },
      problems: ["warning /meta/forms/application/fields/3/visibleWhen", "warning /meta/forms/application/valid/0"],
    },
    {
      title: "the address of a party, the date of a deadline, the value of an action",
      change: {
        "/meta/fields/income": field("program", "date"),
        "/meta/forms/application/fields/4": { field: "guardianName" },
        "/meta/forms/application/fields/3": null,
        "/meta/deadlines/silence": { from: { field: "income" }, offset: "-P3D" },
        "/states/interview/on/accept/actions": [
          { type: "set", params: { field: "birthDate", value: { field: "income" } } },
        ],
      },
      problems: [
        "error /states/interview/on/accept/actions/0",
        "warning /states/charter/entry/0",
        "error /states/active/states/presence/states/missions/after/silence",
      ],
    },
  ],
};

import type { Samples } from "./sample.ts";

const income = {
  type: "number",
  title: { fr: "Revenu", en: "Income" },
  sensitivity: "personal",
  source: "program",
  purpose: { fr: "Décider.", en: "To decide." },
  min: 0,
};
const rule = (operator: string, value: number) => ({
  title: { fr: `Revenu ${operator} ${value}`, en: `Income ${operator} ${value}` },
  rule: { combinator: "and", rules: [{ field: "income", operator, value }] },
});
const guard = (id: string) => ({ type: "rule", params: { rule: id } });
const nobodyActs = { "/states/eligibility/on": null, "/states/eligibility/after": null };

export const undecidedDecisions: Samples = {
  check: "undecided-decisions",
  valid: [
    { title: "an event is left", change: { "/states/eligibility/after": null } },
    {
      title: "a deadline is left",
      change: { "/states/eligibility/on": null, "/states/eligibility/after": { P30D: { target: "#withdrawn" } } },
    },
    {
      title: "the form asks for it, so it is known",
      change: { ...nobodyActs, "/meta/forms/application/fields/2/required": true },
    },
    {
      title: "no answer is needed to go on",
      change: { ...nobodyActs, "/states/eligibility/always/1/guard": null },
    },
  ],
  invalid: [
    {
      title: "a fact of the file may be missing",
      change: nobodyActs,
      problems: ["warning /states/eligibility"],
    },
    {
      title: "a fact that only this program knows may be missing",
      change: {
        ...nobodyActs,
        "/meta/fields/income": income,
        "/meta/forms/application/fields/-": { field: "income" },
        "/meta/rules/poor": rule("<", 1000),
        "/states/eligibility/always": [
          { target: "#interview", guard: guard("poor") },
          { target: "#tooYoung", guard: { type: "otherwise", params: { of: ["poor"] } } },
        ],
      },
      problems: ["error /states/eligibility"],
    },
    {
      title: "a gap between two rules",
      change: {
        ...nobodyActs,
        "/meta/fields/income": income,
        "/meta/forms/application/fields/-": { field: "income", required: true },
        "/meta/rules/poor": rule("<", 1000),
        "/meta/rules/rich": rule(">", 1000),
        "/states/eligibility/always": [
          { target: "#interview", guard: guard("poor") },
          { target: "#tooYoung", guard: guard("rich") },
        ],
      },
      problems: ["error /states/eligibility"],
    },
  ],
};

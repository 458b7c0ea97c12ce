import type { Samples } from "./sample.ts";

const stage = (id: string, more: object) => ({
  id,
  meta: { kind: "stage", title: { fr: `Étape ${id}`, en: `Step ${id}` }, roles: ["coordinator"] },
  ...more,
});

export const automaticRefusals: Samples = {
  check: "automatic-refusals",
  valid: [
    {
      title: "decided by a person with a reason, in force on the first of the month",
      change: {
        "/states/tooYoung/on/confirm/target": "#told",
        "/states/told": stage("told", { after: { P1M: { target: "#ineligible" } } }),
      },
    },
    { title: "silence is no refusal", change: { "/states/interview/after": { P60D: { target: "#withdrawn" } } } },
    {
      title: "a jury answers a form and a rule adds up",
      change: {
        "/meta/forms/jury": {
          title: { fr: "Jury", en: "Jury" },
          by: ["coordinator"],
          fields: [{ field: "motivation" }],
        },
        "/states/interview/on/form.jury.submitted": {
          target: "#declined",
          guard: { type: "rule", params: { rule: "minor" } },
          actions: [{ type: "save" }],
        },
      },
    },
  ],
  invalid: [
    {
      title: "a rule refuses",
      change: { "/states/eligibility/always/1/target": "#ineligible" },
      problems: ["warning /states/eligibility/always/1"],
    },
    {
      title: "a rule, then a stage that is passed through",
      change: {
        "/states/eligibility/always/1/target": "#filing",
        "/states/filing": stage("filing", { always: { target: "#ineligible" } }),
      },
      problems: ["warning /states/filing/always"],
    },
    {
      title: "a deadline, and a contract that expires",
      change: {
        "/states/interview/after": { P60D: { target: "#declined" } },
        "/states/charter/on/contract.charter.expired/target": "#declined",
      },
      problems: ["warning /states/interview/after/P60D", "warning /states/charter/on/contract.charter.expired"],
    },
    {
      title: "the participant’s own answers",
      change: {
        "/meta/forms/application/by": ["participant"],
        "/states/application/on/form.application.submitted": [
          { target: "#ineligible", guard: { type: "rule", params: { rule: "minor" } }, meta: { by: ["participant"] } },
          { target: "#eligibility", actions: [{ type: "save" }] },
        ],
      },
      problems: ["warning /states/application/on/form.application.submitted/0"],
    },
  ],
};

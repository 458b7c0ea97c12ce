import type { Samples } from "./sample.ts";

const rule = (id: string) => ({ type: "rule", params: { rule: id } });

export const unreachableBranches: Samples = {
  check: "unreachable-branches",
  valid: [
    {
      title: "an event that means something else for each role",
      change: {
        "/states/interview/on/decline": [
          { target: "#withdrawn", meta: { by: ["participant"] } },
          { target: "#declined", meta: { by: ["coordinator"] } },
        ],
      },
    },
    {
      title: "a branch without condition after one with",
      change: {
        "/states/eligibility/always/1/guard": null,
        "/states/eligibility/on": null,
        "/states/eligibility/after": null,
      },
    },
  ],
  invalid: [
    {
      title: "after a branch without condition",
      change: {
        "/states/eligibility/always/0/guard": null,
        "/states/eligibility/on": null,
        "/states/eligibility/after": null,
      },
      problems: ["error /states/eligibility/always/1"],
    },
    {
      title: "everybody has left before: whoever is 18 is 16",
      change: {
        "/meta/rules/adult": {
          title: { fr: "Majeur", en: "Adult" },
          rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageAtLeast", value: 18 }] },
        },
        "/states/eligibility/always": [
          { target: "#interview", guard: rule("oldEnough") },
          { target: "#charter", guard: rule("adult") },
        ],
      },
      problems: ["warning /states/eligibility/always/1"],
    },
    {
      title: "a stage that is passed through",
      change: { "/states/eligibility/always": { target: "#interview" } },
      problems: ["error /states/eligibility/on", "error /states/eligibility/after"],
    },
  ],
};

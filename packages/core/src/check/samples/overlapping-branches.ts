import type { Samples } from "./sample.ts";

const rule = (id: string) => ({ type: "rule", params: { rule: id } });

export const overlappingBranches: Samples = {
  check: "overlapping-branches",
  valid: [
    {
      title: "ages that exclude each other",
      change: {
        "/meta/rules/adult": {
          title: { fr: "Majeur", en: "Adult" },
          rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageAtLeast", value: 18 }] },
        },
        "/states/eligibility/always": [
          { target: "#tooYoung", guard: rule("minor") },
          { target: "#interview", guard: rule("adult") },
        ],
      },
    },
    {
      title: "two roles, two branches",
      change: {
        "/states/interview/on/accept": [
          { target: "#charter", guard: rule("minor"), meta: { by: ["coordinator"] } },
          { target: "#eligibility", guard: rule("oldEnough"), meta: { by: ["participant"] } },
        ],
      },
    },
  ],
  invalid: [
    {
      title: "a minor of 16 fits both",
      change: {
        "/states/eligibility/always": [
          { target: "#interview", guard: rule("oldEnough") },
          { target: "#tooYoung", guard: rule("minor") },
        ],
      },
      problems: ["warning /states/eligibility/always/1"],
    },
    {
      title: "branches of an event, on two different fields",
      change: {
        "/states/interview/on/accept": [
          { target: "#charter", guard: rule("minor") },
          { target: "#eligibility", guard: rule("trained") },
        ],
      },
      problems: ["warning /states/interview/on/accept/1"],
    },
  ],
};

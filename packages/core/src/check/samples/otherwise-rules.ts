import type { Samples } from "./sample.ts";

const rule = (id: string) => ({ type: "rule", params: { rule: id } });
const otherwise = (...of: string[]) => ({ type: "otherwise", params: { of } });

export const otherwiseRules: Samples = {
  check: "otherwise-rules",
  valid: [
    {
      title: "leaving when a rule no longer holds",
      change: { "/states/interview/always": { target: "#declined", guard: otherwise("oldEnough") } },
    },
    {
      title: "all the rules that were tried",
      change: {
        "/states/eligibility/always": [
          { target: "#interview", guard: rule("oldEnough") },
          { target: "#charter", guard: rule("trained") },
          { target: "#tooYoung", guard: otherwise("oldEnough", "trained") },
        ],
      },
    },
  ],
  invalid: [
    {
      title: "the rules of another decision",
      change: { "/states/eligibility/always/1/guard": otherwise("trained") },
      problems: ["error /states/eligibility/always/1/guard/params/of"],
    },
    {
      title: "one rule too many",
      change: { "/states/eligibility/always/1/guard": otherwise("oldEnough", "trained") },
      problems: ["warning /states/eligibility/always/1/guard/params/of"],
    },
    {
      title: "one rule forgotten",
      change: {
        "/states/eligibility/always": [
          { target: "#interview", guard: rule("oldEnough") },
          { target: "#charter", guard: rule("trained") },
          { target: "#tooYoung", guard: otherwise("oldEnough") },
        ],
      },
      problems: ["warning /states/eligibility/always/2/guard/params/of"],
    },
    {
      title: "before its rule",
      change: {
        "/states/eligibility/always": [
          { target: "#tooYoung", guard: otherwise("oldEnough") },
          { target: "#interview", guard: rule("oldEnough") },
        ],
      },
      problems: ["warning /states/eligibility/always/0"],
    },
    {
      title: "alone in a decision",
      change: { "/states/eligibility/always": [{ target: "#tooYoung", guard: otherwise("oldEnough") }] },
      problems: ["warning /states/eligibility/always/0/guard/params/of"],
    },
  ],
};

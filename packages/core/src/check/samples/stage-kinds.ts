import type { Samples } from "./sample.ts";

export const stageKinds: Samples = {
  check: "stage-kinds",
  valid: [
    {
      title: "a form that goes with an event",
      change: { "/states/interview/meta/form": "application", "/states/interview/on/accept/meta/form": "application" },
    },
  ],
  invalid: [
    {
      title: "a phase without stages, a form and a contract that are not named, a decision without rules",
      change: {
        "/states/tooYoung/meta/kind": "phase",
        "/states/interview/meta/kind": "decision",
        "/states/application/meta/form": null,
        "/states/charter/meta/contract": null,
      },
      problems: [
        "error /states/application/meta",
        "error /states/tooYoung/meta/kind",
        "warning /states/interview/meta/kind",
        "error /states/charter/meta",
      ],
    },
    {
      title: "a form that is shown but not expected",
      change: { "/states/interview/meta/form": "application" },
      problems: ["error /states/interview/meta/form"],
    },
  ],
};

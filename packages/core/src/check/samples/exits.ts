import type { Samples } from "./sample.ts";

export const exits: Samples = {
  check: "exits",
  valid: [
    { title: "an end inside a phase", change: { "/states/active/states/learning/states/trained/type": "final" } },
  ],
  invalid: [
    {
      title: "an exit without an outcome",
      change: { "/states/left/meta/outcome": null },
      problems: ["error /states/left/meta"],
    },
    {
      title: "an exit of another kind",
      change: { "/states/left/meta/kind": "stage" },
      problems: ["error /states/left/meta/kind"],
    },
    {
      title: "an exit that does not end, and one inside a phase",
      change: {
        "/states/interview/meta/kind": "exit",
        "/states/active/states/learning/states/trained/meta/kind": "exit",
      },
      problems: ["error /states/interview/meta/kind", "error /states/active/states/learning/states/trained/meta/kind"],
    },
    {
      title: "an outcome elsewhere",
      change: { "/states/interview/meta/outcome": "completed" },
      problems: ["error /states/interview/meta/outcome"],
    },
    {
      title: "no exit at all",
      change: { "/states/left": null, "/states/declined": null, "/states/ineligible": null, "/states/withdrawn": null },
      problems: ["error /states"],
    },
  ],
};

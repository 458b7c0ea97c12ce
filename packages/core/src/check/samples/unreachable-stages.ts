import type { Samples } from "./sample.ts";

export const unreachableStages: Samples = {
  check: "unreachable-stages",
  valid: [
    {
      title: "reached at the end of a phase",
      change: {
        "/states/active/states/learning/states/trained/type": "final",
        "/states/active/states/presence/states/checkIn/type": "final",
        "/states/active/states/presence/states/checkIn/on": null,
        "/states/active/onDone": { target: "#party" },
        "/states/party": { id: "party", meta: { kind: "stage", title: "Fête" }, on: { over: { target: "#left" } } },
      },
    },
  ],
  invalid: [
    {
      title: "nothing leads there",
      change: { "/states/tooYoung/on/confirm/target": "#declined" },
      problems: ["error /states/ineligible"],
    },
    {
      title: "only what is not reached leads there, and a phase speaks for what is inside",
      change: { "/states/interview/on/accept/target": "#declined" },
      problems: ["error /states/charter", "error /states/active", "error /states/suspended", "error /states/left"],
    },
    {
      title: "the end of a phase of which one part never ends",
      change: {
        "/states/active/states/learning/states/trained/type": "final",
        "/states/active/onDone": { target: "#party" },
        "/states/party": { id: "party", meta: { kind: "stage", title: "Fête" }, on: { over: { target: "#left" } } },
      },
      problems: ["error /states/party"],
    },
    {
      title: "a point of return to which nobody comes back",
      change: { "/states/suspended/on/resume/target": "#active" },
      problems: ["warning /states/active/states/resume"],
    },
  ],
};

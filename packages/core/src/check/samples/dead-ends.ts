import type { Samples } from "./sample.ts";

const stage = (id: string, to: string) => ({
  id,
  meta: { kind: "stage", title: { fr: `Étape ${id}`, en: `Step ${id}` }, roles: ["coordinator"] },
  on: { next: { target: to } },
});

export const deadEnds: Samples = {
  check: "dead-ends",
  valid: [
    {
      title: "two stages between which people go back and forth until one is left",
      change: {
        "/states/interview/on/decline/target": "#first",
        "/states/first": stage("first", "#second"),
        "/states/second": { ...stage("second", "#first"), after: { P30D: { target: "#declined" } } },
      },
    },
  ],
  invalid: [
    {
      title: "two stages without a way out; what leads there is not told",
      change: {
        "/states/interview/on/decline/target": "#before",
        "/states/before": stage("before", "#first"),
        "/states/first": stage("first", "#second"),
        "/states/second": stage("second", "#first"),
      },
      problems: ["error /states/first"],
    },
    {
      title: "a phase that only its own pause leaves",
      change: {
        "/states/active/on/leave": null,
        "/states/suspended/on/leave": null,
        "/states/suspended/after": null,
      },
      problems: ["error /states/active/states/presence/states/missions"],
    },
  ],
};

import type { Samples } from "./sample.ts";

const indicator = (measure: object, more: object = {}) => ({
  "/meta/indicators/new": { title: { fr: "Nouvel indicateur", en: "New indicator" }, measure, ...more },
});

export const indicators: Samples = {
  check: "indicators",
  valid: [
    {
      title: "an exit, by choice",
      change: indicator({ count: { exit: "left" } }, { breakdown: ["availability", "outcome"] }),
    },
  ],
  invalid: [
    {
      title: "an exit that is none, a stage that nobody is in, leaving an exit",
      change: {
        ...indicator({ count: { exit: "interview" } }),
        "/meta/indicators/welcomed/measure/count": { reached: "resumePoint" },
        "/meta/indicators/daysToActive/measure/duration/to": { left: "left" },
      },
      problems: [
        "error /meta/indicators/welcomed/measure/count/reached",
        "error /meta/indicators/daysToActive/measure/duration/to/left",
        "error /meta/indicators/new/measure/count/exit",
      ],
    },
    {
      title: "texts that are added up",
      change: indicator({ sum: { field: "motivation" } }),
      problems: ["error /meta/indicators/new/measure/sum/field"],
    },
    {
      title: "a group for each person",
      change: { "/meta/indicators/welcomed/breakdown": ["guardianName"] },
      problems: ["warning /meta/indicators/welcomed/breakdown/0"],
    },
  ],
};

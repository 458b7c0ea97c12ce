import type { Samples } from "./sample.ts";

export const missingDelays: Samples = {
  check: "missing-delays",
  valid: [{ title: "a bare duration", change: { "/states/interview/after": { P6M: { target: "#withdrawn" } } } }],
  invalid: [
    {
      title: "a deadline that does not exist",
      change: {
        "/states/application/after": { replly: { target: "#withdrawn" } },
        "/states/interview/meta/due": "soon",
        "/meta/tasks/call/due": "later",
      },
      problems: [
        "error /meta/tasks/call/due",
        "error /states/application/after/replly",
        "error /states/interview/meta/due",
      ],
    },
    {
      title: "one deadline with two branches is told once",
      change: {
        "/states/application/after": {
          soon: [{ target: "#withdrawn", guard: { type: "rule", params: { rule: "minor" } } }, { target: "#left" }],
        },
      },
      problems: ["error /states/application/after/soon"],
    },
    {
      title: "a duration in the past",
      change: { "/states/suspended/after": { "-P3D": { target: "#left" } } },
      problems: ["error /states/suspended/after/-P3D"],
    },
  ],
};

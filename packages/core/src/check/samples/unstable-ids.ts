import type { Samples } from "./sample.ts";

const exit = (id: string) => ({ id, type: "final", meta: { kind: "exit", title: "Autre", outcome: "neutral" } });

export const unstableIds: Samples = {
  check: "unstable-ids",
  valid: [{ title: "a key with a digit in it", change: { "/states/exit2": exit("exit2") } }],
  invalid: [
    {
      title: "a key that reads as a number",
      change: { "/states/2": exit("second") },
      problems: ["error /states/2"],
    },
    {
      title: "an id with a dot",
      change: { "/states/left/id": "has.left" },
      problems: ["error /states/left/id"],
    },
    {
      title: "a deadline called like a duration",
      change: { "/meta/deadlines/P3D": { offset: "P30D" } },
      problems: ["error /meta/deadlines/P3D"],
    },
    {
      title: "a field called like a breakdown",
      change: {
        "/meta/fields/site": {
          type: "text",
          title: { fr: "Lieu", en: "Place" },
          sensitivity: "ordinary",
          purpose: { fr: "Savoir où.", en: "To know where." },
          source: "program",
        },
      },
      problems: ["error /meta/fields/site"],
    },
    {
      title: "a member called like all the pairs of a person",
      change: { "/meta/members/its-pairs": { program: "pair" } },
      problems: ["error /meta/members/its-pairs"],
    },
  ],
};

import type { Samples } from "./sample.ts";

export const participantFields: Samples = {
  check: "participant-fields",
  valid: [
    { title: "the same type elsewhere", change: {}, known: { participantFields: { guardianName: "text" } } },
    { title: "a field of the program alone", change: {}, known: { participantFields: { motivation: "number" } } },
  ],
  invalid: [
    {
      title: "another type in another program",
      change: {},
      known: { participantFields: { guardianEmail: "text" } },
      problems: ["error /meta/fields/guardianEmail/type"],
    },
    {
      title: "what every file holds, as something else",
      change: { "/meta/fields/birthDate/type": "text" },
      problems: ["error /meta/fields/birthDate/type"],
    },
  ],
};

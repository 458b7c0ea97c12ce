import type { Samples } from "./sample.ts";

export const deadlines: Samples = {
  check: "deadlines",
  valid: [
    {
      title: "some days before a date",
      change: { "/meta/deadlines/reply": { from: { field: "birthDate" }, offset: "-P45D" } },
    },
    {
      title: "the start of the next month",
      change: { "/meta/deadlines/reply": { offset: "P0D", then: "start-of-next-month" } },
    },
  ],
  invalid: [
    {
      title: "counted from a text",
      change: { "/meta/deadlines/reply/from": { field: "motivation" } },
      problems: ["error /meta/deadlines/reply/from/field"],
    },
    {
      title: "before the stage is entered",
      change: { "/meta/deadlines/reply/offset": "-P3D" },
      problems: ["error /meta/deadlines/reply/offset"],
    },
    {
      title: "at once",
      change: { "/meta/deadlines/reply/offset": "PT0S" },
      problems: ["warning /meta/deadlines/reply/offset"],
    },
  ],
};

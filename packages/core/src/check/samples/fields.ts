import type { Samples } from "./sample.ts";

export const fields: Samples = {
  check: "fields",
  valid: [
    {
      title: "bounds of a number",
      change: { "/meta/fields/sessionsAttended/min": 0, "/meta/fields/sessionsAttended/max": 10 },
    },
  ],
  invalid: [
    {
      title: "nothing to choose from",
      change: { "/meta/fields/availability/choices": null },
      problems: ["error /meta/fields/availability"],
    },
    {
      title: "settings of another type",
      change: { "/meta/fields/birthDate/multiline": true, "/meta/fields/motivation/max": 3 },
      problems: ["error /meta/fields/birthDate/multiline", "error /meta/fields/motivation/max"],
    },
    {
      title: "bounds the wrong way round",
      change: { "/meta/fields/sessionsAttended/min": 10, "/meta/fields/sessionsAttended/max": 2 },
      problems: ["error /meta/fields/sessionsAttended/min"],
    },
    {
      title: "a cohort that does not hold its field, and one that holds a field of the program",
      change: { "/meta/fields/sessionsAttended/source": "cohort", "/meta/cohort": { fields: ["motivation"] } },
      problems: ["error /meta/fields/sessionsAttended/source", "error /meta/cohort/fields/0"],
    },
    {
      title: "an address that is a date",
      change: { "/meta/roles/guardian/contact/email": "birthDate" },
      problems: ["error /meta/roles/guardian/contact/email"],
    },
    {
      title: "a count that is a text",
      change: { "/meta/fields/motivation/source": { list: "visits", statistic: "count" } },
      problems: ["error /meta/fields/motivation/type"],
    },
  ],
};

import type { Samples } from "./sample.ts";

const rule = (...rules: object[]) => ({ "/meta/rules/trained/rule": { combinator: "and", rules } });

export const impossibleRules: Samples = {
  check: "impossible-rules",
  valid: [
    {
      title: "narrow but possible",
      change: rule(
        { field: "birthDate", operator: "ageAtLeast", value: 16 },
        { field: "birthDate", operator: "ageBelow", value: 17 },
      ),
    },
    {
      title: "two dates that cannot be compared by trying values alone",
      change: rule(
        { field: "birthDate", operator: "before", value: "2010-01-01" },
        { field: "sessionsAttended", operator: ">", value: 3 },
      ),
    },
  ],
  invalid: [
    {
      title: "ages that exclude each other",
      change: rule(
        { field: "birthDate", operator: "ageAtLeast", value: 18 },
        { field: "birthDate", operator: "ageBelow", value: 16 },
      ),
      problems: ["error /meta/rules/trained/rule"],
    },
    {
      title: "beyond the greatest number that may be entered",
      change: {
        "/meta/fields/sessionsAttended/max": 10,
        ...rule({ field: "sessionsAttended", operator: ">", value: 10 }),
      },
      problems: ["error /meta/rules/trained/rule"],
    },
    {
      title: "a field more than itself, by way of another",
      change: {
        "/meta/fields/needed": {
          type: "number",
          title: { fr: "Séances demandées", en: "Sessions needed" },
          sensitivity: "ordinary",
          source: "cohort",
          purpose: { fr: "Valider.", en: "To complete." },
        },
        "/meta/cohort": { fields: ["needed"] },
        ...rule(
          { field: "sessionsAttended", operator: ">=", value: "needed", valueSource: "field" },
          { field: "sessionsAttended", operator: "<", value: "needed", valueSource: "field" },
        ),
      },
      problems: ["error /meta/rules/trained/rule"],
    },
    {
      title: "never false",
      change: {
        "/meta/rules/trained/rule": {
          combinator: "or",
          rules: [
            { field: "sessionsAttended", operator: ">=", value: 2 },
            { field: "sessionsAttended", operator: "<", value: 3 },
          ],
        },
      },
      problems: ["warning /meta/rules/trained/rule"],
    },
  ],
};

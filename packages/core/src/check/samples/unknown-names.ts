import type { Samples } from "./sample.ts";

export const unknownNames: Samples = {
  check: "unknown-names",
  valid: [
    {
      title: "a breakdown that every program has",
      change: { "/meta/indicators/welcomed/breakdown": ["site", "ageBand"] },
    },
    {
      title: "a list that is appended to",
      change: {
        "/meta/fields/visits": {
          type: "number",
          title: { fr: "Visites", en: "Visits" },
          sensitivity: "ordinary",
          purpose: { fr: "Compter.", en: "To count." },
          source: { list: "visits", statistic: "count" },
        },
        "/states/interview/on/visit": { actions: [{ type: "append", params: { list: "visits" } }] },
      },
    },
  ],
  invalid: [
    {
      title: "a target, a rule and roles",
      change: {
        "/states/interview/on/accept/target": "#chartre",
        "/states/eligibility/always/1/guard/params/of/0": "oldEnoug",
        "/states/interview/meta/roles/0": "cordinator",
        "/states/interview/on/decline/meta/by/0": "boss",
      },
      problems: [
        "error /states/eligibility/always/1/guard/params/of/0",
        "error /states/interview/meta/roles/0",
        "error /states/interview/on/accept/target",
        "error /states/interview/on/decline/meta/by/0",
      ],
    },
    {
      title: "fields of a form, of a rule and of a role, and the form of a stage",
      change: {
        "/meta/forms/application/fields/0/field": "motivations",
        "/meta/rules/trained/rule/rules/0/field": "sessions",
        "/meta/roles/guardian/contact/phone": "guardianPhone",
        "/states/application/meta/form": "applications",
      },
      problems: [
        "error /meta/roles/guardian/contact/phone",
        "error /meta/forms/application/fields/0/field",
        "error /meta/rules/trained/rule/rules/0/field",
        "error /states/application/meta/form",
      ],
    },
    {
      title: "another field compared with, and the date of an age",
      change: {
        "/meta/rules/minor/rule/rules/0/at": "entryDate",
        "/meta/rules/trained/rule/rules/0": {
          field: "sessionsAttended",
          operator: ">=",
          value: "needed",
          valueSource: "field",
        },
      },
      problems: ["error /meta/rules/minor/rule/rules/0/at", "error /meta/rules/trained/rule/rules/0/value"],
    },
    {
      title: "a contract, a notice, a task, a place and a member in actions and guards",
      change: {
        "/states/charter/entry/0/params/contract": "charte",
        "/states/charter/on/contract.charter.completed/actions/1/params/notice": "welcom",
        "/states/eligibility/after/complete/actions/0/params/task": "ring",
        "/states/interview/on/accept/guard": { type: "place", params: { place: "seats" } },
        "/states/interview/on/decline/actions": [{ type: "send", params: { to: "mentor", event: "declined" } }],
      },
      problems: [
        "error /states/eligibility/after/complete/actions/0/params/task",
        "error /states/interview/on/accept/guard/params/place",
        "error /states/interview/on/decline/actions/0/params/to",
        "error /states/charter/entry/0/params/contract",
        "error /states/charter/on/contract.charter.completed/actions/1/params/notice",
      ],
    },
    {
      title: "stages, measures, outcomes and breakdowns of indicators and properties",
      change: {
        "/meta/indicators/welcomed/measure/count/reached": "activ",
        "/meta/indicators/welcomed/breakdown/0": "town",
        "/meta/indicators/hours": { title: { fr: "Heures", en: "Hours" }, measure: { sum: { measure: "hours" } } },
        "/meta/properties/0/then/stage": "activity",
        "/meta/properties/1/then": { outcome: "transferred" },
      },
      problems: [
        "error /meta/indicators/welcomed/measure/count/reached",
        "error /meta/indicators/welcomed/breakdown/0",
        "error /meta/indicators/hours/measure/sum/measure",
        "error /meta/properties/0/then/stage",
        "error /meta/properties/1/then/outcome",
      ],
    },
    {
      title: "names in a scenario",
      change: {
        "/meta/scenarios/0/participant/town": "Lyon",
        "/meta/scenarios/0/steps/1/expect/stages/0": "talk",
        "/meta/scenarios/0/steps/0/as": "volunteer",
        "/meta/scenarios/0/steps/6/expect": {
          contracts: { chart: "open" },
          notices: ["hello"],
          sent: ["joined"],
          tasks: ["ring"],
        },
      },
      problems: [
        "error /meta/scenarios/0/participant/town",
        "error /meta/scenarios/0/steps/0/as",
        "error /meta/scenarios/0/steps/1/expect/stages/0",
        "error /meta/scenarios/0/steps/6/expect/contracts/chart",
        "error /meta/scenarios/0/steps/6/expect/notices/0",
        "error /meta/scenarios/0/steps/6/expect/sent/0",
        "error /meta/scenarios/0/steps/6/expect/tasks/0",
      ],
    },
    {
      title: "a list that nothing is added to",
      change: { "/meta/fields/sessionsAttended/source": { list: "sessions", statistic: "count" } },
      problems: ["error /meta/fields/sessionsAttended/source/list"],
    },
    {
      title: "the stages in which places are held",
      change: { "/meta/places/seats": { limit: 20, heldIn: ["active", "actif"] } },
      problems: ["error /meta/places/seats/heldIn/1"],
    },
  ],
};

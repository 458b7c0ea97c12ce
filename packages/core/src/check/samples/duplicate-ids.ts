import type { Samples } from "./sample.ts";

export const duplicateIds: Samples = {
  check: "duplicate-ids",
  valid: [
    {
      title: "one key in two phases, two ids",
      change: { "/states/active/states/learning/states/missions": { id: "otherMissions" } },
    },
  ],
  invalid: [
    {
      title: "two stages with one id",
      change: { "/states/declined/id": "left" },
      problems: ["error /states/declined/id"],
    },
    {
      title: "a stage with the id of the program",
      change: { "/states/left/id": "volunteer-welcome" },
      problems: ["error /states/left/id"],
    },
    {
      title: "a reason, a choice, a field of a form and a party twice",
      change: {
        "/states/left/meta/reasons/1/value": "moved",
        "/meta/fields/availability/choices/1/value": "evening",
        "/meta/forms/application/fields/4/field": "birthDate",
        "/meta/contracts/charter/parties/2/role": "participant",
      },
      problems: [
        "error /meta/fields/availability/choices/1/value",
        "error /meta/forms/application/fields/4/field",
        "error /meta/contracts/charter/parties/2/role",
        "error /states/left/meta/reasons/1/value",
      ],
    },
    {
      title: "a property and a scenario twice",
      change: { "/meta/properties/1/id": "signed-before-active", "/meta/scenarios/2/id": "adult-joins" },
      problems: ["error /meta/properties/1/id", "error /meta/scenarios/2/id"],
    },
  ],
};

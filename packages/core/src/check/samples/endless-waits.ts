import type { Samples } from "./sample.ts";

export const endlessWaits: Samples = {
  check: "endless-waits",
  valid: [
    {
      title: "a stage that only what runs beside it can end",
      change: {
        "/states/active/on/leave": null,
        "/states/active/on/suspend": null,
        "/states/active/states/presence/states/missions/on/leave": { target: "#left" },
      },
    },
    {
      title: "an event for everybody",
      change: { "/states/interview/meta/roles": null, "/states/interview/on/accept/meta/by": null },
    },
  ],
  invalid: [
    {
      title: "neither a deadline nor an event",
      change: { "/states/interview/on": null },
      problems: ["error /states/interview"],
    },
    {
      title: "events that lead nowhere else",
      change: {
        "/states/interview/on": {
          note: { actions: [{ type: "increment", params: { measure: "notes" } }] },
          again: { target: "#interview" },
        },
      },
      problems: ["error /states/interview"],
    },
    {
      title: "an event that no role may send",
      change: { "/states/tooYoung/on": { confirm: { target: "#ineligible", meta: { by: ["boss"] } } } },
      problems: ["error /states/tooYoung"],
    },
    {
      title: "a contract that is never opened",
      change: { "/states/charter/entry": null },
      problems: ["error /states/charter"],
    },
    {
      title: "the end of a phase without anything after it",
      change: {
        "/states/active/on": null,
        "/states/active/states/learning/states/trained/type": "final",
        "/states/active/states/presence/states/checkIn/type": "final",
        "/states/active/states/presence/states/checkIn/on": null,
      },
      problems: [
        "error /states/active/states/presence/states/checkIn",
        "error /states/active/states/learning/states/trained",
      ],
    },
  ],
};

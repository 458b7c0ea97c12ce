import type { Samples } from "./sample.ts";

export const secondPerson: Samples = {
  check: "second-person",
  valid: [
    {
      title: "two coordinators",
      change: {
        "/states/interview/on/decline/target": "#confirming",
        "/states/confirming": {
          id: "confirming",
          meta: { kind: "stage", title: { fr: "À confirmer", en: "To confirm" }, roles: ["coordinator"] },
          on: { confirm: { target: "#declined", meta: { notSameActorAs: "decline" } } },
        },
      },
    },
  ],
  invalid: [
    {
      title: "where nobody acts",
      change: { "/states/application/after/reply/meta": { notSameActorAs: "accept" } },
      problems: ["error /states/application/after/reply/meta/notSameActorAs"],
    },
    {
      title: "two different participants",
      change: {
        "/states/interview/on/withdraw": {
          target: "#withdrawn",
          meta: { by: ["participant"], notSameActorAs: "regret" },
        },
        "/states/application/on/regret": { target: "#withdrawn", meta: { by: ["participant"] } },
      },
      problems: ["error /states/interview/on/withdraw/meta/notSameActorAs"],
    },
  ],
};

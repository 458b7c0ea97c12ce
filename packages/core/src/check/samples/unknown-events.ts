import type { Samples } from "./sample.ts";

export const unknownEvents: Samples = {
  check: "unknown-events",
  valid: [
    {
      title: "a session whose events are expected",
      change: {
        "/meta/sessions/evening": { title: { fr: "Soirée", en: "Evening" }, present: "attended", absent: "missed" },
        "/states/active/states/learning/states/training/on/missed": { meta: { by: ["coordinator"] } },
      },
    },
    {
      title: "an event of a contract that no stage listens to",
      change: { "/meta/properties/0/first/event": "contract.charter.signed" },
    },
  ],
  invalid: [
    {
      title: "a form and a contract that do not exist",
      change: {
        "/states/application/on/form.aplication.submitted": { target: "#eligibility" },
        "/states/charter/on/contract.chart.completed": { target: "#active" },
      },
      problems: [
        "error /states/application/on/form.aplication.submitted",
        "error /states/charter/on/contract.chart.completed",
      ],
    },
    {
      title: "verbs that do not exist",
      change: {
        "/states/application/on/form.application.sent": { target: "#eligibility" },
        "/states/eligibility/on/person.update": { target: "#interview" },
      },
      problems: ["error /states/application/on/form.application.sent", "error /states/eligibility/on/person.update"],
    },
    {
      title: "a contract that never expires, a task that is never created",
      change: {
        "/meta/contracts/charter/expires": null,
        "/meta/tasks/write": { title: { fr: "Écrire", en: "Write" }, role: "coordinator" },
        "/states/interview/on/task.write.done": { target: "#charter" },
      },
      problems: ["warning /states/interview/on/task.write.done", "warning /states/charter/on/contract.charter.expired"],
    },
    {
      title: "events that no stage expects, in a session, a scenario and a second-person rule",
      change: {
        "/meta/sessions/evening": { title: { fr: "Soirée", en: "Evening" }, present: "attended", absent: "missed" },
        "/meta/scenarios/0/steps/3/send/type": "acept",
        "/states/interview/on/accept/meta/notSameActorAs": "propose",
      },
      problems: [
        "error /meta/scenarios/0/steps/3/send/type",
        "error /meta/sessions/evening/absent",
        "error /states/interview/on/accept/meta/notSameActorAs",
      ],
    },
  ],
};

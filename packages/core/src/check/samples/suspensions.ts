import type { Samples } from "./sample.ts";

const pause = (on: Record<string, unknown>) => ({
  id: "hearing",
  meta: { kind: "suspension", title: { fr: "Entendre la personne", en: "Hear the person" }, roles: ["coordinator"] },
  on,
});

export const suspensions: Samples = {
  check: "suspensions",
  valid: [
    {
      title: "two pauses one after the other",
      change: {
        "/states/active/on/report": { target: "#hearing" },
        "/states/hearing": pause({ heard: { target: "#suspended" } }),
      },
    },
  ],
  invalid: [
    {
      title: "a pause without return",
      change: { "/states/suspended/on/resume/target": "#active" },
      problems: ["error /states/suspended"],
    },
    {
      title: "a pause inside the phase that it interrupts",
      change: { "/states/active/states/presence/states/hearing": pause({ heard: { target: "#resumePoint" } }) },
      problems: ["error /states/active/states/presence/states/hearing"],
    },
    {
      title: "a pause that is entered from elsewhere",
      change: { "/states/interview/on/postpone": { target: "#suspended" } },
      problems: ["warning /states/suspended"],
    },
    {
      title: "a return that remembers the first level only",
      change: { "/states/active/states/resume/history": "shallow" },
      problems: ["warning /states/active/states/resume"],
    },
  ],
};

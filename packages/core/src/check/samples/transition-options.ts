import type { Samples } from "./sample.ts";

export const transitionOptions: Samples = {
  check: "transition-options",
  valid: [
    {
      title: "a label on a deadline",
      change: { "/states/application/after/reply/meta": { label: { fr: "Sans réponse", en: "No reply" } } },
    },
  ],
  invalid: [
    {
      title: "a role and a reason where nobody acts",
      change: { "/states/application/after/reply/meta": { by: ["coordinator"], reason: "required" } },
      problems: [
        "warning /states/application/after/reply/meta/by",
        "warning /states/application/after/reply/meta/reason",
      ],
    },
    {
      title: "a deadline that does nothing, an event that begins nothing again",
      change: {
        "/states/application/after/reply": {},
        "/states/active/states/learning/states/training/on/attended/reenter": true,
      },
      problems: [
        "warning /states/application/after/reply",
        "warning /states/active/states/learning/states/training/on/attended/reenter",
      ],
    },
  ],
};

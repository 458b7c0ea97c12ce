import type { Samples } from "./sample.ts";

export const languages: Samples = {
  check: "languages",
  valid: [
    {
      title: "a program for readers of French",
      change: { "/meta/title": { fr: "Accueil" }, "/meta/roles/participant/title": { fr: "Bénévole" } },
    },
    { title: "a name that needs no translation", change: { "/meta/roles/participant/title": "Parcours" } },
  ],
  invalid: [
    {
      title: "a stage and a sentence for the person without English",
      change: {
        "/states/interview/meta/title/en": null,
        "/meta/rules/oldEnough/whenFalse": { fr: "Il faut avoir 16 ans." },
      },
      problems: ["warning /meta/rules/oldEnough/whenFalse", "warning /states/interview/meta/title"],
    },
  ],
};

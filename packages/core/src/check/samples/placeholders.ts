import type { Samples } from "./sample.ts";

export const placeholders: Samples = {
  check: "placeholders",
  valid: [
    {
      title: "a field and the program",
      change: { "/meta/notices/welcome/body/fr": "{{ motivation }} {{program.title}} {{today}}" },
    },
  ],
  invalid: [
    {
      title: "a name that nothing can fill in",
      change: {
        "/meta/notices/welcome/body/fr": "Bonjour {{participant.nom}}",
        "/meta/contracts/charter/body/en": "Dear {{motivatoin}}",
      },
      problems: ["error /meta/contracts/charter/body", "error /meta/notices/welcome/body"],
    },
  ],
};

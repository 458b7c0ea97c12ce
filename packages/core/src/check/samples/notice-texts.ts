import type { Samples } from "./sample.ts";

export const noticeTexts: Samples = {
  check: "notice-texts",
  valid: [{ title: "one text for every language", change: { "/meta/notices/welcome/subject": "Parcours" } }],
  invalid: [
    {
      title: "one language is missing",
      change: { "/meta/notices/welcome/body/en": null },
      problems: ["warning /meta/notices/welcome/body"],
    },
    {
      title: "nothing is written",
      change: { "/meta/notices/welcome/subject": { fr: " ", en: "\n" } },
      problems: ["error /meta/notices/welcome/subject"],
    },
  ],
};

import type { Samples } from "./sample.ts";

export const noticeRecipients: Samples = {
  check: "notice-recipients",
  valid: [
    { title: "a guardian with an address", change: { "/meta/notices/welcome/to": ["guardian", "coordinator"] } },
    {
      title: "one way of two",
      change: { "/meta/notices/welcome/to": ["guardian"], "/meta/notices/welcome/channels": ["sms", "mail"] },
    },
  ],
  invalid: [
    {
      title: "a text message without a phone number",
      change: { "/meta/notices/welcome/to": ["participant", "guardian"], "/meta/notices/welcome/channels": ["sms"] },
      problems: ["error /meta/notices/welcome/to/1"],
    },
    {
      title: "somebody who acts nowhere",
      change: {
        "/meta/roles/funder": { title: { fr: "Financeur", en: "Funder" } },
        "/meta/notices/welcome/to": ["funder"],
      },
      problems: ["error /meta/notices/welcome/to/0"],
    },
  ],
};

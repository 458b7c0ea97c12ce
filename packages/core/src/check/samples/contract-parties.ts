import type { Samples } from "./sample.ts";

export const contractParties: Samples = {
  check: "contract-parties",
  valid: [
    {
      title: "somebody who takes part with a run of their own",
      change: {
        "/meta/members/mentor": { program: "mentor" },
        "/meta/roles/mentor": { title: { fr: "Mentor", en: "Mentor" } },
        "/meta/contracts/charter/parties/-": { role: "mentor" },
      },
    },
  ],
  invalid: [
    {
      title: "somebody of whom nothing is known",
      change: { "/meta/roles/guardian/contact": null },
      problems: ["error /meta/contracts/charter/parties/1/role"],
    },
    {
      title: "somebody of whom only the name is known",
      change: { "/meta/roles/guardian/contact/email": null },
      problems: ["error /meta/contracts/charter/parties/1/role"],
    },
    {
      title: "perhaps nobody",
      change: { "/meta/contracts/charter/parties": [{ role: "guardian", when: "minor" }] },
      problems: ["warning /meta/contracts/charter/parties"],
    },
  ],
};

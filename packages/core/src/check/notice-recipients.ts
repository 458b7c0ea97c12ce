import type { Notice } from "../definition/catalog.ts";
import type { Check } from "./check.ts";
import { actingRoles, hasOwnFile } from "./contract-parties.ts";
import type { Survey } from "./survey.ts";
import { listed, nameIn, quoted } from "./wording.ts";

type Channel = Notice["channels"][number];

const NAMES: Record<Channel, { fr: string; en: string }> = {
  mail: { fr: "par courriel", en: "by mail" },
  sms: { fr: "par SMS", en: "by text message" },
  portal: { fr: "sur le portail", en: "on the portal" },
};

/** The channels on which a role can be reached. People who act in the program have accounts. */
const channelsOf = (role: string, survey: Survey): Channel[] => {
  if (hasOwnFile(role, survey)) return ["mail", "sms", "portal"];
  const contact = Object.hasOwn(survey.meta.roles, role) ? survey.meta.roles[role]?.contact : undefined;
  const hasAccount = contact === undefined && actingRoles(survey).has(role);
  return [
    ...(hasAccount || contact?.email !== undefined ? (["mail"] as const) : []),
    ...(contact?.phone !== undefined ? (["sms"] as const) : []),
    ...(hasAccount ? (["portal"] as const) : []),
  ];
};

/** Whoever a message is for can be reached. */
export const noticeRecipientsCheck: Check = {
  name: "notice-recipients",
  run: (survey, report) => {
    for (const [id, { title, to, channels }] of Object.entries(survey.meta.notices ?? {})) {
      const name = quoted(title, id);
      to.forEach((role, index) => {
        if (!Object.hasOwn(survey.meta.roles, role)) return;
        const open = channelsOf(role, survey);
        if (channels.some((channel) => open.includes(channel))) return;
        const [whom, how] = [
          nameIn(survey, "roles", role),
          listed(
            channels.map((channel) => NAMES[channel]),
            "or",
          ),
        ];
        report.error(`/meta/notices/${id}/to/${index}`, {
          fr: `Le message ${name.fr} n’atteindra jamais ${whom.fr} : on ne peut pas joindre ce rôle ${how.fr}.`,
          en: `The notice ${name.en} will never reach ${whom.en}: that role cannot be reached ${how.en}.`,
        });
      });
    }
  },
};

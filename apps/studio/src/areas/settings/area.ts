import { IconKey, IconMailPlus, IconSettings } from "@tabler/icons-react";
import type { Area, PaletteAction } from "../area.ts";
import { SETTINGS_PAGES } from "./settings-pages.ts";

const pages: PaletteAction[] = SETTINGS_PAGES.map(({ id, title, icon, to, needs }) => ({
  id: `settings-${id}`,
  title: { fr: `Réglages : ${title.fr}`, en: `Settings: ${title.en}` },
  icon,
  needs,
  to,
}));

/** What an organization sets for itself, and who belongs to it. */
export const settingsArea: Area = {
  id: "settings",
  entry: { title: { fr: "Réglages", en: "Settings" }, icon: IconSettings, to: "/settings" },
  needs: [...new Set(SETTINGS_PAGES.flatMap(({ needs }) => needs))],
  actions: [
    {
      id: "invite",
      title: { fr: "Inviter un membre", en: "Invite a member" },
      keywords: ["collègue", "colleague", "équipe", "team"],
      icon: IconMailPlus,
      needs: ["member.manage"],
      to: "/settings/invitations",
    },
    {
      id: "create-key",
      title: { fr: "Créer une clé d’API", en: "Create an API key" },
      keywords: ["token", "jeton", "intégration", "integration"],
      icon: IconKey,
      needs: ["key.manage"],
      to: "/settings/keys",
    },
    ...pages,
  ],
};

import {
  IconBuilding,
  IconHistory,
  type Icon,
  IconKey,
  IconMail,
  IconMailPlus,
  IconMapPin,
  IconShieldLock,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { Action } from "../../api/session.ts";

/** A page of the settings; shown to whoever may do one of `needs`. */
export interface SettingsPageEntry {
  id: keyof typeof WORDS;
  title: { fr: string; en: string };
  to: string;
  icon: Icon;
  needs: readonly Action[];
}

const WORDS = {
  organization: { fr: "Organisation", en: "Organization" },
  sites: { fr: "Sites", en: "Sites" },
  teams: { fr: "Équipes", en: "Teams" },
  members: { fr: "Membres", en: "Members" },
  invitations: { fr: "Invitations", en: "Invitations" },
  security: { fr: "Sécurité", en: "Security" },
  keys: { fr: "Clés d’API", en: "API keys" },
  mail: { fr: "Courrier", en: "Mail" },
  audit: { fr: "Journal des accès", en: "Access log" },
} as const;

const page = (id: SettingsPageEntry["id"], icon: Icon, ...needs: Action[]): SettingsPageEntry => ({
  id,
  title: WORDS[id],
  to: `/settings/${id}`,
  icon,
  needs,
});

/** The pages of the settings, in the order in which they stand. */
export const SETTINGS_PAGES: readonly SettingsPageEntry[] = [
  page("organization", IconBuilding, "organization.manage"),
  page("sites", IconMapPin, "site.write"),
  page("teams", IconUsersGroup, "team.manage"),
  page("members", IconUsers, "member.manage", "team.manage"),
  page("invitations", IconMailPlus, "member.manage"),
  page("security", IconShieldLock, "organization.manage"),
  page("keys", IconKey, "key.manage"),
  page("mail", IconMail, "organization.manage"),
  page("audit", IconHistory, "audit.read"),
];

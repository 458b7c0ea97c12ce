import { useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { AuditEntry } from "../../../api/audit.ts";
import { keysQuery } from "../../../api/keys.ts";
import { invitationsQuery, membersQuery, teamsQuery } from "../../../api/organization.ts";
import { sitesQuery } from "../../../api/people.ts";
import { useMay } from "../../../session/use-session.ts";
import { actionTexts } from "./action-texts.ts";
import { auditTexts } from "./texts.ts";

type KnownAction = keyof (typeof actionTexts)["fr"];

/** Every action that has words. */
export const KNOWN_ACTIONS = Object.keys(actionTexts.fr) as KnownAction[];

const isKnown = (action: string): action is KnownAction => Object.hasOwn(actionTexts.fr, action);

/** What an action is in words, after the name of whoever did it. */
export const useActionWords = (): ((action: string) => string) => {
  const said = useTexts(actionTexts);
  const t = useTexts(auditTexts);
  return useCallback((action) => (isKnown(action) ? said(action) : t("unknown", { action })), [said, t]);
};

/** Names of members, keys, invitations, teams and sites by their ids, as they are today. */
const useNames = (): ReadonlyMap<string, string> => {
  const manages = useMay("member.manage");
  const members = useQuery({ ...membersQuery, enabled: manages }).data ?? [];
  const keys = useQuery({ ...keysQuery, enabled: manages }).data ?? [];
  const invitations = useQuery({ ...invitationsQuery, enabled: manages }).data ?? [];
  const teams = useQuery({ ...teamsQuery, enabled: manages }).data ?? [];
  const sites = useQuery(sitesQuery).data ?? [];
  return new Map([
    ...members.flatMap(({ id, user, name }): [string, string][] => [
      [id, name],
      [user, name],
    ]),
    ...keys.map(({ id, name }): [string, string] => [id, name]),
    ...invitations.map(({ id, email }): [string, string] => [id, email]),
    ...teams.map(({ id, title }): [string, string] => [id, title]),
    ...sites.map(({ id, title }): [string, string] => [id, title]),
  ]);
};

export interface EntryWords {
  /** Who it was. */
  who: (actor: AuditEntry["actor"]) => string;
  /** What else it was about, beside a person's file. */
  about: (entry: AuditEntry) => string | undefined;
  nameOf: (id: string) => string | undefined;
}

/** Who did it and what it was about, in words. */
export const useEntryWords = (): EntryWords => {
  const t = useTexts(auditTexts);
  const names = useNames();
  const who: EntryWords["who"] = ({ kind, id, name }) => {
    const known = name ?? names.get(id);
    if (kind === "system") return t("software");
    if (kind === "participant") return t("participant");
    if (kind === "key") return known === undefined ? t("goneKey") : t("key", { name: known });
    return known ?? t("gone");
  };
  const about: EntryWords["about"] = ({ subject, actor }) => {
    if (subject === undefined || subject === actor.id) return undefined;
    const name = names.get(subject);
    return name === undefined ? undefined : t("about", { name });
  };
  return { who, about, nameOf: (id) => names.get(id) };
};

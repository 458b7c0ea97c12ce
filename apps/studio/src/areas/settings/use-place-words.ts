import { useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { sitesQuery } from "../../api/people.ts";
import type { Role } from "../../api/session.ts";
import { roleTexts } from "../../session/role-texts.ts";
import { settingsTexts } from "./texts.ts";

const ROLES: readonly string[] = [
  "administrator",
  "program_manager",
  "coordinator",
  "partner",
  "funder",
  "integrator",
  "participant",
] satisfies Role[];

/** The name of a role; one that nobody knows stands for itself. */
export const useRoleWords = (): ((role: string) => string) => {
  const t = useTexts(roleTexts);
  return useCallback((role) => (ROLES.includes(role) ? t(role as Role) : role), [t]);
};

/** Whose files somebody sees, in words; nothing for roles where that is not a question. */
export const useScopeWords = (): ((place: {
  role: string;
  scope: string;
  sites: readonly string[];
}) => string | undefined) => {
  const t = useTexts(settingsTexts);
  const known = useQuery(sitesQuery).data;
  return useCallback(
    ({ role, scope, sites }) => {
      if (role !== "coordinator") return undefined;
      if (scope === "organization") return t("seesAll");
      if (scope === "own") return t("seesOwn");
      const titles = sites.map((id) => known?.find((site) => site.id === id)?.title ?? id);
      return t("inSites", { sites: titles.join(", ") });
    },
    [t, known],
  );
};

import { Checkbox, NumberInput, Stack } from "@mantine/core";
import { ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { membersQuery, type Organization, organizationApi, organizationQuery } from "../../../api/organization.ts";
import type { Role } from "../../../api/session.ts";
import { roleTexts } from "../../../session/role-texts.ts";
import { sessionQuery } from "../../../session/session-query.ts";
import { membershipOf, useSession } from "../../../session/use-session.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { errorOf } from "../field-fault.ts";
import { SettingsForm } from "../SettingsForm.tsx";
import classes from "../settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { securityTexts } from "./texts.ts";

const ROLES = ["administrator", "program_manager", "coordinator", "partner", "funder", "integrator"] as const;

const SecurityForm = ({ organization }: { organization: Organization }) => {
  const t = useTexts(securityTexts);
  const roleWords = useTexts(roleTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const session = useSession();
  const members = useQuery(membersQuery).data;
  const [roles, setRoles] = useState<string[]>(organization.settings.twoFactorFor);
  const [auditMonths, setAuditMonths] = useState<number | string>(organization.settings.auditMonths);
  const own = membershipOf(session)?.role;
  const concernsSelf = own !== undefined && roles.includes(own) && !session.user.twoFactor;
  const save = useMutation({
    mutationFn: async () =>
      await organizationApi.change({ settings: { twoFactorFor: roles as Role[], auditMonths: Number(auditMonths) } }),
    onSuccess: async (changed) => {
      toast.done(t("saved"));
      queries.setQueryData(organizationQuery.queryKey, changed);
      await queries.invalidateQueries(sessionQuery);
    },
  });
  const counted = (role: Role): string => {
    const those = members?.filter((one) => one.role === role) ?? [];
    return t("members", { count: those.length, without: those.filter(({ twoFactor }) => twoFactor === false).length });
  };
  return (
    <SettingsForm error={save.error} busy={save.isPending} saved={save.isSuccess} onSubmit={() => save.mutate()}>
      <Checkbox.Group
        label={t("roles")}
        description={t("rolesNote")}
        value={roles}
        onChange={(chosen) => {
          if (save.isSuccess) save.reset();
          setRoles(chosen);
        }}
        {...errorOf(save.error, "/twoFactorFor")}
      >
        <Stack gap="sm">
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={roleWords(role)}
              {...(members !== undefined && { description: counted(role) })}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <div role="status" className={classes.warned}>
        {concernsSelf && t("self")}
      </div>
      <NumberInput
        label={t("months")}
        description={t("monthsNote")}
        min={6}
        max={36}
        allowDecimal={false}
        clampBehavior="none"
        required
        withAsterisk={false}
        hideControls
        value={auditMonths}
        onChange={(months) => {
          if (save.isSuccess) save.reset();
          setAuditMonths(months);
        }}
        {...errorOf(save.error, "/auditMonths")}
      />
    </SettingsForm>
  );
};

/** Who needs a second factor, and for how long it is known who read what. */
export const SecurityPage = () => {
  const t = useTexts(securityTexts);
  const organization = useQuery(organizationQuery);
  return (
    <SettingsPage title={t("title")} lead={t("lead")}>
      {organization.isPending && <LoadingRows rows={6} height={48} />}
      {organization.isError && (
        <ErrorState detail={organization.error.message} onRetry={() => void organization.refetch()} />
      )}
      {organization.isSuccess && <SecurityForm organization={organization.data} />}
    </SettingsPage>
  );
};

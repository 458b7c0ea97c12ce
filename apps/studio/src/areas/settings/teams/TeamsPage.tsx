import { Button } from "@mantine/core";
import { EmptyState, ErrorState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { membersQuery, organizationApi, type Team, teamsQuery } from "../../../api/organization.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import classes from "../settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { TeamDialog } from "./TeamDialog.tsx";
import { teamsTexts } from "./texts.ts";

const RemoveTeam = ({ team, onClose }: { team: Team; onClose: () => void }) => {
  const t = useTexts(teamsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: async () => await organizationApi.removeTeam(team.id),
    onSuccess: async () => {
      toast.done(t("removed", { team: team.title }));
      onClose();
      await queries.invalidateQueries(teamsQuery);
    },
  });
  return (
    <ConfirmDialog
      title={t("removeTitle", { team: team.title })}
      confirmLabel={t("remove")}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {t("removeNote")}
    </ConfirmDialog>
  );
};

/** Colleagues who follow people together. */
export const TeamsPage = () => {
  const t = useTexts(teamsTexts);
  const { list } = useFormats();
  const teams = useQuery(teamsQuery);
  const colleagues = useQuery(membersQuery).data ?? [];
  const [open, setOpen] = useState<{ team?: Team }>();
  const [removing, setRemoving] = useState<Team>();
  const items = teams.data ?? [];
  const nameOf = (id: string): string => colleagues.find((one) => one.id === id)?.name ?? t("gone");
  const add = (
    <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setOpen({})}>
      {t("add")}
    </Button>
  );
  return (
    <SettingsPage title={t("title")} lead={t("lead")} {...(items.length > 0 && { actions: add })}>
      {teams.isPending && <LoadingRows rows={3} height={64} />}
      {teams.isError && <ErrorState detail={teams.error.message} onRetry={() => void teams.refetch()} />}
      {teams.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconUsersGroup size={40} stroke={1.4} />} title={t("empty")} action={add}>
          {t("emptyNote")}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={classes.rows}>
          {items.map((team) => (
            <li key={team.id} className={classes.item} data-columns="3">
              <span className={classes.name}>{team.title}</span>
              <span className={classes.quiet}>
                {team.members.length === 0 ? t("nobody") : list(team.members.map(nameOf))}
              </span>
              <span className={classes.buttons}>
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={t("changeOf", { team: team.title })}
                  onClick={() => setOpen({ team })}
                >
                  {t("change")}
                </Button>
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={t("removeOf", { team: team.title })}
                  onClick={() => setRemoving(team)}
                >
                  {t("remove")}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {open !== undefined && <TeamDialog {...open} colleagues={colleagues} onClose={() => setOpen(undefined)} />}
      {removing !== undefined && <RemoveTeam team={removing} onClose={() => setRemoving(undefined)} />}
    </SettingsPage>
  );
};

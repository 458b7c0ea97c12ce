import { Button, MultiSelect, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Member, organizationApi, type Team, teamsQuery } from "../../../api/organization.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { errorOf } from "../field-fault.ts";
import { SettingsDialog } from "../SettingsDialog.tsx";
import { SettingsForm } from "../SettingsForm.tsx";
import { settingsTexts } from "../texts.ts";
import { useRequestKey } from "../use-request-key.ts";
import { teamsTexts } from "./texts.ts";

interface TeamDialogProps {
  /** The team to be changed; a new one when absent. */
  team?: Team;
  colleagues: readonly Member[];
  onClose: () => void;
}

/** A team's name and members. */
export const TeamDialog = ({ team, colleagues, onClose }: TeamDialogProps) => {
  const t = useTexts(teamsTexts);
  const common = useTexts(settingsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const keyFor = useRequestKey();
  const [title, setTitle] = useState(team?.title ?? "");
  const [members, setMembers] = useState(() =>
    (team?.members ?? []).filter((id) => colleagues.some((one) => one.id === id)),
  );
  const save = useMutation({
    mutationFn: async () => {
      const body = { title, members };
      return await (team === undefined
        ? organizationApi.createTeam(body, keyFor(body))
        : organizationApi.changeTeam(team.id, body));
    },
    onSuccess: async (saved) => {
      toast.done(t(team === undefined ? "added" : "changed", { team: saved.title }));
      onClose();
      await queries.invalidateQueries(teamsQuery);
    },
  });
  return (
    <SettingsDialog title={t(team === undefined ? "add" : "changeTitle")} onClose={onClose}>
      <SettingsForm
        error={save.error}
        busy={save.isPending}
        onSubmit={() => save.mutate()}
        submitLabel={team === undefined ? t("add") : common("save")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {common("cancel")}
          </Button>
        }
      >
        <TextInput
          label={t("name")}
          required
          withAsterisk={false}
          maxLength={200}
          data-autofocus
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          {...errorOf(save.error, "/title")}
        />
        <MultiSelect
          label={t("members")}
          description={t("membersNote")}
          data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          hidePickedOptions
          nothingFoundMessage={t("nothingFound")}
          value={members}
          onChange={setMembers}
          {...errorOf(save.error, "/members")}
        />
      </SettingsForm>
    </SettingsDialog>
  );
};

import { Button, TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { organizationApi, type Site } from "../../../api/organization.ts";
import { sitesQuery } from "../../../api/people.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { errorOf } from "../field-fault.ts";
import { SettingsDialog } from "../SettingsDialog.tsx";
import { SettingsForm } from "../SettingsForm.tsx";
import { settingsTexts } from "../texts.ts";
import { siteIdFrom } from "./site-id.ts";
import { sitesTexts } from "./texts.ts";

interface SiteDialogProps {
  /** The site to be renamed; a new one when absent. */
  site?: Site;
  known: readonly Site[];
  onClose: () => void;
}

/** A site's name, and for a new one its id. */
export const SiteDialog = ({ site, known, onClose }: SiteDialogProps) => {
  const t = useTexts(sitesTexts);
  const common = useTexts(settingsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [title, setTitle] = useState(site?.title ?? "");
  const [typedId, setTypedId] = useState<string>();
  const id = site?.id ?? typedId ?? siteIdFrom(title);
  // Writing under an id that there is would change that site.
  const isTaken = site === undefined && known.some((one) => one.id === id);
  const save = useMutation({
    // What programs read of the site stays as it is.
    mutationFn: async () => await organizationApi.putSite({ id, title, data: site?.data ?? {} }),
    onSuccess: async () => {
      toast.done(t(site === undefined ? "added" : "renamed", { site: title.trim() }));
      onClose();
      await queries.invalidateQueries(sitesQuery);
    },
  });
  return (
    <SettingsDialog title={t(site === undefined ? "add" : "renameTitle")} onClose={onClose}>
      <SettingsForm
        error={save.error}
        busy={save.isPending}
        onSubmit={() => {
          if (!isTaken) save.mutate();
        }}
        submitLabel={site === undefined ? t("add") : common("save")}
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
        {site !== undefined && <TextInput label={t("id")} description={t("idFixed")} readOnly value={site.id} />}
        {site === undefined && (
          <TextInput
            label={t("id")}
            description={t("idNote")}
            required
            withAsterisk={false}
            maxLength={80}
            spellCheck={false}
            value={id}
            onChange={(event) => setTypedId(event.currentTarget.value)}
            {...(isTaken ? { error: t("idTaken") } : errorOf(save.error, "/id"))}
          />
        )}
      </SettingsForm>
    </SettingsDialog>
  );
};

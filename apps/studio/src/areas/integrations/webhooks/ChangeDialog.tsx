import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Webhook, webhooksApi } from "../../../api/webhooks.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { SettingsDialog } from "../../settings/SettingsDialog.tsx";
import { SettingsForm } from "../../settings/SettingsForm.tsx";
import { integrationsTexts } from "../texts.ts";
import { webhooksTexts } from "./texts.ts";
import { bodyOf, formOf } from "./webhook-form.ts";
import { WebhookFields } from "./WebhookFields.tsx";

/** Changes where an endpoint is, what it gets and how fast. */
export const ChangeDialog = ({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) => {
  const t = useTexts(webhooksTexts);
  const common = useTexts(integrationsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [form, setForm] = useState(() => formOf(webhook));
  const change = useMutation({
    mutationFn: async () => await webhooksApi.change(webhook.id, bodyOf(form)),
    onSuccess: async () => {
      toast.done(t("changed"));
      onClose();
      await queries.invalidateQueries({ queryKey: ["webhooks"] });
    },
  });
  return (
    <SettingsDialog title={common("change")} onClose={onClose} mustAnswer={change.isPending} size="lg">
      <SettingsForm
        error={change.error}
        busy={change.isPending}
        onSubmit={() => change.mutate()}
        submitLabel={t("save")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {common("cancel")}
          </Button>
        }
      >
        <WebhookFields form={form} error={change.error} onChange={(part) => setForm({ ...form, ...part })} />
      </SettingsForm>
    </SettingsDialog>
  );
};

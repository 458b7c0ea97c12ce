import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { webhooksApi, webhooksQuery } from "../../../api/webhooks.ts";
import { SettingsDialog } from "../../settings/SettingsDialog.tsx";
import { SettingsForm } from "../../settings/SettingsForm.tsx";
import { useRequestKey } from "../../settings/use-request-key.ts";
import { integrationsTexts } from "../texts.ts";
import { NewSecret } from "./NewSecret.tsx";
import { webhooksTexts } from "./texts.ts";
import { bodyOf, formOf } from "./webhook-form.ts";
import { WebhookFields } from "./WebhookFields.tsx";

/** Adds an endpoint, shows its secret this once, and leads to where it is tried. */
export const NewWebhookDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTexts(webhooksTexts);
  const common = useTexts(integrationsTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const keyFor = useRequestKey();
  const [form, setForm] = useState(() => formOf(undefined));
  const create = useMutation({
    mutationFn: async () => {
      const body = bodyOf(form);
      return await webhooksApi.create(body, keyFor(body));
    },
    onSuccess: async () => await queries.invalidateQueries(webhooksQuery),
  });
  const made = create.data;
  if (made !== undefined) {
    return (
      <SettingsDialog title={t("created")} onClose={onClose} mustAnswer size="lg">
        <NewSecret
          secret={made.secret}
          onDone={() => {
            onClose();
            void navigate({ to: "/integrations/webhooks/$id", params: { id: made.id } });
          }}
        />
      </SettingsDialog>
    );
  }
  return (
    <SettingsDialog title={t("create")} onClose={onClose} mustAnswer={create.isPending} size="lg">
      <SettingsForm
        error={create.error}
        busy={create.isPending}
        onSubmit={() => create.mutate()}
        submitLabel={t("create")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {common("cancel")}
          </Button>
        }
      >
        <WebhookFields form={form} error={create.error} onChange={(change) => setForm({ ...form, ...change })} />
      </SettingsForm>
    </SettingsDialog>
  );
};

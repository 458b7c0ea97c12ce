import { useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type Webhook, webhooksApi, webhooksQuery } from "../../../api/webhooks.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { ConfirmDialog } from "../../settings/ConfirmDialog.tsx";
import { integrationsTexts } from "../texts.ts";
import { webhooksTexts } from "./texts.ts";
import { nameOf } from "./WebhookRow.tsx";

/** Asks once, naming what goes, and deletes an endpoint. */
export const DeleteDialog = ({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) => {
  const t = useTexts(webhooksTexts);
  const common = useTexts(integrationsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: async () => await webhooksApi.remove(webhook.id),
    onSuccess: async () => {
      toast.done(t("deleted"));
      await navigate({ to: "/integrations" });
      await queries.invalidateQueries(webhooksQuery);
    },
  });
  return (
    <ConfirmDialog
      title={t("deleteTitle", { name: nameOf(webhook) })}
      confirmLabel={common("delete")}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      {t("deleteNote")}
    </ConfirmDialog>
  );
};

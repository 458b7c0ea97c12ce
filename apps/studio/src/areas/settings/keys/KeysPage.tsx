import { Button } from "@mantine/core";
import { EmptyState, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ApiKey, keysApi, keysQuery } from "../../../api/keys.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import classes from "../settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { KeyDialog } from "./KeyDialog.tsx";
import { hasEnded, KeyRow } from "./KeyRow.tsx";
import { keysTexts } from "./texts.ts";

const RevokeKey = ({ one: { id, name }, onClose }: { one: ApiKey; onClose: () => void }) => {
  const t = useTexts(keysTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: async () => await keysApi.revoke(id),
    onSuccess: async () => {
      toast.done(t("revokedDone", { name }));
      onClose();
      await queries.invalidateQueries(keysQuery);
    },
  });
  return (
    <ConfirmDialog
      title={t("revokeTitle", { name })}
      confirmLabel={t("revoke")}
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      {t("revokeNote")}
    </ConfirmDialog>
  );
};

/** Keys of other software: made, looked after, revoked. */
export const KeysPage = () => {
  const t = useTexts(keysTexts);
  const keys = useQuery(keysQuery);
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey>();
  const items = keys.data ?? [];
  const living = items.filter((one) => !hasEnded(one));
  const over = items.filter(hasEnded);
  const create = (
    <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setCreating(true)}>
      {t("create")}
    </Button>
  );
  const rows = (shown: readonly ApiKey[]) => (
    <ul className={classes.rows}>
      {shown.map((one) => (
        <KeyRow key={one.id} one={one} onRevoke={() => setRevoking(one)} />
      ))}
    </ul>
  );
  return (
    <SettingsPage
      title={t("title")}
      lead={
        <p>
          {t("lead")} <a href="/api/docs">{t("docs")}</a>
        </p>
      }
      {...(living.length > 0 && { actions: create })}
    >
      {keys.isPending && <LoadingRows rows={3} height={64} />}
      {keys.isError && <ErrorState detail={keys.error.message} onRetry={() => void keys.refetch()} />}
      {keys.isSuccess && living.length === 0 && (
        <EmptyState icon={<IconKey size={40} stroke={1.4} />} title={t("empty")} action={create}>
          {t("emptyNote")}
        </EmptyState>
      )}
      {living.length > 0 && rows(living)}
      {over.length > 0 && (
        <details className={classes.over}>
          <summary>{t("over", { count: over.length })}</summary>
          {rows(over)}
        </details>
      )}
      {creating && <KeyDialog onClose={() => setCreating(false)} />}
      {revoking !== undefined && <RevokeKey one={revoking} onClose={() => setRevoking(undefined)} />}
    </SettingsPage>
  );
};

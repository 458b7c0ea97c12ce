import { Button, Group } from "@mantine/core";
import { Dialog, useFormats, useTexts } from "@parcours/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { applicationsApi, type OpenApplication } from "../../api/applications.ts";
import { useToast } from "../../shell/use-toast.tsx";
import { useAfterChange } from "../people/use-after-change.ts";
import { applicationTexts } from "./application-texts.ts";
import { Row } from "./Row.tsx";
import classes from "./today.module.css";

/** An application that is nobody's file yet: take it in, or delete it. */
export const ApplicationRow = ({ application }: { application: OpenApplication }) => {
  const t = useTexts(applicationTexts);
  const { distance } = useFormats();
  const toast = useToast();
  const queries = useQueryClient();
  const afterChange = useAfterChange();
  const [asking, setAsking] = useState(false);
  const { id, name, email, status, why, program, participant, createdAt } = application;
  const settled = async (message: string): Promise<void> => {
    toast.done(message);
    await Promise.all([queries.invalidateQueries({ queryKey: ["applications"] }), afterChange()]);
  };
  const take = useMutation({
    mutationFn: async () => await applicationsApi.take(id),
    onSuccess: async () => await settled(t("taken", { name })),
    onError: toast.failed,
  });
  const discard = useMutation({
    mutationFn: async () => await applicationsApi.discard(id),
    onSuccess: async () => await settled(t("discarded", { name })),
    onError: toast.failed,
  });
  const busy = take.isPending || discard.isPending;
  return (
    <>
      <Row
        person={{ participant: participant ?? null, name }}
        what={status === "refused" ? t("refused", { why: why ?? "" }) : t("unconfirmed")}
        more={`${program.title} · ${email}`}
        when={distance(createdAt)}
        actions={
          <>
            <Button
              variant="default"
              size="compact-sm"
              loading={take.isPending}
              disabled={busy}
              aria-label={t("takeFor", { name })}
              onClick={() => take.mutate()}
            >
              {t("take")}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={busy}
              aria-label={t("discardFor", { name })}
              onClick={() => setAsking(true)}
            >
              {t("discard")}
            </Button>
          </>
        }
      />
      {asking && (
        <Dialog title={t("discardTitle", { name })} onClose={() => setAsking(false)}>
          <p className={classes.dialogNote}>{t("discardNote")}</p>
          <Group justify="flex-end">
            <Button variant="subtle" data-autofocus onClick={() => setAsking(false)}>
              {t("cancel")}
            </Button>
            <Button loading={discard.isPending} onClick={() => discard.mutate()}>
              {t("discard")}
            </Button>
          </Group>
        </Dialog>
      )}
    </>
  );
};

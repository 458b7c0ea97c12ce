import { Button } from "@mantine/core";
import { ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconInfoCircle, IconMailOpened } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { mailApi, type MailSettings, mailSettingsQuery } from "../../../api/mails.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import classes from "../settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { MailServerForm } from "./MailServerForm.tsx";
import { MailTest } from "./MailTest.tsx";
import { mailTexts } from "./texts.ts";

const VIA = { organization: "viaOwn", instance: "viaInstance", here: "viaHere" } as const;

const TakeAway = ({ host, onClose }: { host: string; onClose: () => void }) => {
  const t = useTexts(mailTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const takeAway = useMutation({
    mutationFn: async () => await mailApi.set(null),
    onSuccess: (settings) => {
      toast.done(t("takenAway"));
      onClose();
      queries.setQueryData(mailSettingsQuery.queryKey, settings);
    },
  });
  return (
    <ConfirmDialog
      title={t("takeAwayTitle", { host })}
      confirmLabel={t("takeAway")}
      busy={takeAway.isPending}
      error={takeAway.error}
      onConfirm={() => takeAway.mutate()}
      onClose={onClose}
    >
      {t("takeAwayNote")}
    </ConfirmDialog>
  );
};

const Settings = ({ settings: { via, server } }: { settings: MailSettings }) => {
  const t = useTexts(mailTexts);
  const [takingAway, setTakingAway] = useState(false);
  return (
    <>
      <div className={classes.notice} {...(via === "here" && { "data-tone": "note" })}>
        <IconInfoCircle size={20} stroke={1.6} aria-hidden />
        <span>{t(VIA[via])}</span>
      </div>
      {via !== "here" && <MailTest />}
      <h2 className={classes.subtitle}>{t("server")}</h2>
      {/* Another server, another form: what was typed for one is not sent to the other. */}
      <MailServerForm key={server?.host ?? "none"} server={server} onTakeAway={() => setTakingAway(true)} />
      {takingAway && server !== null && <TakeAway host={server.host} onClose={() => setTakingAway(false)} />}
    </>
  );
};

/** How the organization's mails leave. */
export const MailPage = () => {
  const t = useTexts(mailTexts);
  const settings = useQuery(mailSettingsQuery);
  return (
    <SettingsPage
      title={t("title")}
      lead={t("lead")}
      actions={
        <Button
          variant="default"
          leftSection={<IconMailOpened size={18} stroke={1.6} aria-hidden />}
          renderRoot={(props) => <Link to="/settings/mail/outbox" {...props} />}
        >
          {t("outboxLink")}
        </Button>
      }
    >
      {settings.isPending && <LoadingRows rows={5} height={64} />}
      {settings.isError && <ErrorState detail={settings.error.message} onRetry={() => void settings.refetch()} />}
      {settings.isSuccess && <Settings settings={settings.data} />}
    </SettingsPage>
  );
};

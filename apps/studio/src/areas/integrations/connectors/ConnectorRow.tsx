import { Button } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { IconCalendar, IconCircleCheck, IconCircleX, IconForms, IconPlayerPause, IconTable } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Connector, connectorsApi, connectorsQuery } from "../../../api/connectors.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { ConfirmDialog } from "../../settings/ConfirmDialog.tsx";
import { SettingsDialog } from "../../settings/SettingsDialog.tsx";
import { useRoleWords } from "../../settings/use-place-words.ts";
import classes from "../integrations.module.css";
import { integrationsTexts } from "../texts.ts";
import { useProgramTitle } from "../webhooks/WebhookRow.tsx";
import { NewAddress } from "./NewAddress.tsx";
import { connectorsTexts } from "./texts.ts";

const ICONS = { sheet: IconTable, calendar: IconCalendar, inbound: IconForms } as const;
const MARKS = {
  active: { icon: IconCircleCheck, tone: "good" },
  disabled: { icon: IconPlayerPause, tone: "note" },
  expired: { icon: IconCircleX, tone: "lost" },
  left: { icon: IconCircleX, tone: "lost" },
} as const;

/** One link: what it shows, to whom it answers, how it ends. */
export const ConnectorRow = ({ one }: { one: Connector }) => {
  const t = useTexts(connectorsTexts);
  const common = useTexts(integrationsTexts);
  const { distance, date } = useFormats();
  const roleWords = useRoleWords();
  const programTitle = useProgramTitle();
  const toast = useToast();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<"renew" | "delete">();
  const refresh = async (): Promise<void> => await queries.invalidateQueries(connectorsQuery);
  const renew = useMutation({ mutationFn: async () => await connectorsApi.renew(one.id), onSuccess: refresh });
  const remove = useMutation({
    mutationFn: async () => await connectorsApi.remove(one.id),
    onSuccess: async () => {
      toast.done(t("deleted"));
      setAsking(undefined);
      await refresh();
    },
  });
  const turn = useMutation({
    mutationFn: async (status: "active" | "disabled") => await connectorsApi.change(one.id, { status }),
    onSuccess: refresh,
    onError: toast.failed,
  });
  const Icon = ICONS[one.kind];
  const { icon: Mark, tone } = MARKS[one.status];
  const ends = one.expiresAt === undefined ? "" : ` · ${t("until", { date: date(one.expiresAt) })}`;
  const close = (): void => {
    setAsking(undefined);
    renew.reset();
  };
  const partner = one.settings["sender"] === "helloasso-partner";
  return (
    <li className={classes.hook}>
      <span>
        <span className={classes.state}>
          <Icon size={18} stroke={1.6} aria-hidden />
          {one.kind === "inbound" ? (
            <Link to="/integrations/inbound/$id" params={{ id: one.id }}>
              {one.title}
            </Link>
          ) : (
            <strong>{one.title}</strong>
          )}
        </span>
        <span className={classes.under}>
          {programTitle(one.program) ?? common("allPrograms")} · {roleWords(one.role)}
        </span>
      </span>
      <span>
        <span className={classes.state} data-tone={tone}>
          <Mark size={18} stroke={1.8} aria-hidden />
          {t(`status.${one.status}`)}
        </span>
        <span className={classes.under}>
          {one.lastUsedAt === undefined ? t("unused") : t("used", { when: distance(one.lastUsedAt) })}
          {ends}
        </span>
        {one.status === "left" && <span className={classes.under}>{t("leftNote")}</span>}
      </span>
      <span className={classes.row}>
        {!partner && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={`${t("renew")} ${one.title}`}
            onClick={() => setAsking("renew")}
          >
            {t("renew")}
          </Button>
        )}
        {(one.status === "active" || one.status === "disabled") && (
          <Button
            variant="subtle"
            size="compact-md"
            loading={turn.isPending}
            aria-label={`${t(one.status === "active" ? "disable" : "enable")} ${one.title}`}
            onClick={() => turn.mutate(one.status === "active" ? "disabled" : "active")}
          >
            {t(one.status === "active" ? "disable" : "enable")}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={`${common("delete")} ${one.title}`}
          onClick={() => setAsking("delete")}
        >
          {common("delete")}
        </Button>
      </span>
      {asking === "renew" && renew.data === undefined && (
        <ConfirmDialog
          title={t("renewTitle", { name: one.title })}
          confirmLabel={t("renew")}
          busy={renew.isPending}
          error={renew.error}
          onConfirm={() => renew.mutate()}
          onClose={close}
        >
          {t("renewNote")}
        </ConfirmDialog>
      )}
      {asking === "renew" && renew.data !== undefined && (
        <SettingsDialog title={t("renewed")} onClose={close} mustAnswer size="lg">
          <NewAddress made={renew.data} onDone={close} />
        </SettingsDialog>
      )}
      {asking === "delete" && (
        <ConfirmDialog
          title={t("deleteTitle", { name: one.title })}
          confirmLabel={common("delete")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={close}
        >
          {t("deleteNote")}
        </ConfirmDialog>
      )}
    </li>
  );
};

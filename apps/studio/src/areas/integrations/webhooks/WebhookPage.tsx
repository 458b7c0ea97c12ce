import { Anchor, Button } from "@mantine/core";
import { ErrorState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { webhookHealthQuery, webhookQuery, webhooksApi, type Webhook } from "../../../api/webhooks.ts";
import { Page } from "../../../pages/Page.tsx";
import { useToast } from "../../../shell/use-toast.tsx";
import settings from "../../settings/settings.module.css";
import classes from "../integrations.module.css";
import { integrationsTexts } from "../texts.ts";
import { ChangeDialog } from "./ChangeDialog.tsx";
import { ConditionMark } from "./ConditionMark.tsx";
import { DeleteDialog } from "./DeleteDialog.tsx";
import { DeliveryLog } from "./DeliveryLog.tsx";
import { HealthPart } from "./HealthPart.tsx";
import { conditionOf } from "./outcome-words.ts";
import { RotateDialog } from "./RotateDialog.tsx";
import { TestPart } from "./TestPart.tsx";
import { webhooksTexts } from "./texts.ts";
import { nameOf, useProgramTitle } from "./WebhookRow.tsx";

const route = getRouteApi("/shell/integrations/webhooks/$id");

const CAUSES = ["manual", "gone", "failing"] as const;

/** Why nothing is sent, or what is about to happen, in words; and the way back. */
const Notice = ({ webhook, onEnable, busy }: { webhook: Webhook; onEnable: () => void; busy: boolean }) => {
  const t = useTexts(webhooksTexts);
  const { distance } = useFormats();
  const { status, cause, failingSince } = webhook;
  if (status === "enabled" && failingSince === undefined) return null;
  const known = CAUSES.find((one) => one === cause);
  return (
    <div className={settings.notice} data-tone={cause === "manual" ? undefined : "note"}>
      <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
      <div>
        {status === "disabled"
          ? t(`cause.${known ?? "other"}`)
          : t("failingSince", { when: distance(failingSince ?? "") })}
        {status === "disabled" && (
          <div>
            <Button variant="default" size="compact-md" mt={8} loading={busy} onClick={onEnable}>
              {t("enable")}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
};

const Settings = ({ webhook }: { webhook: Webhook }) => {
  const t = useTexts(webhooksTexts);
  const common = useTexts(integrationsTexts);
  const { dateTime } = useFormats();
  const programTitle = useProgramTitle();
  const { types, program, maxPerSecond, maxConcurrent, publicKey, signatures, previousSecretUntil } = webhook;
  const overlaps = previousSecretUntil !== undefined && previousSecretUntil > new Date().toISOString();
  return (
    <dl className={classes.pairs}>
      <dt>{t("url")}</dt>
      <dd className={classes.mono}>{webhook.url}</dd>
      <dt>{t("types")}</dt>
      <dd>{types.includes("*") ? t("allTypes") : <span className={classes.mono}>{types.join(", ")}</span>}</dd>
      <dt>{t("program")}</dt>
      <dd>{programTitle(program) ?? common("allPrograms")}</dd>
      <dt>{t("pace")}</dt>
      <dd>
        {maxPerSecond === undefined ? t("noLimit") : t("perSecond", { count: maxPerSecond })} ·{" "}
        {t("atATime", { count: maxConcurrent ?? 4 })}
      </dd>
      <dt>{t("signed")}</dt>
      <dd>
        Standard Webhooks {signatures.join(", ")}
        {overlaps && (
          <span className={classes.under}>{t("overlapping", { until: dateTime(previousSecretUntil) })}</span>
        )}
      </dd>
      {publicKey !== undefined && (
        <>
          <dt>{t("publicKey")}</dt>
          <dd className={classes.mono}>{publicKey}</dd>
        </>
      )}
    </dl>
  );
};

/** One endpoint: how it does, how it is set, what was sent to it. */
export const WebhookPage = () => {
  const t = useTexts(webhooksTexts);
  const common = useTexts(integrationsTexts);
  const { id } = route.useParams();
  const queries = useQueryClient();
  const toast = useToast();
  const webhook = useQuery(webhookQuery(id));
  const health = useQuery(webhookHealthQuery(id)).data;
  const [open, setOpen] = useState<"change" | "rotate" | "delete">();
  const standing = useMutation({
    mutationFn: async (status: "enabled" | "disabled") => await webhooksApi.change(id, { status }),
    onSuccess: async ({ status }) => {
      toast.done(t(status === "enabled" ? "enabled" : "disabledDone"));
      await queries.invalidateQueries({ queryKey: ["webhooks"] });
    },
    onError: toast.failed,
  });
  const crumb = <Anchor renderRoot={(props) => <Link to="/integrations" {...props} />}>{t("back")}</Anchor>;
  const one = webhook.data;
  if (one === undefined) {
    return (
      <Page title={t("title")} windowTitle={t("title")} crumb={crumb}>
        {webhook.isPending && <LoadingRows rows={4} height={64} />}
        {webhook.isError && <ErrorState detail={webhook.error.message} onRetry={() => void webhook.refetch()} />}
      </Page>
    );
  }
  const close = (): void => setOpen(undefined);
  const on = one.status === "enabled";
  return (
    <Page
      title={nameOf(one)}
      windowTitle={t("title")}
      crumb={crumb}
      lead={<ConditionMark condition={conditionOf(one, health)} />}
      actions={
        <>
          <Button variant="default" onClick={() => setOpen("change")}>
            {common("change")}
          </Button>
          <Button variant="default" onClick={() => setOpen("rotate")}>
            {t("rotate")}
          </Button>
          {on && (
            <Button variant="default" loading={standing.isPending} onClick={() => standing.mutate("disabled")}>
              {t("disable")}
            </Button>
          )}
          <Button variant="default" onClick={() => setOpen("delete")}>
            {common("delete")}
          </Button>
        </>
      }
    >
      <Notice webhook={one} busy={standing.isPending} onEnable={() => standing.mutate("enabled")} />
      {health !== undefined && <HealthPart health={health} />}
      {on && <TestPart id={id} />}
      <h2 className={classes.subtitle}>{t("settings")}</h2>
      <Settings webhook={one} />
      <DeliveryLog webhook={one} />
      {open === "change" && <ChangeDialog webhook={one} onClose={close} />}
      {open === "rotate" && <RotateDialog id={id} onClose={close} />}
      {open === "delete" && <DeleteDialog webhook={one} onClose={close} />}
    </Page>
  );
};

import { Button, NativeSelect } from "@mantine/core";
import { ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  deliveriesQuery,
  type DeliveryFilter,
  type DeliveryState,
  eventTypesQuery,
  type Webhook,
} from "../../../api/webhooks.ts";
import classes from "../integrations.module.css";
import { DeliveryRow } from "./DeliveryRow.tsx";
import { ReplayDialog } from "./ReplayDialog.tsx";
import { webhooksTexts } from "./texts.ts";

const STATES = ["delivered", "pending", "failed", "canceled"] as const;
const SINCE = ["all", "1", "24", "168"] as const;
type Since = (typeof SINCE)[number];
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** To the minute, so that the same choice is the same question. */
const instantOf = (since: Since): string | undefined =>
  since === "all"
    ? undefined
    : new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - Number(since) * HOUR_MS).toISOString();

/** What was sent to an endpoint and what became of it; opens to bodies and attempts. */
export const DeliveryLog = ({ webhook }: { webhook: Webhook }) => {
  const t = useTexts(webhooksTexts);
  const [filter, setFilter] = useState<DeliveryFilter>({});
  const [since, setSince] = useState<Since>("all");
  const [replaying, setReplaying] = useState(false);
  const types = useQuery(eventTypesQuery).data ?? [];
  const log = useInfiniteQuery(deliveriesQuery(webhook.id, filter));
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <section aria-label={t("log")}>
      <div className={classes.spread}>
        <div>
          <h2 className={classes.subtitle}>{t("log")}</h2>
          <p className={classes.quiet}>{t("logNote")}</p>
        </div>
        {webhook.status === "enabled" && (
          <Button variant="default" mt={40} onClick={() => setReplaying(true)}>
            {t("replay")}
          </Button>
        )}
      </div>
      <div className={classes.filters}>
        <NativeSelect
          label={t("state")}
          data={[
            { value: "", label: t("anyState") },
            ...STATES.map((one) => ({ value: one, label: t(`delivery.${one}`) })),
          ]}
          value={filter.state ?? ""}
          onChange={(event) =>
            setFilter({ ...filter, state: (event.currentTarget.value || undefined) as DeliveryState | undefined })
          }
        />
        <NativeSelect
          label={t("type")}
          data={[{ value: "", label: t("anyType") }, ...types.map(({ type }) => ({ value: type, label: type }))]}
          value={filter.type ?? ""}
          onChange={(event) => setFilter({ ...filter, type: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t("since")}
          data={SINCE.map((one) => ({ value: one, label: t(`since.${one}`) }))}
          value={since}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Since;
            setSince(chosen);
            setFilter({ ...filter, from: instantOf(chosen) });
          }}
        />
      </div>
      {log.isPending && <LoadingRows rows={4} height={48} />}
      {log.isError && <ErrorState detail={log.error.message} onRetry={() => void log.refetch()} />}
      {log.isSuccess && items.length === 0 && (
        <p className={classes.quiet}>{isNarrowed ? t("noMatch") : `${t("noDelivery")}. ${t("noDeliveryNote")}`}</p>
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((one) => (
            <DeliveryRow key={one.id} webhook={webhook} one={one} />
          ))}
        </ul>
      )}
      {log.hasNextPage && (
        <Button variant="default" mt="md" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
      {replaying && <ReplayDialog id={webhook.id} onClose={() => setReplaying(false)} />}
    </section>
  );
};

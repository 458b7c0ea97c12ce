import { Button } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { IconBan, IconChevronDown, IconCircleCheck, IconCircleX, IconClock } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { type Delivery, deliveryQuery, type Webhook, webhooksApi } from "../../../api/webhooks.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { CodeBlock } from "../CodeBlock.tsx";
import classes from "../integrations.module.css";
import { useOutcomeWords } from "./outcome-words.ts";
import { webhooksTexts } from "./texts.ts";

const MARKS = {
  delivered: { icon: IconCircleCheck, tone: "good" },
  pending: { icon: IconClock, tone: "note" },
  failed: { icon: IconCircleX, tone: "lost" },
  canceled: { icon: IconBan, tone: "quiet" },
} as const;

const pretty = (body: string): string => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
};

const Attempts = ({ attempts }: Pick<Delivery, "attempts">) => {
  const t = useTexts(webhooksTexts);
  const { dateTime, number } = useFormats();
  const outcome = useOutcomeWords();
  return (
    <table className={classes.attempts}>
      <thead>
        <tr>
          <th scope="col">{t("attempt")}</th>
          <th scope="col">{t("at")}</th>
          <th scope="col">{t("answer")}</th>
          <th scope="col">{t("took")}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((one) => (
          <tr key={one.attempt}>
            <td>
              {one.attempt}
              {one.byHand === true && <span className={classes.under}>{t("byHand")}</span>}
            </td>
            <td>{dateTime(one.at)}</td>
            <td>
              {outcome(one)}
              {one.responseHead !== undefined && (
                <span className={`${classes.under} ${classes.mono}`}>{one.responseHead}</span>
              )}
            </td>
            <td>{one.latencyMs === undefined ? "–" : `${number(Math.round(one.latencyMs))} ms`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Opened = ({ webhook, one }: { webhook: Webhook; one: Delivery }) => {
  const t = useTexts(webhooksTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const body = useQuery(deliveryQuery(webhook.id, one.id)).data?.body;
  const again = useMutation({
    mutationFn: async () => await webhooksApi.replay(webhook.id, { delivery: one.id }),
    onSuccess: async (queued) => {
      toast.done(t("queued", { count: queued }));
      await queries.invalidateQueries({ queryKey: ["webhooks", webhook.id] });
    },
    onError: toast.failed,
  });
  return (
    <div className={classes.deliveryBody}>
      {one.attempts.length > 0 && <Attempts attempts={one.attempts} />}
      <p className={classes.quiet}>
        {t("headers")} <span className={classes.mono}>{one.announcement}</span>
      </p>
      {body !== undefined && <CodeBlock title={t("body")}>{pretty(body)}</CodeBlock>}
      {webhook.status === "enabled" && (
        <Button variant="default" mt={16} loading={again.isPending} onClick={() => again.mutate()}>
          {t("replayOne")}
        </Button>
      )}
    </div>
  );
};

/** One delivery; opens to its attempts and its body. */
export const DeliveryRow = ({ webhook, one }: { webhook: Webhook; one: Delivery }) => {
  const t = useTexts(webhooksTexts);
  const { distance, number } = useFormats();
  const outcome = useOutcomeWords();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const { icon: Icon, tone } = MARKS[one.state];
  const last = one.attempts.at(-1);
  return (
    <li className={classes.delivery}>
      <button
        type="button"
        className={classes.deliveryHead}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <span className={classes.state} data-tone={tone}>
          <Icon size={18} stroke={1.8} aria-hidden />
          {t(`delivery.${one.state}`)}
        </span>
        <span className={classes.mono}>{one.type}</span>
        <span>
          {last === undefined ? t("attempts", { count: 0 }) : outcome(last)}
          {last?.latencyMs !== undefined && (
            <span className={classes.quiet}> · {number(Math.round(last.latencyMs))} ms</span>
          )}
        </span>
        <span className={classes.quiet}>
          {distance(one.createdAt)}
          {one.attempts.length > 1 && ` · ${t("attempts", { count: one.attempts.length })}`}
          {one.nextAttemptAt !== undefined &&
            last !== undefined &&
            ` · ${t("next", { when: distance(one.nextAttemptAt) })}`}
        </span>
        <IconChevronDown size={18} stroke={1.6} aria-hidden />
      </button>
      <div id={panel} hidden={!open}>
        {open && <Opened webhook={webhook} one={one} />}
      </div>
    </li>
  );
};

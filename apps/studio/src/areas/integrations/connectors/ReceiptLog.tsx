import { Button } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { IconCircleCheck, IconCircleMinus, IconCircleX, IconClock } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Receipt, receiptsQuery } from "../../../api/connectors.ts";
import classes from "../integrations.module.css";
import { connectorsTexts } from "./texts.ts";

const MARKS = {
  done: { icon: IconCircleCheck, tone: "good" },
  ignored: { icon: IconCircleMinus, tone: "quiet" },
  refused: { icon: IconCircleX, tone: "lost" },
  pending: { icon: IconClock, tone: "note" },
} as const;

const ReceiptRow = ({ one }: { one: Receipt }) => {
  const t = useTexts(connectorsTexts);
  const { distance } = useFormats();
  const { icon: Icon, tone } = MARKS[one.outcome];
  const { steps = [], message, path } = one.report;
  const told = message ?? steps.map((step) => t(`step.${step.step}`, { event: step.event ?? "" })).join(" ");
  return (
    <li className={classes.event}>
      <span className={classes.state} data-tone={tone}>
        <Icon size={18} stroke={1.8} aria-hidden />
        {t(`outcome.${one.outcome}`)}
      </span>
      <span>
        {told === "" ? path : told}{" "}
        {one.participant !== undefined && (
          <Link to="/people/$id" params={{ id: one.participant }}>
            {t("who")}
          </Link>
        )}
        <span className={classes.under}>
          <span className={classes.mono}>{one.message}</span> · {distance(one.receivedAt)}
          {one.times > 1 && ` · ${t("times", { count: one.times })}`}
        </span>
      </span>
    </li>
  );
};

/** What came in by an address, and what became of it. */
export const ReceiptLog = ({ id }: { id: string }) => {
  const t = useTexts(connectorsTexts);
  const log = useInfiniteQuery(receiptsQuery(id));
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t("log")}>
      <h2 className={classes.subtitle}>{t("log")}</h2>
      <p className={classes.quiet}>{items.length === 0 && log.isSuccess ? t("logEmpty") : t("logNote")}</p>
      <ul className={classes.list}>
        {items.map((one) => (
          <ReceiptRow key={one.id} one={one} />
        ))}
      </ul>
      {log.hasNextPage && (
        <Button variant="default" mt="md" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </section>
  );
};

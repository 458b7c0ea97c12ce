import { Anchor, Button } from "@mantine/core";
import { EmptyState, ErrorState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { IconMail } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Mail, mailsQuery } from "../../../api/mails.ts";
import { MoreRows } from "../MoreRows.tsx";
import { SettingsDialog } from "../SettingsDialog.tsx";
import classes from "../settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { MailText } from "./MailText.tsx";
import { mailTexts } from "./texts.ts";

const MailRow = ({ mail, onRead }: { mail: Mail; onRead: () => void }) => {
  const t = useTexts(mailTexts);
  const { distance } = useFormats();
  const { subject, to, status, attempts, maybeTwice, error, createdAt } = mail;
  const more = [
    error ?? undefined,
    attempts > 1 ? t("attempts", { count: attempts }) : undefined,
    maybeTwice ? t("twice") : undefined,
  ].filter((part) => part !== undefined);
  return (
    <li className={classes.item} data-columns="3">
      <span>
        <span className={classes.name}>{subject}</span>
        <span className={classes.under}>{t("to", { to })}</span>
      </span>
      <span className={status === "failed" ? classes.lost : undefined}>
        {[t(`status.${status}`), ...more].join(" · ")}
        <span className={classes.under}>{distance(createdAt)}</span>
      </span>
      <span className={classes.buttons}>
        <Button variant="subtle" size="compact-md" aria-label={t("readOf", { subject, to })} onClick={onRead}>
          {t("read")}
        </Button>
      </span>
    </li>
  );
};

/** Mails that the software wrote: sent, waiting, failed; and those that stayed here. */
export const OutboxPage = () => {
  const t = useTexts(mailTexts);
  const mails = useInfiniteQuery(mailsQuery);
  const [reading, setReading] = useState<Mail>();
  const items = mails.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <SettingsPage
      title={t("outbox")}
      lead={t("outboxLead")}
      crumb={<Anchor renderRoot={(props) => <Link to="/settings/mail" {...props} />}>{t("title")}</Anchor>}
    >
      {mails.isPending && <LoadingRows rows={6} height={64} />}
      {mails.isError && <ErrorState detail={mails.error.message} onRetry={() => void mails.refetch()} />}
      {mails.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconMail size={40} stroke={1.4} />} title={t("empty")}>
          {t("emptyNote")}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={classes.rows}>
          {items.map((mail) => (
            <MailRow key={mail.id} mail={mail} onRead={() => setReading(mail)} />
          ))}
        </ul>
      )}
      {mails.hasNextPage && <MoreRows busy={mails.isFetchingNextPage} onMore={() => void mails.fetchNextPage()} />}
      {reading !== undefined && (
        <SettingsDialog title={reading.subject} onClose={() => setReading(undefined)} size="lg">
          <p className={classes.quiet}>{t("to", { to: reading.to })}</p>
          {reading.content === null ? <p>{t("hidden")}</p> : <MailText text={reading.content.text} />}
        </SettingsDialog>
      )}
    </SettingsPage>
  );
};

import { EmptyState, ErrorState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { IconRss } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FeedItem, latestAnnouncementsQuery } from "../../../api/webhooks.ts";
import { Page } from "../../../pages/Page.tsx";
import { CodeBlock } from "../CodeBlock.tsx";
import classes from "../integrations.module.css";
import { integrationsTexts } from "../texts.ts";
import { feedTexts } from "./texts.ts";

const SHOWN = ["from", "to", "event", "outcome", "contract", "form", "task", "cause"] as const;

/** What an announcement says beyond its type, in one line. */
const gistOf = (data: FeedItem["data"]): string =>
  SHOWN.flatMap((name) => {
    const value = data[name];
    if (value === undefined || value === null) return [];
    return `${name}: ${Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : JSON.stringify(value)}`;
  }).join(" · ");

const Announcement = ({ item }: { item: FeedItem }) => {
  const { dateTime } = useFormats();
  const program = item.data["program"] as { slug?: string } | undefined;
  return (
    <li className={classes.event}>
      <time dateTime={item.timestamp} className={classes.quiet}>
        {dateTime(item.timestamp)}
      </time>
      <details>
        <summary>
          <span className={classes.mono}>{item.type}</span>{" "}
          <span className={classes.quiet}>
            {[program?.slug, gistOf(item.data)].filter((part) => part !== undefined && part !== "").join(" · ")}
          </span>
        </summary>
        <CodeBlock title={item.id}>{JSON.stringify(item, null, 2)}</CodeBlock>
      </details>
    </li>
  );
};

/** The feed: how it is read, and its end, live. */
export const FeedPage = () => {
  const t = useTexts(feedTexts);
  const common = useTexts(integrationsTexts);
  const feed = useQuery(latestAnnouncementsQuery);
  const items = feed.data?.items ?? [];
  const origin = window.location.origin;
  const authorization = '-H "Authorization: Bearer $PARCOURS_API_KEY"';
  return (
    <Page title={t("title")} windowTitle={t("title")} lead={<p>{t("lead")}</p>}>
      <CodeBlock
        title={t("how")}
      >{`curl ${authorization} \\\n  "${origin}/api/events?after=<next>&limit=100"`}</CodeBlock>
      <p className={classes.quiet}>{t("howNote")}</p>
      <CodeBlock
        title={t("stream")}
      >{`curl -N ${authorization} \\\n  "${origin}/api/events/stream?after=now"`}</CodeBlock>
      <p className={classes.quiet}>{t("streamNote")}</p>
      <p className={classes.quiet}>
        {t("key")} <Link to="/settings/keys">{common("keys")}</Link>
      </p>
      <h2 className={classes.subtitle}>{t("latest")}</h2>
      <p className={classes.quiet}>{t("live")}</p>
      {feed.isPending && <LoadingRows rows={6} height={44} />}
      {feed.isError && <ErrorState detail={feed.error.message} onRetry={() => void feed.refetch()} />}
      {feed.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconRss size={40} stroke={1.4} />} title={t("empty")} level={3}>
          {t("emptyNote")}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((item) => (
            <Announcement key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Page>
  );
};

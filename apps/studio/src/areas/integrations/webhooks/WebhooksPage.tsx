import { Button } from "@mantine/core";
import { EmptyState, ErrorState, LoadingRows, useTexts } from "@parcours/ui";
import { IconPlus, IconWebhook } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { webhooksQuery } from "../../../api/webhooks.ts";
import { Page } from "../../../pages/Page.tsx";
import { CodeBlock } from "../CodeBlock.tsx";
import classes from "../integrations.module.css";
import { verifyExample } from "../receiver-example.ts";
import { NewWebhookDialog } from "./NewWebhookDialog.tsx";
import { webhooksTexts } from "./texts.ts";
import { WebhookRow } from "./WebhookRow.tsx";

/** Endpoints with their health at a glance; where there is none, how one begins. */
export const WebhooksPage = () => {
  const t = useTexts(webhooksTexts);
  const webhooks = useQuery(webhooksQuery);
  const [adding, setAdding] = useState(false);
  const items = webhooks.data ?? [];
  const create = (
    <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setAdding(true)}>
      {t("create")}
    </Button>
  );
  return (
    <Page
      title={t("title")}
      windowTitle={t("title")}
      lead={<p>{t("lead")}</p>}
      {...(items.length > 0 && { actions: create })}
    >
      {webhooks.isPending && <LoadingRows rows={3} height={88} />}
      {webhooks.isError && <ErrorState detail={webhooks.error.message} onRetry={() => void webhooks.refetch()} />}
      {webhooks.isSuccess && items.length === 0 && (
        <div className={classes.teach}>
          <EmptyState icon={<IconWebhook size={40} stroke={1.4} />} title={t("empty")} action={create}>
            <p>{t("emptyNote")}</p>
            <ol className={classes.steps}>
              <li>{t("step1")}</li>
              <li>{t("step2")}</li>
              <li>{t("step3")}</li>
            </ol>
          </EmptyState>
          <CodeBlock title={t("receiver")}>{verifyExample("whsec_…")}</CodeBlock>
        </div>
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((one) => (
            <WebhookRow key={one.id} one={one} />
          ))}
        </ul>
      )}
      {adding && <NewWebhookDialog onClose={() => setAdding(false)} />}
    </Page>
  );
};

import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconAlertTriangle } from "@tabler/icons-react";
import settings from "../../settings/settings.module.css";
import { CodeBlock } from "../CodeBlock.tsx";
import { verifyExample } from "../receiver-example.ts";
import { webhooksTexts } from "./texts.ts";

/** A secret that was just made, this once, and a receiver that verifies with it. */
export const NewSecret = ({ secret, onDone }: { secret: string; onDone: () => void }) => {
  const t = useTexts(webhooksTexts);
  return (
    <div className={settings.form}>
      <div className={settings.notice} data-tone="note">
        <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
        <span>{t("once")}</span>
      </div>
      <CodeBlock title={t("secret")} wrap testId="secret">
        {secret}
      </CodeBlock>
      <CodeBlock title={t("verify")}>{verifyExample(secret)}</CodeBlock>
      <div className={settings.row}>
        <Button onClick={onDone}>{t("kept")}</Button>
      </div>
    </div>
  );
};

import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { NewConnector } from "../../../api/connectors.ts";
import settings from "../../settings/settings.module.css";
import { CodeBlock } from "../CodeBlock.tsx";
import { connectorsTexts } from "./texts.ts";

/** The address of a link that was just made, this once, and what to do with it. */
export const NewAddress = ({ made, onDone }: { made: NewConnector; onDone: () => void }) => {
  const t = useTexts(connectorsTexts);
  return (
    <div className={settings.form}>
      <div className={settings.notice} data-tone="note">
        <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
        <span>{t("once")}</span>
      </div>
      <CodeBlock title={t("address")} wrap testId="address">
        {window.location.origin + made.address}
      </CodeBlock>
      {made.secret !== undefined && (
        <CodeBlock title={t("secret")} wrap testId="secret">
          {made.secret}
        </CodeBlock>
      )}
      <p>{t(`${made.kind}How`)}</p>
      <div className={settings.row}>
        <Button onClick={onDone}>{t("kept")}</Button>
      </div>
    </div>
  );
};

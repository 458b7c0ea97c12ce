import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useTexts } from "@parcours/ui";
import { IconAlertTriangle, IconCheck, IconCopy } from "@tabler/icons-react";
import type { NewApiKey } from "../../../api/keys.ts";
import classes from "../settings.module.css";
import { keysTexts } from "./texts.ts";

/** A key that was just made, this once, and how it is used. */
export const NewKey = ({ made, onDone }: { made: NewApiKey; onDone: () => void }) => {
  const t = useTexts(keysTexts);
  const clipboard = useClipboard({ timeout: 10_000 });
  const example = `curl ${window.location.origin}/api/me \\\n  -H "Authorization: Bearer ${made.key}"`;
  return (
    <div className={classes.form}>
      <div className={classes.notice} data-tone="note">
        <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
        <span>{t("once")}</span>
      </div>
      <code className={classes.code} data-testid="key">
        {made.key}
      </code>
      <div className={classes.row}>
        <Button
          leftSection={
            clipboard.copied ? (
              <IconCheck size={18} stroke={1.8} aria-hidden />
            ) : (
              <IconCopy size={18} stroke={1.8} aria-hidden />
            )
          }
          onClick={() => clipboard.copy(made.key)}
          data-autofocus
        >
          {t("copy")}
        </Button>
        <span role="status" className={clipboard.error === null ? classes.saved : classes.warned}>
          {clipboard.copied && t("copied")}
          {clipboard.error !== null && t("notCopied")}
        </span>
      </div>
      <div>
        <p>{t("tryIt")}</p>
        <code className={classes.code}>{example}</code>
      </div>
      <div className={classes.row}>
        <Button variant="default" onClick={onDone}>
          {t("kept")}
        </Button>
      </div>
    </div>
  );
};

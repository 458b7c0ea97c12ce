import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useTexts } from "@parcours/ui";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import classes from "./integrations.module.css";
import { integrationsTexts } from "./texts.ts";

interface CodeBlockProps {
  /** What it is, above it. */
  title: string;
  children: string;
  /** Long words go on in the next line instead of beside the box. */
  wrap?: boolean;
  testId?: string;
}

/** Text for other software, to be copied. */
export const CodeBlock = ({ title, children, wrap = false, testId }: CodeBlockProps) => {
  const t = useTexts(integrationsTexts);
  const clipboard = useClipboard({ timeout: 6_000 });
  const Icon = clipboard.copied ? IconCheck : IconCopy;
  return (
    <figure className={classes.code}>
      <figcaption className={classes.codeHead}>
        <span>{title}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon size={16} stroke={1.8} aria-hidden />}
          aria-label={t("copyOf", { what: title })}
          onClick={() => clipboard.copy(children)}
        >
          <span role="status">{t(clipboard.copied ? "copied" : "copy")}</span>
        </Button>
      </figcaption>
      {/* What scrolls is reached by keyboard. */}
      <pre className={classes.pre} data-wrap={wrap} role="group" tabIndex={0} aria-label={title} data-testid={testId}>
        <code>{children}</code>
      </pre>
      {clipboard.error !== null && <p role="alert">{t("notCopied")}</p>}
    </figure>
  );
};

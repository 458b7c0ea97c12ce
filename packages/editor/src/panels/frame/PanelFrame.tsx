import { ActionIcon, Text } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useEditorValue } from "../../store/editor-context.ts";
import classes from "./panel.module.css";
import { texts } from "./texts.ts";

interface PanelFrameProps {
  title: string;
  /** What this is, in one word: "Étape", "Règle". */
  kind: string;
  icon?: ReactNode;
  back?: { where: string; go: () => void } | undefined;
  /** Buttons beside the title. */
  tools?: ReactNode;
  children: ReactNode;
}

/** A panel: what it is about, the way back, and its parts one under the other. */
export const PanelFrame = ({ title, kind, icon, back, tools, children }: PanelFrameProps) => {
  const t = useTexts(texts);
  const readOnly = useEditorValue((state) => state.readOnly);
  return (
    <section className={classes["panel"]} aria-label={`${kind}, ${title}`} tabIndex={-1}>
      <header className={classes["header"]}>
        {back !== undefined && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("back", { where: back.where })}
            title={t("back", { where: back.where })}
            onClick={back.go}
          >
            <IconArrowLeft size={18} aria-hidden />
          </ActionIcon>
        )}
        {icon}
        <div className={classes["heading"]}>
          <Text size="xs" c="dimmed">
            {kind}
          </Text>
          <h2>{title}</h2>
        </div>
        {tools}
      </header>
      {readOnly && (
        <Text size="sm" className={classes["notice"] ?? ""}>
          {t("readOnly")}
        </Text>
      )}
      {children}
    </section>
  );
};

/** A part of a panel, under its own heading. */
export const PanelPart = ({
  title,
  hint,
  tools,
  children,
}: {
  title?: string;
  hint?: string;
  tools?: ReactNode;
  children: ReactNode;
}) => (
  <section className={classes["part"]} {...(title !== undefined && { "aria-label": title })}>
    {title !== undefined && (
      <div className={classes["partHead"]}>
        <h3>{title}</h3>
        {tools}
      </div>
    )}
    {hint !== undefined && (
      <Text size="xs" c="dimmed">
        {hint}
      </Text>
    )}
    {children}
  </section>
);

import { Modal } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import type { ReactNode } from "react";
import classes from "./settings.module.css";
import { settingsTexts } from "./texts.ts";

interface SettingsDialogProps {
  title: string;
  onClose: () => void;
  /** Until something was done about it, a click beside it does not close it. */
  mustAnswer?: boolean;
  size?: "md" | "lg";
  children: ReactNode;
}

/** A dialog over a page; Escape and its button close it. */
export const SettingsDialog = ({ title, onClose, mustAnswer = false, size = "md", children }: SettingsDialogProps) => {
  const t = useTexts(settingsTexts);
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      centered
      transitionProps={{ duration: 120 }}
      closeOnClickOutside={!mustAnswer}
      closeOnEscape={!mustAnswer}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content>
        {/* No <header>: outside of a page's sections it would be a second banner. */}
        <div className={classes.dialogHead}>
          <Modal.Title>{title}</Modal.Title>
          {!mustAnswer && <Modal.CloseButton aria-label={t("close")} />}
        </div>
        <Modal.Body>
          <div className={classes.dialog}>{children}</div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

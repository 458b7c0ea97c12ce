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
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeOnClickOutside={!mustAnswer}
      closeOnEscape={!mustAnswer}
      withCloseButton={!mustAnswer}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={classes.dialog}>{children}</div>
    </Modal>
  );
};

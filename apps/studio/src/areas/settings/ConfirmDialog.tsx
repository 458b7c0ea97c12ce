import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import type { ReactNode } from "react";
import { FormError } from "../../sign-in/FormError.tsx";
import { SettingsDialog } from "./SettingsDialog.tsx";
import classes from "./settings.module.css";
import { settingsTexts } from "./texts.ts";

interface ConfirmDialogProps {
  title: string;
  /** What goes, and what stays. */
  children: ReactNode;
  confirmLabel: string;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once before something ends for good, naming what goes. */
export const ConfirmDialog = ({
  title,
  children,
  confirmLabel,
  busy,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) => {
  const t = useTexts(settingsTexts);
  return (
    <SettingsDialog title={title} onClose={onClose}>
      <div className={classes.form}>
        <FormError error={error} />
        <div>{children}</div>
        <div className={classes.row}>
          <Button className={classes.losing ?? ""} loading={busy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
          <Button variant="subtle" onClick={onClose} data-autofocus>
            {t("back")}
          </Button>
        </div>
      </div>
    </SettingsDialog>
  );
};

import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconCheck } from "@tabler/icons-react";
import { type ReactNode, type SyntheticEvent, useEffect, useRef } from "react";
import { FormError } from "../../sign-in/FormError.tsx";
import classes from "./settings.module.css";
import { settingsTexts } from "./texts.ts";

interface SettingsFormProps {
  /** Why it was not taken, if it was not. */
  error: unknown;
  busy: boolean;
  onSubmit: () => void;
  submitLabel?: string;
  /** Beside the button: other ways out. */
  actions?: ReactNode;
  /** What stands in the fields is what is stored, since it was sent. */
  saved?: boolean;
  children: ReactNode;
}

/** A form that is sent once at a time, keeps what was typed, and leads to the first field that is to be corrected. */
export const SettingsForm = ({ error, busy, onSubmit, submitLabel, actions, saved, children }: SettingsFormProps) => {
  const t = useTexts(settingsTexts);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error === null || error === undefined) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [error]);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    // A form inside a dialog is, for React, inside whatever opened the dialog.
    event.stopPropagation();
    if (!busy) onSubmit();
  };
  return (
    <form ref={form} className={classes.form} onSubmit={submit}>
      <FormError error={error} />
      {children}
      <div className={classes.row}>
        <Button type="submit" loading={busy}>
          {submitLabel ?? t("save")}
        </Button>
        {actions}
        <span role="status" className={classes.saved}>
          {saved === true && (
            <>
              <IconCheck size={18} stroke={2} aria-hidden />
              {t("saved")}
            </>
          )}
        </span>
      </div>
    </form>
  );
};

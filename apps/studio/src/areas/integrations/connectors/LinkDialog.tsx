import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import type { ReactNode } from "react";
import type { NewConnector } from "../../../api/connectors.ts";
import { SettingsDialog } from "../../settings/SettingsDialog.tsx";
import { SettingsForm } from "../../settings/SettingsForm.tsx";
import { integrationsTexts } from "../texts.ts";
import { NewAddress } from "./NewAddress.tsx";
import { connectorsTexts } from "./texts.ts";

interface LinkDialogProps {
  title: string;
  made: NewConnector | undefined;
  error: unknown;
  busy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** After the address was shown. */
  onDone?: () => void;
  children: ReactNode;
}

/** Asks what a link shows, then gives its address this once. */
export const LinkDialog = ({ title, made, error, busy, onSubmit, onClose, onDone, children }: LinkDialogProps) => {
  const t = useTexts(connectorsTexts);
  const common = useTexts(integrationsTexts);
  if (made !== undefined) {
    return (
      <SettingsDialog title={t("created")} onClose={onClose} mustAnswer size="lg">
        <NewAddress made={made} onDone={onDone ?? onClose} />
      </SettingsDialog>
    );
  }
  return (
    <SettingsDialog title={title} onClose={onClose} mustAnswer={busy} size="lg">
      <SettingsForm
        error={error}
        busy={busy}
        onSubmit={onSubmit}
        submitLabel={t("create")}
        actions={
          <Button variant="subtle" onClick={onClose}>
            {common("cancel")}
          </Button>
        }
      >
        {children}
      </SettingsForm>
    </SettingsDialog>
  );
};

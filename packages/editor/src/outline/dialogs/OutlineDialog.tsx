import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import type { ReactNode, SubmitEvent } from "react";
import type { Bilingual } from "@parcours/core";
import { texts } from "../texts.ts";

interface OutlineDialogProps {
  title: string;
  hint?: string;
  /** Why it cannot be done as it stands. */
  objection?: Bilingual | null;
  onApply: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A question of the outline: its fields, then yes or no. Enter says yes, Escape no. The outline takes the focus back to its current line. */
export const OutlineDialog = ({ title, hint, objection, onApply, onClose, children }: OutlineDialogProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (objection === undefined || objection === null) onApply();
  };
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={onClose}
      title={title}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ "aria-label": t("cancel") }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {hint !== undefined && (
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          )}
          {children}
          {objection !== undefined && objection !== null && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {objection[language]}
            </Text>
          )}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit">{t("apply")}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};

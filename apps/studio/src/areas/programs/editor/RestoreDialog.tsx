import { Button, Group, Modal } from "@mantine/core";
import { adoptDocument, ChangeList, diffDocuments, useEditorStore } from "@parcours/editor";
import { LoadingRows, translate, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { definitionQuery } from "../../../api/programs.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import { editorTexts } from "./texts.ts";

interface RestoreDialogProps {
  slug: string;
  version: number;
  onClose: () => void;
}

/** Before the draft becomes an older version again: what that changes. */
export const RestoreDialog = ({ slug, version, onClose }: RestoreDialogProps) => {
  const t = useTexts(editorTexts);
  const toast = useToast();
  const store = useEditorStore();
  const { data: older } = useQuery({ ...definitionQuery(slug, version), throwOnError: true });
  const { document } = store.state;
  const changes = useMemo(() => (older === undefined ? [] : diffDocuments(document, older)), [document, older]);
  const isSame = older !== undefined && changes.length === 0;
  const restore = (): void => {
    if (older === undefined) return;
    const step = (language: "fr" | "en"): string => translate(editorTexts, language)("restoreStep", { version });
    const result = store.run(adoptDocument, { document: older, title: { fr: step("fr"), en: step("en") } });
    if (result.ok) toast.done(t("restored", { version }), () => store.undo());
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("restoreTitle", { version })}
      closeButtonProps={{ "aria-label": t("cancel") }}
    >
      {older === undefined ? (
        <LoadingRows rows={4} />
      ) : (
        <>
          <p>{t(isSame ? "restoreSame" : "restoreWords", { version })}</p>
          {changes.length > 0 && <ChangeList changes={changes} />}
        </>
      )}
      <Group justify="end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t(isSame ? "close" : "cancel")}
        </Button>
        {!isSame && (
          <Button disabled={older === undefined} onClick={restore}>
            {t("restore")}
          </Button>
        )}
      </Group>
    </Modal>
  );
};

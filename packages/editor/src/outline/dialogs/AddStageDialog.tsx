import { Select, TextInput } from "@mantine/core";
import { kindWords, STAGE_KINDS, type Text } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { whyNot } from "../../commands/command.ts";
import { addStage, type AddStage, type StageSpot } from "../../commands/stages/add-stage.ts";
import type { NewStageKind } from "../../commands/stages/new-stage.ts";
import { useEditor } from "../../store/use-editor.ts";
import { texts } from "../texts.ts";
import { OutlineDialog } from "./OutlineDialog.tsx";

interface AddStageDialogProps {
  spot: StageSpot;
  hint: string;
  onClose: () => void;
}

const KINDS: readonly NewStageKind[] = [...STAGE_KINDS, "end", "parallel"];

/** Asks for a new stage: its name, its kind, and what leads to it. */
export const AddStageDialog = ({ spot, hint, onClose }: AddStageDialogProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, run } = useEditor();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<NewStageKind>("stage");
  const [button, setButton] = useState("");
  const inLanguage = (words: string): Text => ({ [language]: words });
  const input = (of: NewStageKind): AddStage => ({
    kind: of,
    ...(name.trim() !== "" && { title: inLanguage(name.trim()) }),
    spot: "after" in spot && button.trim() !== "" ? { ...spot, label: inLanguage(button.trim()) } : spot,
  });
  return (
    <OutlineDialog
      title={t("addTitle")}
      hint={hint}
      objection={whyNot(addStage, document, input(kind))}
      onClose={onClose}
      onApply={() => {
        if (run(addStage, input(kind)).ok) onClose();
      }}
    >
      <TextInput
        data-autofocus
        label={t("name")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t("kind")}
        allowDeselect={false}
        data={KINDS.map((one) => ({
          value: one,
          label: one === "end" || one === "parallel" ? t(one) : kindWords(one)[language],
          disabled: whyNot(addStage, document, input(one)) !== null,
        }))}
        value={kind}
        onChange={(chosen) => setKind(chosen ?? "stage")}
      />
      {"after" in spot && (
        <TextInput
          label={t("button")}
          description={t("buttonHint")}
          value={button}
          onChange={(event) => setButton(event.currentTarget.value)}
        />
      )}
    </OutlineDialog>
  );
};

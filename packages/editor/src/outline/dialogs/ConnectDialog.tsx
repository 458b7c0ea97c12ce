import { SegmentedControl, TextInput } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { whyNot } from "../../commands/command.ts";
import { addTransition, type AddTransition } from "../../commands/transitions/add-transition.ts";
import { PROGRAM, type StagePath } from "../../graph/address.ts";
import { DeadlineField } from "../../panels/fields/DeadlineField.tsx";
import { StagePicker } from "../../panels/fields/StagePicker.tsx";
import { useEditor } from "../../store/use-editor.ts";
import { texts } from "../texts.ts";
import { OutlineDialog } from "./OutlineDialog.tsx";

type When = "usual" | "after" | "always";

/** Asks for a new transition: when, and where to. */
export const ConnectDialog = ({ from, onClose }: { from: StagePath; onClose: () => void }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, run } = useEditor();
  const [when, setWhen] = useState<When>("usual");
  const [label, setLabel] = useState("");
  const [deadline, setDeadline] = useState<string | undefined>("P7D");
  const [to, setTo] = useState<string>();
  const said = label.trim();
  const input: AddTransition = {
    from,
    ...(to !== undefined && { to }),
    ...(when === "always" && { trigger: "always" as const }),
    ...(when === "after" && { trigger: "after" as const, key: deadline ?? "P7D" }),
    ...(when === "usual" && said !== "" && { label: { [language]: said } }),
  };
  const title = graph.byPath.get(from)?.title[language] ?? t("anywhere");
  return (
    <OutlineDialog
      title={t("connectTitle", { title })}
      objection={whyNot(addTransition, document, input)}
      onClose={onClose}
      onApply={() => {
        if (run(addTransition, input).ok) onClose();
      }}
    >
      {from !== PROGRAM && (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t("when")}
          data={[
            { value: "usual", label: t("onEvent") },
            { value: "after", label: t("onDeadline") },
            { value: "always", label: t("atOnce") },
          ]}
          value={when}
          onChange={(chosen) => setWhen(chosen)}
        />
      )}
      {when === "usual" && (
        <TextInput
          data-autofocus
          label={t("label")}
          description={t("labelHint")}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
      )}
      {when === "after" && (
        <DeadlineField
          label={t("deadline")}
          lengthLabel={t("deadlineOr")}
          none={t("deadlineOr")}
          deadlines={document.meta.deadlines}
          value={deadline}
          onChange={setDeadline}
        />
      )}
      <StagePicker label={t("target")} none={t("stay")} value={to} onChange={setTo} />
    </OutlineDialog>
  );
};

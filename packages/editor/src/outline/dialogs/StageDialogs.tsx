import { TextInput } from "@mantine/core";
import { textIn } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { whyNot } from "../../commands/command.ts";
import { moveInto } from "../../commands/stages/move-into.ts";
import { retitleStage } from "../../commands/stages/retitle-stage.ts";
import { isWithin, PROGRAM } from "../../graph/address.ts";
import type { StageNode } from "../../graph/graph.ts";
import { withWording } from "../../panels/fields/bilingual-text.ts";
import { StagePicker } from "../../panels/fields/StagePicker.tsx";
import { useEditor } from "../../store/use-editor.ts";
import { texts } from "../texts.ts";
import { OutlineDialog } from "./OutlineDialog.tsx";

/** Asks for the title of a stage, in the language of the reader. */
export const RenameStageDialog = ({ node, onClose }: { node: StageNode; onClose: () => void }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { run } = useEditor();
  const title = node.state.meta?.title;
  const [name, setName] = useState(textIn(title, language));
  const next = withWording(title, language, name.trim(), true) ?? "";
  return (
    <OutlineDialog
      title={t("renameTitle", { title: node.title[language] })}
      onClose={onClose}
      onApply={() => {
        if (run(retitleStage, { path: node.path, title: next }).ok) onClose();
      }}
    >
      <TextInput
        data-autofocus
        label={t("name")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </OutlineDialog>
  );
};

/** Asks into which phase stages should go. */
export const MoveStagesDialog = ({ nodes, onClose }: { nodes: readonly StageNode[]; onClose: () => void }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, run } = useEditor();
  const [into, setInto] = useState<string>();
  const paths = nodes.map((node) => node.path);
  const input = { paths, into: into === undefined ? PROGRAM : (graph.byId.get(into)?.path ?? PROGRAM) };
  return (
    <OutlineDialog
      title={t("moveTitle", { title: nodes.map((node) => node.title[language]).join(", ") })}
      objection={whyNot(moveInto, document, input)}
      onClose={onClose}
      onApply={() => {
        if (run(moveInto, input).ok) onClose();
      }}
    >
      <StagePicker
        label={t("into")}
        none={t("top")}
        value={into}
        only={(node) =>
          (node.shape === "phase" || node.shape === "parallel") && !paths.some((path) => isWithin(node.path, path))
        }
        onChange={setInto}
      />
    </OutlineDialog>
  );
};

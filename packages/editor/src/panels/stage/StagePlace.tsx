import { Button } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { whyNot } from "../../commands/command.ts";
import { addHistory } from "../../commands/stages/add-history.ts";
import { renameStage } from "../../commands/stages/rename-stage.ts";
import { setInitial } from "../../commands/stages/set-initial.ts";
import type { StageNode } from "../../graph/graph.ts";
import { IdField } from "../fields/IdField.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { usePanel } from "../frame/use-panel.ts";
import { texts } from "./texts.ts";

/** What a stage is among the others: whether one begins with it, whether one comes back into it, its id. */
export const StagePlace = ({ node }: { node: StageNode }) => {
  const t = useTexts(texts);
  const { document, readOnly, face } = usePanel();
  const edit = useEdit();
  const { path } = node;
  const acts = [
    ...(node.initial || node.exit !== undefined ? [] : [{ command: setInitial, label: t("makeFirst") }]),
    { command: addHistory, label: t("addHistory") },
  ].filter(({ command }) => !readOnly && whyNot(command, document, { path }) === null);
  if (acts.length === 0 && face !== "details") return null;
  return (
    <PanelPart>
      {acts.map(({ command, label }) => (
        <Button
          key={label}
          variant="default"
          size="compact-sm"
          w="fit-content"
          onClick={() => edit<{ path: string }>(command, { path })}
        >
          {label}
        </Button>
      ))}
      {face === "details" && (
        <IdField
          key={path}
          label={t("id")}
          description={t("idHint")}
          value={node.id}
          disabled={readOnly}
          whyNot={(id) => whyNot(renameStage, document, { path, id })}
          onRename={(id) => edit(renameStage, { path, id })}
        />
      )}
    </PanelPart>
  );
};

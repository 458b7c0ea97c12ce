import { Select } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { setHistory } from "../../commands/stages/set-history.ts";
import { isWithin } from "../../graph/address.ts";
import type { StageNode } from "../../graph/graph.ts";
import { StagePicker } from "../fields/StagePicker.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { usePanel } from "../frame/use-panel.ts";
import { texts } from "./texts.ts";

/** How far one comes back through a point of return, and where one goes on who was nowhere before. */
export const StageReturn = ({ node }: { node: StageNode }) => {
  const t = useTexts(texts);
  const { readOnly } = usePanel();
  const edit = useEdit();
  const { path, parent, history: depth = "shallow", historyTarget: target } = node;
  return (
    <PanelPart title={t("history")} hint={t("historyHint")}>
      <Select
        size="sm"
        label={t("depth")}
        allowDeselect={false}
        disabled={readOnly}
        data={[
          { value: "deep", label: t("deep") },
          { value: "shallow", label: t("shallow") },
        ]}
        value={depth}
        onChange={(chosen) => chosen !== null && edit(setHistory, { path, depth: chosen, target })}
      />
      <StagePicker
        label={t("otherwise")}
        description={t("otherwiseHint")}
        none={t("phaseStart")}
        disabled={readOnly}
        value={target}
        only={(stage) => stage.shape !== "history" && stage.path !== parent && isWithin(stage.path, parent)}
        onChange={(chosen) => edit(setHistory, { path, depth, target: chosen })}
      />
    </PanelPart>
  );
};

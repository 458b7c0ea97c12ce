import { Button } from "@mantine/core";
import { kindWords } from "@parcours/core";
import { StageKindIcon, useLanguage, useTexts } from "@parcours/ui";
import { whyNot } from "../../commands/command.ts";
import { renameStage } from "../../commands/stages/rename-stage.ts";
import { setInitial } from "../../commands/stages/set-initial.ts";
import type { StageNode } from "../../graph/graph.ts";
import { usePanel } from "../frame/use-panel.ts";
import { IdField } from "../fields/IdField.tsx";
import { PanelFrame, PanelPart } from "../frame/PanelFrame.tsx";
import { PanelProblems } from "../frame/PanelProblems.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { StageBasics } from "./StageBasics.tsx";
import { StageExit } from "./StageExit.tsx";
import { StageTiming } from "./StageTiming.tsx";
import { StageTransitions } from "./StageTransitions.tsx";
import { texts } from "./texts.ts";

/** Everything about one stage. */
export const StagePanel = ({ node }: { node: StageNode }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, readOnly, face } = usePanel();
  const edit = useEdit();
  const { path } = node;
  const mayBegin = whyNot(setInitial, document, { path }) === null;
  return (
    <PanelFrame
      kind={kindWords(node.kind)[language]}
      title={node.title[language]}
      icon={<StageKindIcon kind={node.kind} outcome={node.exit?.outcome} />}
    >
      <PanelProblems path={path} except={node.children} />
      <StageBasics node={node} />
      {node.exit !== undefined && <StageExit node={node} />}
      <StageTransitions node={node} />
      <StageTiming node={node} />
      {((!node.initial && mayBegin && !readOnly && node.exit === undefined) || face === "details") && (
        <PanelPart>
          {!node.initial && mayBegin && !readOnly && node.exit === undefined && (
            <Button variant="default" size="compact-sm" w="fit-content" onClick={() => edit(setInitial, { path })}>
              {t("makeFirst")}
            </Button>
          )}
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
      )}
      {node.shape === "history" && graph.byPath.has(node.parent) && (
        <PanelPart title={t("history")} hint={t("historyHint")}>
          {null}
        </PanelPart>
      )}
    </PanelFrame>
  );
};

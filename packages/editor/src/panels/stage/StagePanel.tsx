import { kindWords } from "@parcours/core";
import { StageKindIcon, useLanguage, useTexts } from "@parcours/ui";
import type { StageNode } from "../../graph/graph.ts";
import { PanelFrame } from "../frame/PanelFrame.tsx";
import { PanelProblems } from "../frame/PanelProblems.tsx";
import { texts as frameTexts } from "../frame/texts.ts";
import { usePanel } from "../frame/use-panel.ts";
import { StageAsks } from "./StageAsks.tsx";
import { StageBasics } from "./StageBasics.tsx";
import { StageExit } from "./StageExit.tsx";
import { StagePlace } from "./StagePlace.tsx";
import { StageReturn } from "./StageReturn.tsx";
import { StageTiming } from "./StageTiming.tsx";
import { StageTransitions } from "./StageTransitions.tsx";
import { texts } from "./texts.ts";

/** Everything about one stage. */
export const StagePanel = ({ node }: { node: StageNode }) => {
  const t = useTexts(texts);
  const f = useTexts(frameTexts);
  const { language } = useLanguage();
  const { select } = usePanel();
  return (
    <PanelFrame
      kind={node.shape === "history" ? t("historyKind") : kindWords(node.kind)[language]}
      title={node.title[language]}
      back={{ where: f("program"), go: () => select({ kind: "none" }) }}
      icon={<StageKindIcon kind={node.kind} outcome={node.exit?.outcome} />}
    >
      <PanelProblems path={node.path} except={node.children} />
      {node.shape === "history" ? (
        <StageReturn node={node} />
      ) : (
        <>
          <StageBasics node={node} />
          {node.exit !== undefined && <StageExit node={node} />}
          <StageAsks node={node} />
          <StageTransitions node={node} />
          <StageTiming node={node} />
        </>
      )}
      <StagePlace node={node} />
    </PanelFrame>
  );
};

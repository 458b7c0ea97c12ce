import { useLanguage, useTexts } from "@parcours/ui";
import { PROGRAM } from "../graph/address.ts";
import type { StageNode } from "../graph/graph.ts";
import { useEditor } from "../store/use-editor.ts";
import { AddStageDialog } from "./dialogs/AddStageDialog.tsx";
import { ConnectDialog } from "./dialogs/ConnectDialog.tsx";
import { MoveStagesDialog, RenameStageDialog } from "./dialogs/StageDialogs.tsx";
import { NameTransitionDialog, RetargetDialog, RuleDialog } from "./dialogs/TransitionDialogs.tsx";
import type { OutlineAction } from "./outline-action.ts";
import type { Row } from "./rows.ts";
import { transitionSentence } from "./sentence.ts";
import { texts } from "./texts.ts";

/** What is being asked, about which line; without one, about the program. */
export interface Asked {
  action: OutlineAction;
  row: Row | undefined;
}

interface OutlineDialogsProps {
  asked: Asked;
  stages: readonly StageNode[];
  onClose: () => void;
}

/** The question that goes with an action. */
export const OutlineDialogs = ({ asked: { action, row }, stages, onClose }: OutlineDialogsProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph } = useEditor();
  if (row?.kind === "transition") {
    const { edge } = row;
    switch (action) {
      case "next":
        return (
          <AddStageDialog
            spot={{ on: edge.address }}
            hint={t("addOnWay", { sentence: transitionSentence(document, graph, edge, language) })}
            onClose={onClose}
          />
        );
      case "retarget":
        return <RetargetDialog edge={edge} onClose={onClose} />;
      case "rule":
        return <RuleDialog edge={edge} onClose={onClose} />;
      default:
        return <NameTransitionDialog edge={edge} onClose={onClose} />;
    }
  }
  if (row?.kind === "stage") {
    const { node } = row;
    const title = node.title[language];
    switch (action) {
      case "next":
        return <AddStageDialog spot={{ after: node.path }} hint={t("addAfter", { title })} onClose={onClose} />;
      case "inside":
        return <AddStageDialog spot={{ in: node.path }} hint={t("addInside", { title })} onClose={onClose} />;
      case "connect":
        return <ConnectDialog from={node.path} onClose={onClose} />;
      case "move":
        return <MoveStagesDialog nodes={stages.length > 0 ? stages : [node]} onClose={onClose} />;
      default:
        return <RenameStageDialog node={node} onClose={onClose} />;
    }
  }
  if (action === "connect") return <ConnectDialog from={PROGRAM} onClose={onClose} />;
  return <AddStageDialog spot={{ in: PROGRAM }} hint={t("addTop")} onClose={onClose} />;
};

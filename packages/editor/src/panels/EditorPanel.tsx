import { Text } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { transitionId } from "../graph/address.ts";
import { useEditor } from "../store/use-editor.ts";
import { PanelFrame, PanelPart } from "./frame/PanelFrame.tsx";
import { texts } from "./frame/texts.ts";
import { ProgramHome } from "./program/ProgramHome.tsx";
import { SectionPanel } from "./program/SectionPanel.tsx";
import { StagePanel } from "./stage/StagePanel.tsx";
import { TransitionPanel } from "./transition/TransitionPanel.tsx";

/** The details of what is selected; with nothing selected, the parts of the program. */
export const EditorPanel = () => {
  const t = useTexts(texts);
  const { selection, graph } = useEditor();
  if (selection.kind === "stages") {
    const [path, ...more] = selection.paths;
    const node = path === undefined ? undefined : graph.byPath.get(path);
    if (node !== undefined && more.length === 0) return <StagePanel key={node.path} node={node} />;
    if (more.length > 0) {
      return (
        <PanelFrame kind={t("panel")} title={t("several", { count: selection.paths.length })}>
          <PanelPart>
            <Text size="sm">{t("severalHint")}</Text>
          </PanelPart>
        </PanelFrame>
      );
    }
  }
  if (selection.kind === "transition") {
    const edge = graph.edgeById.get(transitionId(selection.at));
    if (edge !== undefined) return <TransitionPanel key={edge.id} edge={edge} />;
  }
  if (selection.kind === "program") {
    return (
      <SectionPanel key={`${selection.section}/${selection.id ?? ""}`} section={selection.section} id={selection.id} />
    );
  }
  return <ProgramHome />;
};

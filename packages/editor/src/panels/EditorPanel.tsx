import { MantineThemeProvider, Text } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useDeferredValue } from "react";
import { transitionId } from "../graph/address.ts";
import { useEditorValue } from "../store/editor-context.ts";
import { PanelFrame, PanelPart } from "./frame/PanelFrame.tsx";
import { PANEL_THEME } from "./frame/panel-theme.ts";
import { texts } from "./frame/texts.ts";
import { ProgramHome } from "./program/ProgramHome.tsx";
import { SectionPanel } from "./program/SectionPanel.tsx";
import { StagePanel } from "./stage/StagePanel.tsx";
import { TransitionPanel } from "./transition/TransitionPanel.tsx";

/** The details of what is selected; with nothing selected, the parts of the program. */
export const EditorPanel = () => (
  <MantineThemeProvider theme={PANEL_THEME} inherit>
    <Selected />
  </MantineThemeProvider>
);

const Selected = () => {
  const t = useTexts(texts);
  const chosen = useEditorValue((state) => state.selection);
  const graph = useEditorValue((state) => state.graph);
  // Selecting on the canvas must not wait for a panel: it follows when there is time.
  const selection = useDeferredValue(chosen);
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

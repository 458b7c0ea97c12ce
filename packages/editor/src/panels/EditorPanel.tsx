import { MantineThemeProvider, Text } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useEffect, useMemo, useRef } from "react";
import { transitionId } from "../graph/address.ts";
import { EditorContext, useEditorStore, useEditorValue } from "../store/editor-context.ts";
import { createLagging, type AfterPaint } from "../store/lagging.ts";
import { PanelFrame, PanelPart } from "./frame/PanelFrame.tsx";
import { PANEL_THEME } from "./frame/panel-theme.ts";
import { texts } from "./frame/texts.ts";
import { ProgramHome } from "./program/ProgramHome.tsx";
import { SectionPanel } from "./program/SectionPanel.tsx";
import { StagePanel } from "./stage/StagePanel.tsx";
import { TransitionPanel } from "./transition/TransitionPanel.tsx";

/** In a task of its own behind the next frame. */
const afterPaint: AfterPaint = (then) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(then)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};

/**
 * The details of what is selected; with nothing selected, the parts of the program. What is done on the canvas or in the
 * outline is shown there first, then here.
 */
export const EditorPanel = () => {
  const store = useEditorStore();
  const place = useRef<HTMLDivElement>(null);
  const lagging = useMemo(() => {
    const atHand = (): boolean => place.current?.contains(document.activeElement) === true;
    return createLagging(store, { atHand, afterPaint });
  }, [store]);
  useEffect(() => lagging.start(), [lagging]);
  return (
    <div ref={place}>
      <EditorContext value={lagging.store}>
        <MantineThemeProvider theme={PANEL_THEME} inherit>
          <Selected />
        </MantineThemeProvider>
      </EditorContext>
    </div>
  );
};

const Selected = () => {
  const t = useTexts(texts);
  const selection = useEditorValue((state) => state.selection);
  const graph = useEditorValue((state) => state.graph);
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

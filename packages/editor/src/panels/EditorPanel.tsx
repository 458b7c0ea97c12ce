import { MantineThemeProvider, Text } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { memo, type RefObject, useDeferredValue, useLayoutEffect, useRef } from "react";
import { transitionId } from "../graph/address.ts";
import type { Graph } from "../graph/graph.ts";
import type { Selection } from "../graph/selection.ts";
import { useEditorValue } from "../store/editor-context.ts";
import { Lagging } from "../store/Lagging.tsx";
import { PanelFrame, PanelPart } from "./frame/PanelFrame.tsx";
import { PANEL_THEME } from "./frame/panel-theme.ts";
import { texts } from "./frame/texts.ts";
import { ProgramHome } from "./program/ProgramHome.tsx";
import { SectionPanel } from "./program/SectionPanel.tsx";
import { StagePanel } from "./stage/StagePanel.tsx";
import { TransitionPanel } from "./transition/TransitionPanel.tsx";

/**
 * The details of what is selected; with nothing selected, the parts of the program. What is done on the canvas or in the
 * outline is shown there first, then here.
 */
export const EditorPanel = memo(() => (
  <Lagging>
    <MantineThemeProvider theme={PANEL_THEME} inherit>
      <Selected />
    </MantineThemeProvider>
  </Lagging>
));
EditorPanel.displayName = "EditorPanel";

const isThere = (selection: Selection, { byPath, edgeById }: Graph): boolean => {
  if (selection.kind === "stages") return selection.paths.every((path) => byPath.has(path));
  return selection.kind !== "transition" || edgeById.has(transitionId(selection.at));
};

/** The panel of what is chosen. It says of what it is, for who waits for it. */
const Selected = () => {
  const chosen = useEditorValue((state) => state.selection);
  const graph = useEditorValue((state) => state.graph);
  // The fields of another panel are many: they are made little by little, while what was shown stays.
  const before = useDeferredValue(chosen);
  const selection = isThere(before, graph) ? before : chosen;
  const shows = JSON.stringify(selection);
  const place = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  return (
    <div ref={place} data-shows={shows}>
      <Shown selection={selection} graph={graph} />
      <FocusKeeper key={shows} place={place} hadFocus={hadFocus} />
    </div>
  );
};

/** What had the focus in one panel is gone with it: the next panel takes it, so that the keyboard stays where it was. */
const FocusKeeper = ({ place, hadFocus }: { place: RefObject<HTMLElement | null>; hadFocus: RefObject<boolean> }) => {
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) {
      place.current?.querySelector<HTMLElement>("section[tabindex]")?.focus({ preventScroll: true });
    }
    hadFocus.current = false;
    return () => {
      // Read when it is over: what is around is there only after the first of these has begun.
      hadFocus.current = place.current?.contains(document.activeElement) === true;
    };
  }, [place, hadFocus]);
  return null;
};

const Shown = ({ selection, graph }: { selection: Selection; graph: Graph }) => {
  const t = useTexts(texts);
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

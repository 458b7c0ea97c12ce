import { Button, Drawer, SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useLanguage, useTexts } from "@parcours/ui";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Outline } from "../../outline/Outline.tsx";
import { EditorPanel } from "../../panels/EditorPanel.tsx";
import { ProblemsBar } from "../../problems/ProblemsBar.tsx";
import { Checks } from "../../problems/Checks.tsx";
import { useEditorStore, useEditorValue } from "../../store/editor-context.ts";
import type { StagePath } from "../../graph/address.ts";
import { Canvas } from "../Canvas.tsx";
import type { Acts } from "../canvas-acts.ts";
import { JsonView } from "../details/JsonView.tsx";
import type { Overlay } from "../use-seen.ts";
import classes from "./frame.module.css";
import { texts } from "./texts.ts";
import { TopBar } from "./TopBar.tsx";

export interface EditorFrameProps extends Overlay {
  before?: ReactNode;
  status?: ReactNode;
  actions?: ReactNode;
  /** What "Try it" shows; without it there is no such view. */
  play?: ReactNode;
}

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, [contenteditable=true]") !== null;

/** The right side: the panel of what is chosen, and in the technical face its JSON. */
const Side = () => {
  const t = useTexts(texts);
  const details = useEditorValue((state) => state.face === "details");
  const [json, setJson] = useState(false);
  return (
    <>
      {details && (
        <div className={classes.faces}>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t("panel")}
            value={json ? "json" : "fields"}
            onChange={(value) => setJson(value === "json")}
            data={[
              { value: "fields", label: t("fields") },
              { value: "json", label: t("json") },
            ]}
          />
        </div>
      )}
      {details && json ? <JsonView /> : <EditorPanel />}
    </>
  );
};

/** The parts of the editor in their places: bar on top, diagram or outline, panel at the right, problems below. */
export const EditorFrame = ({ before, status, actions, play, counts, changes, lit }: EditorFrameProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const store = useEditorStore();
  const view = useEditorValue((state) => state.view);
  const isChosen = useEditorValue((state) => state.selection.kind !== "none");
  const narrow = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const [panelOpen, setPanelOpen] = useState(true);
  const [sheet, setSheet] = useState(false);
  const [listed, setListed] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const acts = useRef<Acts | undefined>(undefined);

  useEffect(() => store.setLanguage(language), [store, language]);
  // On a phone the outline is the better first view.
  useEffect(() => {
    if (narrow) store.show("outline");
  }, [narrow, store]);

  const openPanel = useCallback(() => {
    if (narrow) return setSheet(true);
    setPanelOpen(true);
    // The panel of what has just been chosen may still be on its way.
    let frames = 60;
    const wanted = JSON.stringify(store.state.selection);
    const go = (): void => {
      const shown = panel.current?.querySelector<HTMLElement>("[data-shows]")?.dataset["shows"];
      if (shown !== undefined && shown !== wanted && (frames -= 1) > 0) return void requestAnimationFrame(go);
      const first = panel.current?.querySelector<HTMLElement>("input, textarea, select, button, [tabindex='0']");
      (first ?? panel.current)?.focus();
    };
    requestAnimationFrame(go);
  }, [narrow, store]);
  const next = useCallback(
    (path: StagePath) => {
      store.show("design");
      store.reveal({ kind: "stages", paths: [path] });
      // The diagram may have to be drawn first.
      setTimeout(() => acts.current?.act("next"), 200);
    },
    [store],
  );
  const frame = useRef<HTMLDivElement>(null);
  // On the document: a card that was moved into a phase is drawn anew, and nothing has the focus then.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      const isOurs = target === document.body || (target instanceof Node && frame.current?.contains(target) === true);
      if (!isOurs || !(event.ctrlKey || event.metaKey) || event.defaultPrevented || inField(target)) return;
      const key = event.key.toLowerCase();
      if (key === "z") (event.shiftKey ? store.redo : store.undo)();
      else if (key === "y") store.redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store]);
  const overlay = useMemo(() => ({ counts, changes, lit }), [counts, changes, lit]);

  return (
    <div ref={frame} className={classes.frame}>
      <Checks />
      <TopBar
        before={before}
        status={status}
        actions={actions}
        playable={play !== undefined}
        narrow={narrow}
        panelOpen={panelOpen}
        onPanel={() => setPanelOpen(!panelOpen)}
        onProblems={() => setListed(!listed)}
      />
      <div className={classes.middle}>
        <main className={classes.main} data-view={view}>
          {view === "design" && <Canvas overlay={overlay} onOpenPanel={openPanel} acts={acts} />}
          {view === "outline" && <Outline onOpen={openPanel} />}
          {view === "play" && play}
          {narrow && view !== "play" && isChosen && (
            <Button className={classes.edit ?? ""} onClick={() => setSheet(true)}>
              {t("edit")}
            </Button>
          )}
        </main>
        {!narrow && panelOpen && view !== "play" && (
          <aside ref={panel} className={classes.panel} aria-label={t("panel")} tabIndex={-1}>
            <Side />
          </aside>
        )}
      </div>
      <ProblemsBar open={listed} onOpen={setListed} next={next} />
      {narrow && (
        <Drawer
          opened={sheet}
          onClose={() => setSheet(false)}
          position="bottom"
          size="85%"
          closeButtonProps={{ "aria-label": t("close") }}
        >
          <Side />
        </Drawer>
      )}
    </div>
  );
};

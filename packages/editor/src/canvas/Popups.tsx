import { Paper, TextInput } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { createPortal } from "react-dom";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { transitionId, type TransitionAddress } from "../graph/address.ts";
import { useEditorStore } from "../store/editor-context.ts";
import type { Popup } from "./acts/ground.ts";
import type { Acts } from "./canvas-acts.ts";
import type { Point } from "./geometry.ts";
import { NextStep } from "./next-step/NextStep.tsx";
import { texts } from "./texts.ts";
import { CanvasMenu } from "./tools/CanvasMenu.tsx";
import { FindStage } from "./tools/FindStage.tsx";
import { menuEntries } from "./tools/menu-entries.ts";
import classes from "./canvas.module.css";

/** Stands at a place of the screen, moved so that it is wholly seen. */
const AtPoint = ({ at, children }: { at: Point; children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(at);
  useLayoutEffect(() => {
    const rect = box.current?.getBoundingClientRect();
    if (rect === undefined) return;
    const x = Math.max(8, Math.min(at.x, window.innerWidth - rect.width - 8));
    const y = Math.max(8, Math.min(at.y, window.innerHeight - rect.height - 8));
    setPlace({ x, y });
  }, [at]);
  return (
    <div ref={box} className={classes.atPoint} style={{ left: place.x, top: place.y }}>
      {children}
    </div>
  );
};

const LabelField = ({ transition, acts }: { transition: TransitionAddress; acts: Acts }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const store = useEditorStore();
  const label = store.state.graph.edgeById.get(transitionId(transition))?.transition.meta?.label;
  const [words, setWords] = useState(typeof label === "string" ? label : (label?.[language] ?? ""));
  return (
    <Paper withBorder p="xs">
      <TextInput
        size="sm"
        aria-label={t("rename")}
        value={words}
        ref={(field) => field?.focus()}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setWords(event.currentTarget.value)}
        onBlur={() => acts.relabel(transition, words)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Enter") acts.relabel(transition, words);
          if (event.key === "Escape") acts.relabel(transition, undefined);
        }}
      />
    </Paper>
  );
};

/** What is open over the canvas. */
export const Popups = ({
  popup,
  acts,
  onLook,
}: {
  popup: Popup;
  acts: Acts;
  onLook: (path: string | undefined) => void;
}) => {
  const t = useTexts(texts);
  const close = (): void => {
    onLook(undefined);
    acts.close();
  };
  if (popup.kind === "find") {
    return (
      <div className={classes.find}>
        <FindStage onClose={close} />
      </div>
    );
  }
  const { at } = popup;
  if (popup.kind === "menu") {
    const { on } = popup;
    const path = on.kind === "stage" ? on.node.path : "";
    const entries = menuEntries(on, t, {
      act: acts.act,
      begin: () => acts.begin(path),
      ungroup: () => acts.ungroup(path),
      add: () => acts.addAt(at),
      pasteHere: () => acts.pasteAt(at),
    });
    return createPortal(<CanvasMenu at={at} entries={entries} onClose={acts.closeMenu} />, document.body);
  }
  const inside =
    popup.kind === "label" ? (
      <LabelField transition={popup.transition} acts={acts} />
    ) : (
      <NextStep
        key={JSON.stringify(popup.aim)}
        aim={popup.aim}
        onChoose={(option) => {
          onLook(undefined);
          acts.choose(popup.aim, option);
        }}
        onClose={close}
        onLook={(option) =>
          onLook(option !== undefined && "connect" in option.does ? option.does.connect.path : undefined)
        }
      />
    );
  return createPortal(<AtPoint at={at}>{inside}</AtPoint>, document.body);
};

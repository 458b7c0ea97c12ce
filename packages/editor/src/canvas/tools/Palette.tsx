import { Tooltip } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import type { NewStageKind } from "../../commands/stages/new-stage.ts";
import { memo } from "react";
import { KindPicture } from "../next-step/KindPicture.tsx";
import { KINDS } from "../next-step/kinds.ts";
import { texts } from "../texts.ts";
import classes from "./tools.module.css";

/** What a kind of stage is called while it is dragged from the palette. */
export const DRAGGED_KIND = "application/x-parcours-kind";

/** The kinds of stages, to be dragged onto the canvas or clicked. */
export const Palette = memo(({ onAdd }: { onAdd: (kind: NewStageKind) => void }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <div className={classes.palette} role="toolbar" aria-label={t("palette")} aria-orientation="vertical">
      {KINDS.map(({ kind, picture, words, hint }) => (
        <Tooltip key={kind} label={hint[language]} position="right">
          <button
            type="button"
            className={classes.kind}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED_KIND, kind);
              event.dataTransfer.effectAllowed = "copy";
            }}
            onClick={() => onAdd(kind)}
          >
            <KindPicture kind={kind} picture={picture} />
            <span>{words[language]}</span>
          </button>
        </Tooltip>
      ))}
    </div>
  );
});
Palette.displayName = "Palette";

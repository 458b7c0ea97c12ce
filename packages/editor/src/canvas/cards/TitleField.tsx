import type { Language } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { useRef, useState } from "react";
import type { DrawnStage } from "../flow/drawn.ts";
import { useCanvasActions } from "../canvas-actions.ts";
import { texts } from "../texts.ts";
import classes from "./cards.module.css";

/** The title of a card while it is being written: Enter keeps it, Escape gives it up. */
export const TitleField = ({ node, language }: { node: DrawnStage; language: Language }) => {
  const t = useTexts(texts);
  const actions = useCanvasActions();
  const [title, setTitle] = useState(node.titled ? node.title[language] : "");
  // The card takes the focus before the edit is made, and the field loses it: that is no second end.
  const over = useRef(false);
  const end = (words: string | undefined): void => {
    if (over.current) return;
    over.current = true;
    actions.rename(node.path, words);
  };
  return (
    <textarea
      className={`${classes.titleField} nodrag nopan nowheel`}
      aria-label={t("title")}
      rows={2}
      value={title}
      ref={(field) => field?.focus()}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTitle(event.currentTarget.value)}
      onBlur={() => end(title)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") {
          event.preventDefault();
          end(title);
        }
        if (event.key === "Escape") end(undefined);
      }}
    />
  );
};

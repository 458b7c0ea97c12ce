import { useFormats, useTexts } from "@parcours/ui";
import { useSyncExternalStore } from "react";
import type { DraftKeeper, SaveState } from "../draft/draft-keeper.ts";
import classes from "./editor.module.css";
import { editorTexts } from "./texts.ts";

/** How it stands with saving, in words; announced when something goes wrong. */
export const SaveStatus = ({ keeper }: { keeper: DraftKeeper }) => {
  const t = useTexts(editorTexts);
  const { time } = useFormats();
  const state = useSyncExternalStore(keeper.subscribe, () => keeper.state);
  const words = (now: SaveState): string => {
    if (now.kind === "saved") return now.at === undefined ? t("saved") : t("savedAt", { at: time(now.at) });
    if (now.kind === "refused") return t("refused", { reason: now.reason });
    if (now.kind === "offline") return t(now.kept ? "offline" : "offlineTab");
    return t(now.kind);
  };
  const isTrouble = state.kind === "offline" || state.kind === "refused" || state.kind === "conflict";
  return (
    <span className={classes["status"]} data-kind={state.kind} role={isTrouble ? "alert" : undefined}>
      {words(state)}
    </span>
  );
};

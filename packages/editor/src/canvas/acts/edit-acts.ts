import { collapseStage } from "../../commands/stages/collapse-stage.ts";
import { deleteStages } from "../../commands/stages/delete-stages.ts";
import { retitleStage } from "../../commands/stages/retitle-stage.ts";
import { setInitial } from "../../commands/stages/set-initial.ts";
import { ungroupPhase } from "../../commands/stages/ungroup-phase.ts";
import { deleteTransitions } from "../../commands/transitions/delete-transitions.ts";
import { reorderBranch } from "../../commands/transitions/reorder-branch.ts";
import { setLabel } from "../../commands/transitions/set-label.ts";
import { parentPath, PROGRAM, transitionId, type StagePath, type TransitionAddress } from "../../graph/address.ts";
import { withWording } from "../../panels/fields/bilingual-text.ts";
import type { Point } from "../geometry.ts";
import type { ActsGround } from "./ground.ts";
import type { NextActs } from "./next-acts.ts";
import type { Reach } from "./reach.ts";

/** Edits of what is chosen. */
export const createEditActs = (on: ActsGround, reach: Reach, { afterEdit, open }: NextActs) => {
  const { store, edits, language, seen, viewport } = on;
  const { chosen, picked, only, edgeAt, focus } = reach;

  const remove = (incoming: "remove" | "reconnect"): void => {
    const at = picked();
    if (at !== undefined) store.run(deleteTransitions, { at: [at] });
    else if (chosen().length > 0) store.run(deleteStages, { paths: chosen(), incoming });
    reach.focusGround();
  };

  const fold = (path: StagePath, folded: boolean): void => {
    const node = seen().graph.byPath.get(path);
    if (node === undefined) return;
    viewport.hold(path);
    if (store.state.readOnly) on.lookInto(node.id, folded);
    else if (!store.run(collapseStage, { path, collapsed: folded }).ok) return;
    store.select({ kind: "stages", paths: [path] });
    if (!edits.isHandPlaced()) on.layAgain();
    focus(path);
  };

  /** False when the text holds no stages. */
  const pasteInto = (text: string, at?: Point): boolean => {
    const chosenOne = store.state.graph.byPath.get(only() ?? "");
    const holds = chosenOne !== undefined && chosenOne.children.length > 0 && chosenOne.shape !== "parallel";
    const into = holds ? chosenOne.path : (parentPath(only() ?? PROGRAM) ?? PROGRAM);
    const spot = at === undefined ? undefined : edits.phaseAt(at);
    const pasted = edits.paste(text, spot?.parent ?? into, spot);
    if (pasted) afterEdit();
    return pasted;
  };

  return {
    remove,
    fold,
    pasteInto,

    foldChosen: (): void => {
      const node = seen().graph.byPath.get(only() ?? "");
      if (node !== undefined && node.children.length > 0) fold(node.path, node.ui.collapsed !== true);
    },
    reorder: (by: 1 | -1): void => {
      const at = picked();
      if (at === undefined) return;
      store.run(reorderBranch, { at, to: at.index + by });
      const now = picked();
      if (now !== undefined) focus(transitionId(now));
    },
    duplicate: (): void => {
      if (chosen().length === 0) return;
      edits.duplicate(chosen());
      afterEdit();
    },
    group: (): void => {
      if (chosen().length > 0) edits.group(chosen());
      afterEdit();
    },
    selectAll: (): void => {
      const paths = store.state.graph.stages.flatMap(({ path, parent }) => (parent === PROGRAM ? [path] : []));
      store.select({ kind: "stages", paths });
    },
    tidy: (what: "all" | "new"): void => {
      if (what === "all") edits.tidyAll();
      on.layAgain();
    },

    startRenaming: (): void => {
      const at = picked();
      if (store.state.readOnly) return;
      if (at === undefined) on.setRenaming(only());
      else open({ kind: "label", transition: at, at: reach.wireSpot(at) });
    },
    /** Ends renaming; `undefined` gives it up. */
    rename: (path: StagePath, title: string | undefined): void => {
      focus(path);
      on.setRenaming(undefined);
      const node = store.state.graph.byPath.get(path);
      const words = title?.trim() ?? "";
      if (node !== undefined && words !== "" && (!node.titled || words !== node.title[language])) {
        const text = withWording(node.state.meta?.title, language, words, true);
        if (text !== undefined) store.run(retitleStage, { path, title: text });
      }
    },
    relabel: (at: TransitionAddress, words: string | undefined): void => {
      on.setPopup(undefined);
      const edge = edgeAt(at);
      if (edge !== undefined && words !== undefined) {
        store.run(setLabel, { at, label: withWording(edge.transition.meta?.label, language, words.trim(), false) });
      }
      focus(transitionId(at));
    },
    begin: (path: StagePath): void => void store.run(setInitial, { path }),
    ungroup: (path: StagePath): void => void store.run(ungroupPhase, { path }),

    /** What the keys and the menu of the browser do with the clipboard. */
    clipboard: (event: ClipboardEvent): void => {
      const { clipboardData, type } = event;
      if (clipboardData === null) return;
      if (type === "paste") {
        if (!store.state.readOnly) pasteInto(clipboardData.getData("text/plain"));
      } else {
        if (chosen().length === 0) return;
        clipboardData.setData("text/plain", edits.copy(chosen()));
        if (type === "cut" && !store.state.readOnly) remove("remove");
      }
      event.preventDefault();
    },
  };
};

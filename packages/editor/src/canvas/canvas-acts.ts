import type { Bilingual } from "@parcours/core";
import { NOTHING } from "../graph/selection.ts";
import { createEditActs } from "./acts/edit-acts.ts";
import { createGoActs } from "./acts/go-acts.ts";
import type { ActsGround } from "./acts/ground.ts";
import { createNextActs } from "./acts/next-acts.ts";
import { createPointerActs } from "./acts/pointer-acts.ts";
import { createReach } from "./acts/reach.ts";
import type { Point } from "./geometry.ts";
import type { KeyAction } from "./keys/shortcuts.ts";
import { texts } from "./texts.ts";

const inBoth = (key: "nothingToPaste" | "clipboardDenied"): Bilingual => ({ fr: texts.fr[key], en: texts.en[key] });

/** Everything that people can do on the canvas, by pointer and by keyboard. */
export const createCanvasActs = (on: ActsGround) => {
  const { store, edits, viewport, setPopup } = on;
  const reach = createReach(on);
  const next = createNextActs(on, reach);
  const going = createGoActs(on, reach);
  const editing = createEditActs(on, reach, next);
  const pointing = createPointerActs(on, reach, next);
  const { chosen } = reach;
  const nudge = (dx: number, dy: number) => (): void => {
    if (chosen().length > 0) edits.nudge(chosen(), dx, dy);
  };
  const copy = async (): Promise<void> => {
    if (chosen().length === 0) return;
    try {
      await navigator.clipboard.writeText(edits.copy(chosen()));
    } catch {
      store.refuse(inBoth("clipboardDenied"));
    }
  };
  const paste = async (at?: Point): Promise<void> => {
    try {
      if (!editing.pasteInto(await navigator.clipboard.readText(), at)) store.refuse(inBoth("nothingToPaste"));
    } catch {
      store.refuse(inBoth("clipboardDenied"));
    }
  };

  const byKey: Record<KeyAction, () => void> = {
    "go-right": () => going.go("right"),
    "go-left": () => going.go("left"),
    "go-up": () => going.go("up"),
    "go-down": () => going.go("down"),
    "move-right": nudge(1, 0),
    "move-left": nudge(-1, 0),
    "move-up": nudge(0, -1),
    "move-down": nudge(0, 1),
    open: () => {
      // Seen from afar one comes closer to what one opens.
      if (viewport.isFar()) viewport.reveal(store.state.selection);
      on.onOpenPanel();
    },
    transition: () => going.nextTransition(1),
    next: next.next,
    connect: next.connect,
    rename: editing.startRenaming,
    delete: () => editing.remove("remove"),
    "delete-reconnect": () => editing.remove("reconnect"),
    undo: () => {
      store.undo();
      reach.keepFocus();
    },
    redo: () => {
      store.redo();
      reach.keepFocus();
    },
    copy: () => void copy(),
    cut: () => void copy().then(() => editing.remove("remove")),
    paste: () => void paste(),
    duplicate: editing.duplicate,
    "select-all": editing.selectAll,
    group: editing.group,
    fold: editing.foldChosen,
    earlier: () => editing.reorder(-1),
    later: () => editing.reorder(1),
    find: () => setPopup({ kind: "find" }),
    fit: viewport.fit,
    "fit-selection": viewport.fitSelection,
    "zoom-in": () => viewport.zoom(1),
    "zoom-out": () => viewport.zoom(-1),
    tidy: () => editing.tidy("all"),
    help: () => on.setHelping(true),
    escape: () => {
      store.select(NOTHING);
      reach.focusGround();
    },
  };

  return {
    ...next,
    ...editing,
    ...pointing,
    act: (action: KeyAction): void => byKey[action](),
    addAt: next.openFree,
    pasteAt: (screen: Point): void => void paste(on.toCanvas(screen)),
  };
};

/** Everything that can be done on the canvas. */
export type Acts = ReturnType<typeof createCanvasActs>;

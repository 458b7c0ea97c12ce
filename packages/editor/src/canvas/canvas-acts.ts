import type { Language } from "@parcours/core";
import type { FocusEvent, MouseEvent, RefObject } from "react";
import { addTransition } from "../commands/transitions/add-transition.ts";
import { deleteTransitions } from "../commands/transitions/delete-transitions.ts";
import { moveTransition } from "../commands/transitions/move-transition.ts";
import { reorderBranch } from "../commands/transitions/reorder-branch.ts";
import { retargetTransition } from "../commands/transitions/retarget-transition.ts";
import { setLabel } from "../commands/transitions/set-label.ts";
import { collapseStage } from "../commands/stages/collapse-stage.ts";
import { deleteStages } from "../commands/stages/delete-stages.ts";
import type { NewStageKind } from "../commands/stages/new-stage.ts";
import { retitleStage } from "../commands/stages/retitle-stage.ts";
import { setInitial } from "../commands/stages/set-initial.ts";
import { ungroupPhase } from "../commands/stages/ungroup-phase.ts";
import { parentPath, PROGRAM, transitionId, type StagePath, type TransitionAddress } from "../graph/address.ts";
import { NOTHING } from "../graph/selection.ts";
import { withWording } from "../panels/fields/bilingual-text.ts";
import type { EditorStore } from "../store/editor-store.ts";
import { CARD_WIDTH } from "./cards/card-face.ts";
import { ANYTIME, type CanvasNode, type WireEdge } from "./flow/flow-types.ts";
import type { Point } from "./geometry.ts";
import { neighbor, type Direction } from "./keys/neighbors.ts";
import type { KeyAction } from "./keys/shortcuts.ts";
import type { CanvasEdits, Seen } from "./moves/canvas-edits.ts";
import { chosenStages, chosenTransition } from "./moves/ends-of-selection.ts";
import { freeSpot } from "./next-step/free-spot.ts";
import { spotOf, type NewStepAim, type NextStepAim, type NextStepOption } from "./next-step/next-step.ts";
import type { MenuOn } from "./tools/menu-entries.ts";
import type { Viewport } from "./use-viewport.ts";
import type { WireSubject } from "./wires/wire-subject.ts";

/** What is open over the canvas, and where on the screen. */
export type Popup =
  | { kind: "next"; aim: NextStepAim; at: Point }
  | { kind: "find" }
  | { kind: "label"; at: Point; transition: TransitionAddress }
  | { kind: "menu"; at: Point; on: MenuOn };

/** On what the acts work. All of it is read when something is done. */
export interface ActsGround {
  store: EditorStore;
  edits: CanvasEdits;
  seen: () => Seen;
  language: Language;
  viewport: Viewport;
  ground: RefObject<HTMLDivElement | null>;
  toCanvas: (screen: Point) => Point;
  toScreen: (canvas: Point) => Point;
  layAgain: () => void;
  setPopup: (popup: Popup | undefined) => void;
  setRenaming: (path: StagePath | undefined) => void;
  setHelping: (open: boolean) => void;
  onOpenPanel: () => void;
}

/** A new card is guessed to be so high until it is there. */
const NEW_CARD = { width: CARD_WIDTH, height: 64 };

const DIRECTIONS: Partial<Record<KeyAction, Direction>> = {
  "go-right": "right",
  "go-left": "left",
  "go-up": "up",
  "go-down": "down",
};

const NUDGES: Partial<Record<KeyAction, [number, number]>> = {
  "move-right": [1, 0],
  "move-left": [-1, 0],
  "move-up": [0, -1],
  "move-down": [0, 1],
};

/** Everything that people can do on the canvas, by pointer and by keyboard. */
export const createCanvasActs = (on: ActsGround) => {
  const { store, edits, seen, language, viewport, ground, setPopup } = on;
  const chosen = (): readonly StagePath[] => chosenStages(store.state.selection);
  const only = (): StagePath | undefined => (chosen().length === 1 ? chosen()[0] : undefined);
  const picked = (): TransitionAddress | undefined => chosenTransition(store.state.selection);
  const edgeAt = (at: TransitionAddress) => store.state.graph.edgeById.get(transitionId(at));

  const element = (id: string): HTMLElement | SVGElement | null =>
    ground.current?.querySelector<HTMLElement | SVGElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;

  /** The focus follows what was chosen, once it has been drawn. */
  const focus = (id: string): void => {
    requestAnimationFrame(() => element(id)?.focus({ preventScroll: true }));
  };

  /** What had the focus may be gone: the keyboard goes on working on the canvas. */
  const keepFocus = (): void => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) ground.current?.focus({ preventScroll: true });
    });
  };

  const goTo = (path: StagePath): void => {
    store.select({ kind: "stages", paths: [path] });
    viewport.show(path);
    focus(path);
  };

  const goToTransition = (at: TransitionAddress): void => {
    store.select({ kind: "transition", at });
    focus(transitionId(at));
  };

  /** Where something opens for a card or a wire, on the screen. */
  const screenSpot = (path: StagePath): Point => {
    const box = seen().absolute.get(path);
    const corner = box === undefined ? { x: 0, y: 0 } : on.toScreen({ x: box.x + box.width + 16, y: box.y });
    return corner;
  };
  const wireSpot = (at: TransitionAddress): Point => {
    const rect = element(transitionId(at))?.getBoundingClientRect();
    return rect === undefined ? screenSpot(at.from) : { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  };

  const open = (popup: Popup): void => {
    if (store.state.readOnly && popup.kind !== "find") return;
    setPopup(popup);
  };

  const close = (): void => {
    setPopup(undefined);
    const at = picked();
    const id = at === undefined ? chosen().at(-1) : transitionId(at);
    if (id !== undefined) focus(id);
    else ground.current?.focus({ preventScroll: true });
  };

  /** Beside what a new stage follows, where places are kept; otherwise the layout sees to it. */
  const spotBeside = (from: StagePath): Point | undefined => {
    if (!edits.isHandPlaced() || from === PROGRAM) return undefined;
    const { boxes, visible } = seen();
    const beside = boxes.get(from);
    const parent = parentPath(from);
    if (beside === undefined || store.state.graph.byPath.get(parent ?? "")?.shape === "parallel") return undefined;
    const taken = visible.stages.flatMap((node) => (node.parent === parent ? (boxes.get(node.path) ?? []) : []));
    return freeSpot(beside, NEW_CARD, taken);
  };

  const afterEdit = (): void => {
    const path = only();
    if (path === undefined) return;
    requestAnimationFrame(() => {
      viewport.show(path);
      focus(path);
    });
  };

  const spotFor = (aim: NewStepAim, kind: NewStageKind): Point | undefined => {
    if (aim.kind === "at") return aim;
    // An exit stands at the top, wherever one comes from.
    if (aim.kind === "after" && aim.x !== undefined && aim.y !== undefined) {
      const there = edits.phaseAt({ x: aim.x, y: aim.y });
      return there.parent === (parentPath(aim.path) ?? PROGRAM) ? there : undefined;
    }
    const from = aim.kind === "after" ? aim.path : aim.at.from;
    return kind === "exit" && parentPath(from) !== PROGRAM ? undefined : spotBeside(from);
  };

  const choose = (aim: NextStepAim, { does }: NextStepOption): void => {
    setPopup(undefined);
    if ("connect" in does) {
      const { id } = does.connect;
      if (aim.kind === "retarget") store.run(retargetTransition, { at: aim.at, target: id });
      else if ("path" in aim) store.run(addTransition, { from: aim.path, to: id });
      const at = picked();
      if (at !== undefined) goToTransition(at);
      return;
    }
    if (aim.kind === "retarget" || aim.kind === "connect") return;
    edits.add(does.add, spotOf(aim), does.title, language, spotFor(aim, does.add));
    afterEdit();
  };

  const next = (): void => {
    const at = picked();
    const path = chosen().at(-1);
    if (at !== undefined) open({ kind: "next", aim: { kind: "on", at }, at: wireSpot(at) });
    else if (path !== undefined) open({ kind: "next", aim: { kind: "after", path }, at: screenSpot(path) });
    else openFree(centerOfView());
  };

  const centerOfView = (): Point => {
    const rect = ground.current?.getBoundingClientRect();
    return rect === undefined ? { x: 0, y: 0 } : { x: rect.x + rect.width / 2, y: rect.y + rect.height / 3 };
  };

  const openFree = (screen: Point): void => {
    open({ kind: "next", aim: { kind: "at", ...edits.phaseAt(on.toCanvas(screen)) }, at: screen });
  };

  const connect = (): void => {
    const at = picked();
    const path = chosen().at(-1);
    if (at !== undefined) open({ kind: "next", aim: { kind: "retarget", at }, at: wireSpot(at) });
    else if (path !== undefined) open({ kind: "next", aim: { kind: "connect", path }, at: screenSpot(path) });
  };

  const remove = (incoming: "remove" | "reconnect"): void => {
    const at = picked();
    const paths = chosen();
    if (at !== undefined) store.run(deleteTransitions, { at: [at] });
    else if (paths.length > 0) store.run(deleteStages, { paths, incoming });
    ground.current?.focus({ preventScroll: true });
  };

  /** Along the transitions of a stage, and back to the stage. */
  const nextTransition = (step: 1 | -1): void => {
    const at = picked();
    const from = at?.from ?? only();
    if (from === undefined) return;
    const edges = seen()
      .visible.edges.filter((edge) => edge.edge.from === from)
      .map(({ edge }) => edge);
    const index = at === undefined ? -1 : edges.findIndex(({ id }) => id === transitionId(at));
    const to = edges[(index + step + edges.length) % edges.length];
    if (to !== undefined) goToTransition(to.address);
  };

  const go = (direction: Direction): void => {
    const at = picked();
    if (at !== undefined) {
      if (direction === "up" || direction === "down") return nextTransition(direction === "down" ? 1 : -1);
      const to = direction === "left" ? at.from : edgeAt(at)?.to;
      if (to !== undefined && to !== PROGRAM) goTo(to);
      return;
    }
    const { visible, absolute } = seen();
    const from = chosen().at(-1);
    const first = visible.stages.find(({ initial }) => initial) ?? visible.stages[0];
    const to = from === undefined ? first?.path : neighbor(from, direction, visible, absolute);
    if (to !== undefined) goTo(to);
  };

  const reorder = (by: 1 | -1): void => {
    const at = picked();
    if (at === undefined) return;
    store.run(reorderBranch, { at, to: at.index + by });
    const now = picked();
    if (now !== undefined) focus(transitionId(now));
  };

  const fold = (path: StagePath, folded: boolean): void => {
    store.run(collapseStage, { path, collapsed: folded });
    store.select({ kind: "stages", paths: [path] });
    if (!edits.isHandPlaced()) on.layAgain();
    focus(path);
  };

  const foldChosen = (): void => {
    const node = store.state.graph.byPath.get(only() ?? "");
    if (node !== undefined && node.children.length > 0) fold(node.path, node.ui.collapsed !== true);
  };

  const startRenaming = (): void => {
    const at = picked();
    if (store.state.readOnly) return;
    if (at !== undefined) open({ kind: "label", transition: at, at: wireSpot(at) });
    else on.setRenaming(only());
  };

  const pasteInto = (text: string, at?: Point): void => {
    const phase = store.state.graph.byPath.get(only() ?? "");
    const open = phase !== undefined && phase.children.length > 0 && phase.shape !== "parallel";
    const into = open ? phase.path : (parentPath(only() ?? PROGRAM) ?? PROGRAM);
    const spot = at === undefined ? undefined : edits.phaseAt(at);
    if (edits.paste(text, spot?.parent ?? into, spot)) afterEdit();
  };

  const tidy = (what: "all" | "new"): void => {
    if (what === "all") edits.tidyAll();
    on.layAgain();
  };

  const acts: Record<KeyAction, () => void> = {
    ...(Object.fromEntries(
      Object.entries(DIRECTIONS).map(([action, direction]) => [action, () => go(direction)]),
    ) as Record<KeyAction, () => void>),
    ...(Object.fromEntries(
      Object.entries(NUDGES).map(([action, [dx, dy]]) => [action, () => void edits.nudge(chosen(), dx, dy)]),
    ) as Record<KeyAction, () => void>),
    open: () => on.onOpenPanel(),
    transition: () => nextTransition(1),
    next,
    connect,
    rename: startRenaming,
    delete: () => remove("remove"),
    "delete-reconnect": () => remove("reconnect"),
    undo: () => {
      store.undo();
      keepFocus();
    },
    redo: () => {
      store.redo();
      keepFocus();
    },
    copy: () => void navigator.clipboard?.writeText(edits.copy(chosen())),
    cut: () => {
      void navigator.clipboard?.writeText(edits.copy(chosen())).then(() => remove("remove"));
    },
    paste: () => void navigator.clipboard?.readText().then((text) => pasteInto(text)),
    duplicate: () => {
      if (chosen().length === 0) return;
      edits.duplicate(chosen());
      afterEdit();
    },
    "select-all": () => {
      const paths = seen()
        .visible.stages.filter(({ parent }) => parent === PROGRAM)
        .map(({ path }) => path);
      store.select({ kind: "stages", paths });
    },
    group: () => {
      if (chosen().length > 0) edits.group(chosen());
      afterEdit();
    },
    fold: foldChosen,
    earlier: () => reorder(-1),
    later: () => reorder(1),
    find: () => setPopup({ kind: "find" }),
    fit: viewport.fit,
    "fit-selection": viewport.fitSelection,
    "zoom-in": () => viewport.zoom(1),
    "zoom-out": () => viewport.zoom(-1),
    tidy: () => tidy("all"),
    help: () => on.setHelping(true),
    escape: () => {
      store.select(NOTHING);
      ground.current?.focus({ preventScroll: true });
    },
  };

  return {
    act: (action: KeyAction) => acts[action](),
    open,
    close,
    choose,
    fold,
    tidy,
    menuOn: (on_: MenuOn, at: Point) => setPopup({ kind: "menu", on: on_, at }),

    rename: (path: StagePath, title: string | undefined) => {
      on.setRenaming(undefined);
      const node = store.state.graph.byPath.get(path);
      const words = title?.trim() ?? "";
      if (node !== undefined && words !== "" && words !== node.title[language]) {
        const text = withWording(node.state.meta?.title, language, words, true);
        if (text !== undefined) store.run(retitleStage, { path, title: text });
      }
      focus(path);
    },
    relabel: (at: TransitionAddress, words: string | undefined) => {
      setPopup(undefined);
      const edge = edgeAt(at);
      if (edge !== undefined && words !== undefined) {
        store.run(setLabel, { at, label: withWording(edge.transition.meta?.label, language, words.trim(), false) });
      }
      focus(transitionId(at));
    },
    begin: (path: StagePath) => void store.run(setInitial, { path }),
    ungroup: (path: StagePath) => void store.run(ungroupPhase, { path }),
    closeMenu: () => setPopup(undefined),

    dropWire: (subject: WireSubject, id: string) => {
      const target = store.state.graph.byPath.get(id);
      if (subject.kind === "new") {
        if (target !== undefined) store.run(addTransition, { from: subject.from, to: target.id });
        return;
      }
      if (subject.end === "to") {
        if (target !== undefined) store.run(retargetTransition, { at: subject.at, target: target.id });
        return;
      }
      const edge = edgeAt(subject.at);
      if (edge === undefined || id === subject.at.from) return;
      store.run(moveTransition, { at: subject.at, from: id === ANYTIME ? PROGRAM : id });
    },
    dropWireFree: (subject: WireSubject, screen: Point) => {
      if (subject.kind === "new") {
        const { x, y } = on.toCanvas(screen);
        open({ kind: "next", aim: { kind: "after", path: subject.from, x, y }, at: screen });
      } else if (subject.end === "to") {
        open({ kind: "next", aim: { kind: "retarget", at: subject.at }, at: screen });
      }
    },
    clickGrip: (subject: WireSubject, screen: Point) => {
      if (subject.kind === "new") open({ kind: "next", aim: { kind: "after", path: subject.from }, at: screen });
      else open({ kind: "next", aim: { kind: "retarget", at: subject.at }, at: screen });
    },

    dropKind: (kind: NewStageKind, screen: Point) => {
      const spot = edits.phaseAt(on.toCanvas(screen));
      edits.add(kind, { in: kind === "exit" ? PROGRAM : spot.parent }, undefined, language, spot);
      afterEdit();
    },
    addKind: (kind: NewStageKind) => {
      const path = chosen().at(-1);
      const node = path === undefined ? undefined : store.state.graph.byPath.get(path);
      const leads = node !== undefined && node.exit === undefined && node.shape !== "final" && node.shape !== "history";
      if (leads) edits.add(kind, { after: node.path }, undefined, language, spotBeside(node.path));
      else edits.add(kind, { in: PROGRAM }, undefined, language);
      afterEdit();
    },

    paneClicked: (event: MouseEvent) => {
      if (event.detail === 2 && !store.state.readOnly) openFree({ x: event.clientX, y: event.clientY });
      else if (picked() !== undefined) store.select(NOTHING);
    },
    edgeClicked: (_: MouseEvent, { data }: WireEdge) => {
      if (data !== undefined) goToTransition(data.edge.address);
    },
    nodeDoubleClicked: (_: MouseEvent, node: CanvasNode) => {
      if (!store.state.readOnly && node.type !== "anytime" && node.type !== "history") on.setRenaming(node.id);
    },
    edgeDoubleClicked: (event: MouseEvent, edge: WireEdge) => {
      const at = edge.data?.edge.address;
      if (at !== undefined) open({ kind: "label", transition: at, at: { x: event.clientX, y: event.clientY } });
    },
    paneMenu: (event: MouseEvent | globalThis.MouseEvent) => {
      event.preventDefault();
      setPopup({ kind: "menu", on: { kind: "free" }, at: { x: event.clientX, y: event.clientY } });
    },
    nodeMenu: (event: MouseEvent, { id }: CanvasNode) => {
      const node = store.state.graph.byPath.get(id);
      if (node === undefined) return;
      event.preventDefault();
      if (!chosen().includes(id)) store.select({ kind: "stages", paths: [id] });
      const at = { x: event.clientX, y: event.clientY };
      setPopup({ kind: "menu", on: { kind: "stage", node, chosen: chosen().length }, at });
    },
    edgeMenu: (event: MouseEvent, { data }: WireEdge) => {
      if (data === undefined) return;
      event.preventDefault();
      store.select({ kind: "transition", at: data.edge.address });
      setPopup({
        kind: "menu",
        on: { kind: "transition", edge: data.edge },
        at: { x: event.clientX, y: event.clientY },
      });
    },
    addAt: openFree,
    pasteAt: (screen: Point) => {
      void navigator.clipboard?.readText().then((text) => pasteInto(text, on.toCanvas(screen)));
    },

    /** A card that gets the focus by Tab is chosen too. */
    focused: (event: FocusEvent) => {
      const card = event.target.closest(".react-flow__node");
      const id = card === event.target ? card.getAttribute("data-id") : null;
      if (id === null || id === ANYTIME || chosen().includes(id) || !event.target.matches(":focus-visible")) return;
      store.select({ kind: "stages", paths: [id] });
      viewport.show(id);
    },
    viewMoved: () => {
      // What is open stands at a place of the screen that now shows something else.
      setPopup(undefined);
    },

    clipboard: (event: ClipboardEvent) => {
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

/** Everything that can be done on the canvas. */
export type Acts = ReturnType<typeof createCanvasActs>;

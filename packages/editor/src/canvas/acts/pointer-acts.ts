import type { FocusEvent, MouseEvent } from "react";
import { addTransition } from "../../commands/transitions/add-transition.ts";
import { moveTransition } from "../../commands/transitions/move-transition.ts";
import { retargetTransition } from "../../commands/transitions/retarget-transition.ts";
import { PROGRAM } from "../../graph/address.ts";
import type { TransitionEdge } from "../../graph/graph.ts";
import { NOTHING } from "../../graph/selection.ts";
import { ANYTIME, type CanvasNode } from "../flow/flow-types.ts";
import type { Point } from "../geometry.ts";
import type { WireSubject } from "../wires/wire-subject.ts";
import type { ActsGround } from "./ground.ts";
import type { NextActs } from "./next-acts.ts";
import type { Reach } from "./reach.ts";

const pointOf = ({ clientX, clientY }: MouseEvent | globalThis.MouseEvent): Point => ({ x: clientX, y: clientY });

/** What the pointer does: with wires that are drawn, with cards, with the free canvas. */
export const createPointerActs = (on: ActsGround, reach: Reach, { open, openFree }: NextActs) => {
  const { store, setPopup, viewport } = on;
  const { chosen } = reach;
  const stage = (id: string) => store.state.graph.byPath.get(id);

  return {
    dropWire: (subject: WireSubject, id: string): void => {
      const target = stage(id)?.id;
      if (subject.kind === "new") {
        if (target !== undefined) store.run(addTransition, { from: subject.from, to: target });
      } else if (subject.end === "to") {
        if (target !== undefined) store.run(retargetTransition, { at: subject.at, target });
      } else {
        store.run(moveTransition, { at: subject.at, from: id === ANYTIME ? PROGRAM : id });
      }
    },
    dropWireFree: (subject: WireSubject, at: Point): void => {
      if (subject.kind === "new") {
        open({ kind: "next", aim: { kind: "after", path: subject.from, ...on.toCanvas(at) }, at });
      } else if (subject.end === "to") open({ kind: "next", aim: { kind: "retarget", at: subject.at }, at });
    },
    clickGrip: (subject: WireSubject, at: Point): void => {
      if (subject.kind === "new") open({ kind: "next", aim: { kind: "after", path: subject.from }, at });
      else open({ kind: "next", aim: { kind: "retarget", at: subject.at }, at });
    },

    paneClicked: (event: MouseEvent): void => {
      if (event.detail === 2 && !store.state.readOnly) openFree(pointOf(event));
      // Cards are let go by React Flow; from a wire or a part of the program one comes back to the program too.
      else if (store.state.selection.kind !== "stages") store.select(NOTHING);
    },
    nodeDoubleClicked: (_: MouseEvent, node: CanvasNode): void => {
      // Seen from afar one wants to come closer first.
      if (viewport.isFar() && stage(node.id) !== undefined) {
        return viewport.reveal({ kind: "stages", paths: [node.id] });
      }
      const titled = node.type !== "anytime" && node.type !== "history";
      if (!store.state.readOnly && titled) on.setRenaming(node.id);
    },
    wireClicked: ({ address }: TransitionEdge): void => reach.goToTransition(address),
    wireDoubleClicked: ({ address }: TransitionEdge, event: MouseEvent): void =>
      open({ kind: "label", transition: address, at: pointOf(event) }),

    paneMenu: (event: MouseEvent | globalThis.MouseEvent): void => {
      event.preventDefault();
      open({ kind: "menu", on: { kind: "free" }, at: pointOf(event) });
    },
    nodeMenu: (event: MouseEvent, { id }: CanvasNode): void => {
      const node = stage(id);
      if (node === undefined) return;
      event.preventDefault();
      if (!chosen().includes(id)) store.select({ kind: "stages", paths: [id] });
      const folded = on.seen().graph.byPath.get(id)?.ui.collapsed === true;
      open({ kind: "menu", on: { kind: "stage", node, chosen: chosen().length, folded }, at: pointOf(event) });
    },
    wireMenu: (edge: TransitionEdge, event: MouseEvent): void => {
      event.preventDefault();
      store.select({ kind: "transition", at: edge.address });
      open({ kind: "menu", on: { kind: "transition", edge }, at: pointOf(event) });
    },
    closeMenu: (): void => setPopup(undefined),
    /** What is open stands at a place of the screen that now shows something else. */
    viewMoved: (event: unknown): void => {
      // Without an event it was we who moved the view.
      if (event !== null) setPopup(undefined);
    },

    /** A card that gets the focus by Tab is chosen too. */
    focused: ({ target }: FocusEvent): void => {
      const card = target.closest(".react-flow__node");
      const id = card === target ? card.getAttribute("data-id") : null;
      if (id === null || id === ANYTIME || chosen().includes(id) || !target.matches(":focus-visible")) return;
      store.select({ kind: "stages", paths: [id] });
      viewport.show(id);
    },
  };
};

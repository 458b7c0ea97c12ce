import { createContext, type MouseEvent, type PointerEvent, useContext } from "react";
import type { StagePath, TransitionAddress } from "../graph/address.ts";
import type { TransitionEdge } from "../graph/graph.ts";

/** What cards and wires ask of the canvas. The same functions as long as the canvas stands, so that cards rest. */
export interface CanvasActions {
  selectTransition: (address: TransitionAddress) => void;
  /** Pressed on the grip of a card: a click opens "next step", a drag draws a wire. */
  beginWire: (path: StagePath, event: PointerEvent) => void;
  /** Pressed on one end of a wire: the drag leads it elsewhere. */
  beginReconnect: (address: TransitionAddress, end: "from" | "to", event: PointerEvent) => void;
  /** Opens "next step" for a new stage on the way of a transition. */
  insertOn: (address: TransitionAddress, at: { x: number; y: number }) => void;
  wireClicked: (edge: TransitionEdge) => void;
  wireDoubleClicked: (edge: TransitionEdge, event: MouseEvent) => void;
  wireMenu: (edge: TransitionEdge, event: MouseEvent) => void;
  fold: (path: StagePath, folded: boolean) => void;
  /** Ends renaming; `undefined` gives it up. */
  rename: (path: StagePath, title: string | undefined) => void;
}

export const CanvasActionsContext = createContext<CanvasActions | undefined>(undefined);

export const useCanvasActions = (): CanvasActions => {
  const actions = useContext(CanvasActionsContext);
  if (actions === undefined) throw new Error("There is no canvas around this component.");
  return actions;
};

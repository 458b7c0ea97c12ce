import { useReactFlow } from "@xyflow/react";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import { PROGRAM, transitionId, type StagePath } from "../graph/address.ts";
import type { Selection } from "../graph/selection.ts";
import type { EditorStore } from "../store/editor-store.ts";
import { isFar } from "./far/far-sight.ts";
import { standIn } from "./flow/visible.ts";
import { around, contains, type Rect } from "./geometry.ts";
import type { Seen } from "./moves/canvas-edits.ts";

/** How the canvas is looked at. */
export interface Viewport {
  fit: () => void;
  fitSelection: () => void;
  zoom: (by: 1 | -1) => void;
  /** Brings a card into view if it is not; the zoom stays. */
  show: (path: StagePath) => void;
  /** Brings what is selected into the middle, large enough to be read. */
  reveal: (selection: Selection) => void;
  /** True while cards say their titles only. */
  isFar: () => boolean;
}

/** Below this zoom titles cannot be read. */
const READABLE = 0.8;
const MARGIN = 48;
/** The palette lies over the left edge. */
const PALETTE = 190;

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
const duration = (): number => (calm() ? 0 : 140);

/** Moves the view: everything, what is chosen, what is asked for; and finds a good first one. */
export const useViewport = (
  store: EditorStore,
  seen: () => Seen,
  ground: RefObject<HTMLDivElement | null>,
  ready: boolean,
): Viewport => {
  const flow = useReactFlow();
  const begun = useRef(false);

  const viewport = useMemo((): Viewport => {
    const rectOf = (selection: Selection): Rect | undefined => {
      const { absolute } = seen();
      const { graph } = store.state;
      const box = (path: StagePath): Rect[] => {
        const found = absolute.get(path === PROGRAM ? PROGRAM : standIn(graph, path));
        return found === undefined ? [] : [found];
      };
      if (selection.kind === "stages") return around(selection.paths.flatMap(box));
      if (selection.kind !== "transition") return undefined;
      const edge = graph.edgeById.get(transitionId(selection.at));
      return edge === undefined ? undefined : around([edge.from, edge.to ?? edge.from].flatMap(box));
    };
    const fitRect = (rect: Rect, maxZoom: number): void => {
      const size = ground.current?.getBoundingClientRect();
      const { width = 0, height = 0 } = size ?? {};
      const zoom = Math.min(maxZoom, (width - PALETTE - MARGIN) / rect.width, (height - 2 * MARGIN) / rect.height);
      const x = PALETTE + (width - PALETTE) / 2 - (rect.x + rect.width / 2) * zoom;
      const y = height / 2 - (rect.y + rect.height / 2) * zoom;
      void flow.setViewport({ x, y, zoom }, { duration: duration() });
    };
    const inView = (): Rect => {
      const size = ground.current?.getBoundingClientRect();
      const { x, y, zoom } = flow.getViewport();
      return { x: -x / zoom, y: -y / zoom, width: (size?.width ?? 0) / zoom, height: (size?.height ?? 0) / zoom };
    };
    const center = (rect: Rect): void => {
      const zoom = Math.max(flow.getZoom(), READABLE);
      void flow.setCenter(rect.x + rect.width / 2, rect.y + rect.height / 2, { zoom, duration: duration() });
    };
    return {
      reveal: (selection) => {
        const rect = rectOf(selection);
        if (rect !== undefined) center(rect);
      },
      isFar: () => isFar(flow.getZoom()),
      fit: () => {
        const all = around([...seen().absolute.values()]);
        if (all !== undefined) fitRect(all, 1);
      },
      fitSelection: () => {
        const rect = rectOf(store.state.selection);
        if (rect !== undefined) fitRect(rect, 1.2);
      },
      zoom: (by) => void (by > 0 ? flow.zoomIn({ duration: duration() }) : flow.zoomOut({ duration: duration() })),
      show: (path) => {
        const rect = seen().absolute.get(path);
        if (rect === undefined) return;
        const view = inView();
        const corner = { x: rect.x + rect.width, y: rect.y + rect.height };
        if (!contains(view, rect) || !contains(view, corner)) center(rect);
      },
    };
  }, [flow, store, seen, ground]);

  useEffect(() => store.onReveal(viewport.reveal), [store, viewport]);

  useEffect(() => {
    const all = around([...seen().absolute.values()]);
    const size = ground.current?.getBoundingClientRect();
    if (!ready || begun.current || all === undefined || size === undefined || size.width === 0) return;
    begun.current = true;
    const room = { width: size.width - PALETTE - MARGIN, height: size.height - 2 * MARGIN };
    const zoom = Math.min(1, room.width / all.width, room.height / all.height);
    // A long program begins where it begins, large enough to be read.
    const readable = Math.max(zoom, READABLE);
    const first = store.state.graph.stages.find(({ initial }) => initial);
    const start = (first === undefined ? undefined : seen().absolute.get(first.path)) ?? all;
    const middle = zoom >= READABLE ? all.y + all.height / 2 : start.y + start.height / 2 + room.height / 4 / readable;
    const left = zoom >= READABLE ? all.x : start.x;
    void flow.setViewport({
      x: PALETTE - left * readable + 24,
      y: size.height / 2 - middle * readable,
      zoom: readable,
    });
  }, [ready, flow, seen, ground, store]);

  return viewport;
};

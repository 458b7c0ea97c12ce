import { useReactFlow } from "@xyflow/react";
import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from "react";
import { PROGRAM, transitionId, type StagePath } from "../graph/address.ts";
import type { Selection } from "../graph/selection.ts";
import type { EditorAccess } from "../store/editor-context.ts";
import { FAR_BELOW, isFar } from "./far/far-sight.ts";
import { standIn } from "./flow/visible.ts";
import type { CanvasMemory } from "./flow/canvas-memory.ts";
import { around, contains, type Point, type Rect } from "./geometry.ts";
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
  /** The next layout leaves a card where it is on the screen, and shows it whole. */
  hold: (path: StagePath) => void;
  /** Goes so far away that all of a rectangle of the canvas is seen. */
  showWhole: (rect: Rect) => void;
  /** True while cards say their titles only. */
  isFar: () => boolean;
}

/** Below this zoom titles cannot be read. */
const READABLE = 0.8;
const MARGIN = 32;
/** Tools lie over the left edge; from afar the palette shows its pictures only, and who only looks has none. */
const PALETTE = { near: 190, far: 62 } as const;

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
const duration = (): number => (calm() ? 0 : 140);

/** What is looked at. */
interface Looking {
  store: EditorAccess;
  seen: () => Seen;
  ground: RefObject<HTMLDivElement | null>;
  memory: CanvasMemory;
  /** Counts the layouts. */
  version: number;
  /** There is something to see. */
  ready: boolean;
}

/** Moves the view: everything, what is chosen, what is asked for; first all of it, later what was seen last. */
export const useViewport = ({ store, seen, ground, memory, version, ready }: Looking): Viewport => {
  const flow = useReactFlow();
  const begun = useRef(false);
  const held = useRef<{ path: StagePath; at: Point } | undefined>(undefined);

  const viewport = useMemo((): Viewport => {
    const rectOf = (selection: Selection): Rect | undefined => {
      const { absolute } = seen();
      const { graph } = seen();
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
      const zoomBeside = (palette: number): number =>
        Math.min(maxZoom, (width - palette - 2 * MARGIN) / rect.width, (height - 2 * MARGIN) / rect.height);
      const near = zoomBeside(PALETTE.near);
      const palette = store.state.readOnly || isFar(near) ? PALETTE.far : PALETTE.near;
      const zoom = isFar(near) ? Math.min(zoomBeside(palette), FAR_BELOW - 0.001) : near;
      const x = palette + (width - palette) / 2 - (rect.x + rect.width / 2) * zoom;
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
      hold: (path) => {
        const rect = seen().absolute.get(path);
        held.current = rect === undefined ? undefined : { path, at: flow.flowToScreenPosition(rect) };
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
      showWhole: (rect) => {
        const view = inView();
        const corner = { x: rect.x + rect.width, y: rect.y + rect.height };
        if (!contains(view, rect) || !contains(view, corner)) fitRect(rect, Math.max(flow.getZoom(), READABLE));
      },
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

  useLayoutEffect(() => {
    const { path, at } = held.current ?? {};
    const rect = path === undefined ? undefined : seen().absolute.get(path);
    held.current = undefined;
    if (rect === undefined || at === undefined) return;
    const now = flow.flowToScreenPosition(rect);
    const view = flow.getViewport();
    void flow.setViewport({ ...view, x: view.x + at.x - now.x, y: view.y + at.y - now.y });
    viewport.showWhole(rect);
    // A new layout tells itself by its number.
  }, [version, flow, seen, viewport]);

  useEffect(() => {
    const size = ground.current?.getBoundingClientRect();
    if (!ready || begun.current || size === undefined || size.width === 0) return;
    begun.current = true;
    if (memory.view === undefined) viewport.fit();
    else void flow.setViewport(memory.view);
  }, [ready, flow, ground, memory, viewport]);

  useEffect(
    () => () => {
      if (begun.current) memory.view = flow.getViewport();
    },
    [flow, memory],
  );

  return viewport;
};

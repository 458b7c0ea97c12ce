import { useLanguage } from "@parcours/ui";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { happyWires } from "../layout/happy-wires.ts";
import { markersOf } from "../problems/markers.ts";
import { useEditorStore, useEditorValue } from "../store/editor-context.ts";
import { useAfterPaint } from "../store/use-after-paint.ts";
import { buildNodes, type Look } from "./flow/build-nodes.ts";
import { buildWires } from "./flow/build-wires.ts";
import type { CanvasNode, Change, Wire } from "./flow/flow-types.ts";
import { canvasMemory } from "./flow/canvas-memory.ts";
import { createDrawn } from "./flow/drawn.ts";
import { withFolds } from "./flow/folds.ts";
import { shownFor, shownMarkers } from "./flow/shown-for.ts";
import { createFaces, type Counts } from "./flow/stage-faces.ts";
import { usePlacement } from "./flow/use-placement.ts";
import { keptEdges, visibleOf, type Visible } from "./flow/visible.ts";
import { chosenIds, chosenStages } from "./moves/ends-of-selection.ts";
import type { StagePath } from "../graph/address.ts";

/** What the host shows on the diagram besides the program itself. */
export interface Overlay {
  /** Head-counts by id of the stage. */
  counts?: Counts | undefined;
  /** What differs from another version, by path of a stage and id of a transition. */
  changes?: ReadonlyMap<string, Change> | undefined;
  /** Where the played run stands and what it just took. */
  lit?: ReadonlySet<string> | undefined;
}

const NO_CHANGES: ReadonlyMap<string, Change> = new Map();
const NOTHING_LIT: ReadonlySet<string> = new Set();

/** The list that was built last, also by id; given back itself where the new one holds the very same. */
const createKept = <T extends { id: string }>() => {
  let last: T[] = [];
  let byId = new Map<string, T>();
  return {
    byId: (): ReadonlyMap<string, T> => byId,
    keep: (built: T[]): T[] => {
      if (built.length === last.length && built.every((one, at) => one === last[at])) return last;
      last = built;
      byId = new Map(built.map((one) => [one.id, one]));
      return built;
    },
  };
};

/** Keeps what was built last, so that what did not change is the very same object. */
const createBuilder = () => {
  const nodes = createKept<CanvasNode>();
  const wires = createKept<Wire>();
  return {
    nodes: (...given: DropLast<Parameters<typeof buildNodes>>): CanvasNode[] =>
      nodes.keep(buildNodes(...given, nodes.byId())),
    wires: (...given: DropLast<Parameters<typeof buildWires>>): Wire[] =>
      wires.keep(buildWires(...given, wires.byId())),
  };
};

type DropLast<List extends unknown[]> = List extends [...infer Rest, unknown] ? Rest : never;

/** All that is drawn, from the document, the layout, the findings and the selection. */
export const useSeen = (
  overlay: Overlay,
  transient: { renaming: StagePath | undefined; aimed: string | undefined },
) => {
  const { counts, changes = NO_CHANGES, lit = NOTHING_LIT } = overlay;
  const { renaming, aimed } = transient;
  const { language } = useLanguage();
  const store = useEditorStore();
  const whole = useEditorValue((state) => state.graph);
  const memory = useMemo(() => canvasMemory(store), [store]);
  const [folds, setFolds] = useState(memory.folds);
  const graph = useMemo(() => withFolds(whole, folds), [whole, folds]);
  /** Folds or unfolds for who only looks. */
  const lookInto = useCallback(
    (id: string, folded: boolean): void => {
      memory.folds = { ...memory.folds, looked: new Map(memory.folds.looked).set(id, folded) };
      setFolds(memory.folds);
    },
    [memory],
  );
  const selection = useEditorValue((state) => state.selection);
  const problems = useEditorValue((state) => state.findings.problems);
  const readOnly = useEditorValue((state) => state.readOnly);
  const details = useEditorValue((state) => state.face === "details");
  const [drawn] = useState(createDrawn);
  const [facesOf] = useState(() => createFaces(drawn));
  const [builder] = useState(createBuilder);
  const lastVisible = useRef<Visible | undefined>(undefined);
  const visible = useMemo(() => {
    const now = visibleOf(graph);
    // The same wires as before need not be placed again.
    return (lastVisible.current = { ...now, edges: keptEdges(now.edges, lastVisible.current?.edges) });
  }, [graph]);
  const faces = useMemo(
    () => facesOf(visible, { language, counts, details }),
    [facesOf, visible, language, counts, details],
  );
  const placement = usePlacement(memory, graph, visible, faces, language);
  // Another language or another face makes cards of other sizes: what nobody has placed is laid out for them.
  const shownAs = `${language} ${details}`;
  const laidFor = useRef(shownAs);
  const { layAgain } = placement;
  useEffect(() => {
    if (laidFor.current !== shownAs) layAgain();
    laidFor.current = shownAs;
  }, [shownAs, layAgain]);
  // An edit waits neither for the marks of what was found before it (new findings follow it anyway) nor for the way that
  // all hope for, which titles and places do not change.
  const { graph: found, edges: led } = useAfterPaint(
    useMemo(() => ({ graph, edges: visible.edges }), [graph, visible.edges]),
  );
  const markers = useMemo(() => shownMarkers(markersOf(problems, found), found), [problems, found]);
  const shining = useMemo(() => new Set([...lit].map((id) => shownFor(graph, id))), [lit, graph]);
  const first = (visible.stages.find(({ initial }) => initial) ?? visible.stages[0])?.path;
  const look = useMemo((): Look => {
    const current = chosenStages(selection).at(-1) ?? first;
    const selected = chosenIds(selection);
    return { language, readOnly, counts, markers, changes, lit: shining, selected, current, renaming, aimed };
  }, [language, readOnly, counts, markers, changes, shining, selection, renaming, aimed, first]);
  const nodes = useMemo(
    () => builder.nodes(graph, visible, faces, drawn, placement, look),
    [builder, graph, visible, faces, drawn, placement.boxes, placement.absolute, look],
  );
  const main = useMemo(() => happyWires(graph), [led]);
  const wires = useMemo(
    () => builder.wires(graph, visible, placement.absolute, placement.wires, look, main),
    [builder, graph, visible, placement.absolute, placement.wires, look, main],
  );
  return { graph, visible, faces, placement, nodes, wires, lookInto, memory };
};

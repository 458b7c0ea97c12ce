import type { ElkExtendedEdge, ElkNode, LayoutOptions } from "elkjs/lib/elk-api.js";
import type { LayoutBox, LayoutRequest, LayoutWire } from "./layout.ts";
import { orderedByFlow } from "./ordered.ts";

/** Free space around what a container holds, in pixels. */
const PADDING = 24;

/** Containers do not take these over from the whole drawing. */
const SPACING: LayoutOptions = {
  "elk.spacing.nodeNode": "28",
  "elk.spacing.edgeNode": "14",
  "elk.spacing.edgeEdge": "10",
  "elk.spacing.edgeLabel": "4",
  "elk.spacing.labelLabel": "4",
  "elk.spacing.componentComponent": "28",
  "elk.layered.spacing.nodeNodeBetweenLayers": "36",
  "elk.layered.spacing.edgeNodeBetweenLayers": "14",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
};

/** The whole tree is laid out at once, so that wires may cross the borders of containers. */
const ROOT: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.edgeLabels.placement": "CENTER",
  "elk.layered.edgeLabels.centerLabelPlacementStrategy": "TAIL_LAYER",
  "elk.json.edgeCoords": "ROOT",
  "elk.json.shapeCoords": "PARENT",
  // Anything fixed: the same program always looks the same.
  "elk.randomSeed": "1",
  "elk.layered.thoroughness": "3",
  ...SPACING,
};

/** The straightest ways take long to find; beyond so many wires straight enough must do. */
const STRAIGHT_UP_TO = 200;

const placement = ({ wires, quick }: LayoutRequest): LayoutOptions =>
  quick !== true && wires.length <= STRAIGHT_UP_TO
    ? { "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX" }
    : {
        "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
        "elk.layered.nodePlacement.bk.fixedAlignment": "BALANCED",
      };

/** A label stands near the card that the wire leaves, also where ELK gets it the other way round. */
const beside = (back: boolean): LayoutOptions =>
  back ? { "elk.layered.edgeLabels.centerLabelPlacementStrategy": "HEAD_LAYER" } : {};

const MAIN: LayoutOptions = {
  "elk.layered.priority.direction": "10",
  "elk.layered.priority.shortness": "10",
  "elk.layered.priority.straightness": "10",
};

const nodeOf = (box: LayoutBox): ElkNode => {
  const last: LayoutOptions = box.end === "last" ? { "elk.layered.layering.layerConstraint": "LAST" } : {};
  if (box.children === undefined) {
    return { id: box.id, width: box.width, height: box.height, layoutOptions: last };
  }
  const top = PADDING + (box.head ?? 0);
  return {
    id: box.id,
    children: box.children.map(nodeOf),
    layoutOptions: {
      ...SPACING,
      ...last,
      "elk.padding": `[top=${top},left=${PADDING},bottom=${PADDING},right=${PADDING}]`,
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      "elk.nodeSize.minimum": `(${box.width},${box.height})`,
    },
  };
};

const edgeOf = (wire: LayoutWire, back: boolean): ElkExtendedEdge => ({
  id: wire.id,
  sources: [back ? wire.to : wire.from],
  targets: [back ? wire.from : wire.to],
  ...(wire.label && { labels: [{ id: `${wire.id}!`, text: " ", ...wire.label, layoutOptions: beside(back) }] }),
  ...(wire.main === true && { layoutOptions: MAIN }),
});

/** A request in the language of ELK, and the wires that it gets the other way round. */
export interface ElkQuestion {
  root: ElkNode;
  backward: ReadonlySet<string>;
}

/** Puts a request into the language of ELK: every wire at the root, those that lead back turned round. */
export const toElk = (request: LayoutRequest): ElkQuestion => {
  const { boxes, backward } = orderedByFlow(request);
  const known = new Set<string>();
  const note = (list: readonly LayoutBox[]): void => {
    for (const box of list) {
      known.add(box.id);
      note(box.children ?? []);
    }
  };
  note(boxes);
  const edges = request.wires
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map((wire) => edgeOf(wire, backward.has(wire.id)));
  return {
    root: { id: "", children: boxes.map(nodeOf), edges, layoutOptions: { ...ROOT, ...placement(request) } },
    backward,
  };
};

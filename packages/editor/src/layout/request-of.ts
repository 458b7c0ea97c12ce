import type { Graph, StageNode } from "../graph/graph.ts";
import { PROGRAM, type StagePath } from "../graph/address.ts";
import { happyWires } from "./happy-wires.ts";
import type { LayoutBox, LayoutRequest, LayoutWire } from "./layout.ts";

/** A size in pixels. */
interface Size {
  width: number;
  height: number;
}

/** What of a graph is drawn, and how large it is. */
export interface Drawn {
  graph: Graph;
  /** The stages that are drawn, what is around before what is inside. */
  stages: readonly StageNode[];
  /** The wires that are drawn, between the boxes that stand for their ends. `from` `""` is the card "at any time". */
  wires: readonly { id: string; from: StagePath; to: StagePath }[];
  /** True for a stage that is drawn as a container. */
  isFrame: (node: StageNode) => boolean;
  /** Size of a card; of a container the least. */
  sizeOf: (node: StageNode) => Size;
  /** Size of the label of a wire; `undefined` where there is none. */
  labelOf: (id: string) => Size | undefined;
  /** Size of the card "at any time", from which the program's own transitions go. */
  anytime: Size;
  /** Height of the title of a container. */
  head: number;
}

/** The box of the card "at any time": no stage has this path. */
export const ANYTIME = "@anytime";

const boxId = (path: StagePath): string => (path === PROGRAM ? ANYTIME : path);

const endOf = (node: StageNode): LayoutBox["end"] => {
  if (node.initial) return "first";
  return node.parent === PROGRAM && node.shape === "final" ? "last" : undefined;
};

/** What is drawn of a graph, as a question to the layout. */
export const requestOf = ({ graph, stages, wires, isFrame, sizeOf, labelOf, anytime, head }: Drawn): LayoutRequest => {
  const shown = new Set(stages.map(({ path }) => path));
  const main = happyWires(graph);
  const box = (node: StageNode): LayoutBox => {
    const { width, height } = sizeOf(node);
    const end = endOf(node);
    const inside = isFrame(node)
      ? node.children.flatMap((path) => (shown.has(path) ? (graph.byPath.get(path) ?? []) : [])).map(box)
      : undefined;
    return { id: node.path, width, height, ...(inside && { children: inside, head }), ...(end && { end }) };
  };
  const drawn = wires.map((wire): LayoutWire => {
    const label = labelOf(wire.id);
    return {
      id: wire.id,
      from: boxId(wire.from),
      to: wire.to,
      ...(label && label.width > 0 && { label: { width: label.width, height: label.height } }),
      ...(main.has(wire.id) && { main: true }),
    };
  });
  const top = stages.filter(({ parent }) => parent === PROGRAM).map(box);
  const anywhere = drawn.some(({ from }) => from === ANYTIME) ? [{ id: ANYTIME, ...anytime }] : [];
  return { boxes: [...anywhere, ...top], wires: drawn };
};

import type { Graph, StageNode } from "../graph/graph.ts";
import { PROGRAM, type StagePath } from "../graph/address.ts";
import { happyLines } from "./happy-lines.ts";
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

/** About the proportion of the canvas beside the panel. */
const ROOM = { width: 1_060, height: 800 } as const;

const boxId = (path: StagePath): string => (path === PROGRAM ? ANYTIME : path);

const endOf = (node: StageNode): LayoutBox["end"] => {
  if (node.initial) return "first";
  return node.parent === PROGRAM && node.shape === "final" ? "last" : undefined;
};

/** What is drawn of a graph, as a question to the layout. */
export const requestOf = ({ graph, stages, wires, isFrame, sizeOf, labelOf, anytime, head }: Drawn): LayoutRequest => {
  const shown = new Set(stages.map(({ path }) => path));
  const lines = happyLines(graph);
  const box = (node: StageNode): LayoutBox => {
    const { width, height } = sizeOf(node);
    const end = endOf(node);
    const card = { id: node.path, width, height, ...(end && { end }) };
    if (node.shape === "history") return { ...card, returns: true };
    if (!isFrame(node)) return card;
    const inside = node.children.flatMap((path) => (shown.has(path) ? (graph.byPath.get(path) ?? []) : []));
    return {
      ...card,
      children: inside.map(box),
      head,
      line: lines.get(node.path) ?? [],
      stack: node.shape === "parallel",
    };
  };
  const drawn = wires.map((wire): LayoutWire => {
    const label = labelOf(wire.id);
    return {
      id: wire.id,
      from: boxId(wire.from),
      to: wire.to,
      ...(label && label.width > 0 && { label: { width: label.width, height: label.height } }),
    };
  });
  const top = stages.filter(({ parent }) => parent === PROGRAM).map(box);
  const anywhere = drawn.some(({ from }) => from === ANYTIME) ? [{ id: ANYTIME, ...anytime }] : [];
  return { boxes: [...anywhere, ...top], wires: drawn, line: lines.get(PROGRAM) ?? [], room: ROOM };
};

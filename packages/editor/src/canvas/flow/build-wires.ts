import type { Language } from "@parcours/core";
import { parentPath, PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Graph, TransitionEdge } from "../../graph/graph.ts";
import type { Rect } from "../geometry.ts";
import { wireFace } from "../wires/wire-face.ts";
import { wireWords } from "../wires/wire-words.ts";
import type { Look } from "./build-nodes.ts";
import type { Change, Wire } from "./flow-types.ts";
import type { PlacedWire } from "./placement.ts";
import type { Visible, VisibleEdge } from "./visible.ts";

/** What a wire was made of; told apart by identity, which is as good as by value for all that is kept; titles are not. */
interface Made {
  edge: TransitionEdge;
  language: Language;
  way: PlacedWire;
  from: StagePath;
  to: StagePath;
  fromBox: Rect;
  toBox: Rect;
  /** What it says of its ends. */
  fromTitle: string | undefined;
  toTitle: string | undefined;
  errors: number;
  warnings: number;
  selected: boolean;
  change: Change | undefined;
  lit: boolean;
  main: boolean;
}

const made = new WeakMap<Wire, Made>();

const sameMade = (a: Made, b: Made): boolean =>
  a.edge === b.edge &&
  a.way === b.way &&
  a.language === b.language &&
  a.from === b.from &&
  a.to === b.to &&
  a.fromBox === b.fromBox &&
  a.toBox === b.toBox &&
  a.fromTitle === b.fromTitle &&
  a.toTitle === b.toTitle &&
  a.errors === b.errors &&
  a.warnings === b.warnings &&
  a.selected === b.selected &&
  a.change === b.change &&
  a.lit === b.lit &&
  a.main === b.main;

/** The wires that are drawn. `boxes` are those on the whole canvas. What did not change is the very same object. */
export const buildWires = (
  graph: Graph,
  visible: Visible,
  boxes: ReadonlyMap<StagePath, Rect>,
  placed: ReadonlyMap<string, PlacedWire>,
  look: Look,
  /** The wires on the way that all hope for. */
  main: ReadonlySet<string>,
  earlier: ReadonlyMap<string, Wire>,
): Wire[] => {
  const { language } = look;
  const wireOf = ({ edge, from, to }: VisibleEdge): Wire | undefined => {
    const { id } = edge;
    const [fromBox, toBox, way] = [boxes.get(from), boxes.get(to), placed.get(id)];
    if (fromBox === undefined || toBox === undefined || way === undefined) return undefined;
    const marker = look.markers.get(id);
    const of: Made = {
      edge,
      language,
      way,
      from,
      to,
      fromBox,
      toBox,
      fromTitle: graph.byPath.get(edge.from)?.title[language],
      toTitle: edge.to === undefined ? undefined : graph.byPath.get(edge.to)?.title[language],
      errors: marker?.errors ?? 0,
      warnings: marker?.warnings ?? 0,
      selected: look.selected.has(id),
      change: look.changes.get(id),
      lit: look.lit.has(id),
      main: main.has(id),
    };
    const known = earlier.get(id);
    const before = known === undefined ? undefined : made.get(known);
    if (known !== undefined && before !== undefined && sameMade(of, before)) return known;
    const wire: Wire = {
      id,
      spoken: wireWords(edge, graph, language),
      selected: of.selected,
      data: {
        edge,
        language,
        face: wireFace(edge, language),
        points: way.points,
        label: way.label,
        from: { ...fromBox, path: from },
        to: { ...toBox, path: to },
        marker,
        change: of.change,
        lit: of.lit,
        main: of.main,
        phase: parentPath(from) ?? PROGRAM,
      },
    };
    made.set(wire, of);
    return wire;
  };
  return visible.edges.flatMap((edge) => wireOf(edge) ?? []);
};

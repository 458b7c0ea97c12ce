import { transitionId } from "../../graph/address.ts";
import type { StagePath } from "../../graph/address.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Rect } from "../geometry.ts";
import { wireFace } from "../wires/wire-face.ts";
import { wireWords } from "../wires/wire-words.ts";
import type { Look } from "./build-nodes.ts";
import type { Wire } from "./flow-types.ts";
import { createMaker } from "./made-of.ts";
import type { PlacedWire } from "./placement.ts";
import type { Visible, VisibleEdge } from "./visible.ts";

const maker = createMaker<Wire>();

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
    const [fromBox, toBox, way] = [boxes.get(from), boxes.get(to), placed.get(edge.id)];
    if (fromBox === undefined || toBox === undefined || way === undefined) return undefined;
    const id = transitionId(edge.address);
    const marker = look.markers.get(id);
    const shown = {
      selected: look.selected.has(id),
      change: look.changes.get(id),
      lit: look.lit.has(id),
      main: main.has(id),
    };
    const made = (): Wire => ({
      id,
      spoken: wireWords(edge, graph, language),
      selected: shown.selected,
      data: {
        edge,
        language,
        face: wireFace(edge, language),
        points: way.points,
        label: way.label,
        from: { ...fromBox, path: from },
        to: { ...toBox, path: to },
        marker,
        change: shown.change,
        lit: shown.lit,
        main: shown.main,
      },
    });
    const of = [
      edge,
      language,
      way,
      from,
      to,
      // What it says of its ends.
      graph.byPath.get(edge.from)?.title,
      edge.to === undefined ? undefined : graph.byPath.get(edge.to)?.title,
      fromBox.x,
      fromBox.y,
      fromBox.width,
      fromBox.height,
      toBox.x,
      toBox.y,
      toBox.width,
      toBox.height,
      marker?.errors,
      marker?.warnings,
      shown.selected,
      shown.change,
      shown.lit,
      shown.main,
    ];
    return maker(of, made, earlier.get(id));
  };
  return visible.edges.flatMap((edge) => wireOf(edge) ?? []);
};

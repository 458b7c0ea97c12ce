import { PROGRAM, type StagePath } from "../../graph/address.ts";
import type { Language } from "@parcours/core";
import type { Rect } from "../geometry.ts";
import { loopRoute, quickRoute, type Ends } from "../route/quick-route.ts";
import { routeAround } from "../route/route-around.ts";
import { spread } from "../route/spread.ts";
import { labelSpot } from "../wires/label-spot.ts";
import { wireFace } from "../wires/wire-face.ts";
import type { PlacedWire } from "./placement.ts";
import { isFrame, type Visible, type VisibleEdge } from "./visible.ts";

/** From the top of a card to the first wire, and between wires at least. */
const FIRST = 22;
const APART = 14;

/** The heights at which wires leave their cards, from the top: as far apart as their words are high, where there is room. */
const outsOf = (edges: readonly VisibleEdge[], boxes: ReadonlyMap<StagePath, Rect>, language: Language) => {
  const outs = new Map<string, number>();
  for (const [from, leaving] of Map.groupBy(edges, (edge) => edge.from)) {
    const box = boxes.get(from);
    if (box === undefined) continue;
    const middle = ({ to }: VisibleEdge): number => {
      const target = boxes.get(to);
      return target === undefined ? 0 : target.y + target.height / 2;
    };
    const sorted = leaving.toSorted((a, b) => middle(a) - middle(b));
    const wanted = sorted.map(({ edge }) => Math.max(APART, wireFace(edge, language).height + 4));
    const total = wanted.reduce((sum, one) => sum + one, 0) - (wanted[0] ?? 0);
    const room = Math.max(0, box.height - FIRST - 12);
    const shrink = total > room && total > 0 ? room / total : 1;
    let y = FIRST;
    for (const [index, { edge }] of sorted.entries()) {
      if (index > 0) y += (wanted[index] ?? APART) * shrink;
      outs.set(edge.id, Math.round(y));
    }
  }
  return outs;
};

/** The cards that a wire must not pass through: all but what is around its ends. */
const wallsOf = (visible: Visible, boxes: ReadonlyMap<StagePath, Rect>, { from, to }: VisibleEdge): Rect[] =>
  visible.stages.flatMap((node) => {
    const box = boxes.get(node.path);
    if (box === undefined) return [];
    const around = from.startsWith(`${node.path}/`) || to.startsWith(`${node.path}/`);
    // Frames are walls for wires that have nothing to do with what is inside.
    return around || (isFrame(node) && (node.path === from || node.path === to)) ? [] : [box];
  });

export interface WirePlan {
  visible: Visible;
  /** On the whole canvas. */
  boxes: ReadonlyMap<StagePath, Rect>;
  language: Language;
  /** Ways that are known already, by id of the transition. */
  known: ReadonlyMap<string, PlacedWire>;
  /** `quick`: without looking for what lies between. */
  effort: "quick" | "around";
}

/** Finds the ways of all transitions, and where their words stand. */
export const placeWires = ({ visible, boxes, language, known, effort }: WirePlan): Map<string, PlacedWire> => {
  const outs = outsOf(visible.edges, boxes, language);
  const loops = new Map<StagePath, number>();
  const own = visible.edges.filter(({ edge }) => !known.has(edge.id));
  const found = own.flatMap((one) => {
    const [from, to] = [boxes.get(one.from), boxes.get(one.to)];
    if (from === undefined || to === undefined) return [];
    const out = Math.min(outs.get(one.edge.id) ?? FIRST, from.height - 8);
    const net = one.to === PROGRAM ? "" : one.to;
    if (one.from === one.to) {
      const nth = loops.get(one.from) ?? 0;
      loops.set(one.from, nth + 1);
      return [{ id: one.edge.id, edge: one.edge, net, points: loopRoute(from, out, nth) }];
    }
    const ends: Ends = { from, to, out, in: Math.min(FIRST, to.height / 2) };
    const points = effort === "quick" ? quickRoute(ends) : routeAround(ends, wallsOf(visible, boxes, one));
    return [{ id: one.edge.id, edge: one.edge, net, points }];
  });
  const apart = effort === "quick" ? found.map(({ points }) => points) : spread(found);
  const wires = new Map(known);
  const cards = visible.stages.filter((node) => !isFrame(node)).flatMap(({ path }) => boxes.get(path) ?? []);
  const taken = [...cards, ...[...known.values()].flatMap(({ label }) => label ?? [])];
  for (const [index, { id, edge }] of found.entries()) {
    const points = apart[index] ?? [];
    const label = labelSpot(points, wireFace(edge, language), taken);
    if (label !== undefined) taken.push(label);
    wires.set(id, { points, label });
  }
  return wires;
};

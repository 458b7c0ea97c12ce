import { flowOrder, type Step } from "./flow-order.ts";
import type { LayoutBox, LayoutRequest } from "./layout.ts";

/** The boxes in the order of their flow, and the wires that lead back against it. */
export interface Ordered {
  boxes: LayoutBox[];
  backward: ReadonlySet<string>;
}

/** The boxes around each, from the outermost to itself. */
const linesOf = (boxes: readonly LayoutBox[]): Map<string, string[]> => {
  const lines = new Map<string, string[]>();
  const walk = (list: readonly LayoutBox[], around: string[]): void => {
    for (const box of list) {
      const line = [...around, box.id];
      lines.set(box.id, line);
      walk(box.children ?? [], line);
    }
  };
  walk(boxes, []);
  return lines;
};

/**
 * Puts what comes earlier before what comes later, on every level, and tells which wires lead back. Laid out the other
 * way round, those let everything else read from left to right.
 */
export const orderedByFlow = ({ boxes, wires }: LayoutRequest): Ordered => {
  const lines = linesOf(boxes);
  /** Steps between the boxes of one level, by the box around them. */
  const levels = new Map<string, (Step & { wire: string })[]>();
  for (const wire of wires) {
    const from = lines.get(wire.from) ?? [];
    const to = lines.get(wire.to) ?? [];
    const at = from.findIndex((id, depth) => id !== to[depth]);
    const [a, b] = [from[at], to[at]];
    // From a box to what is inside of it there is neither forward nor back.
    if (at < 0 || a === undefined || b === undefined) continue;
    const around = from[at - 1] ?? "";
    const steps = levels.get(around);
    const step = { from: a, to: b, main: wire.main === true, wire: wire.id };
    if (steps === undefined) levels.set(around, [step]);
    else steps.push(step);
  }
  const backward = new Set<string>();
  const sorted = (list: readonly LayoutBox[], around: string): LayoutBox[] => {
    const steps = levels.get(around) ?? [];
    const order = flowOrder(
      list.map(({ id }) => id),
      steps,
      list.find(({ end }) => end === "first")?.id,
    );
    const place = new Map(order.map((id, at) => [id, at]));
    for (const { from, to, wire } of steps) if ((place.get(from) ?? 0) > (place.get(to) ?? 0)) backward.add(wire);
    const byId = new Map(list.map((box) => [box.id, box]));
    return order.flatMap((id) => {
      const box = byId.get(id);
      if (box === undefined) return [];
      return box.children === undefined ? [box] : [{ ...box, children: sorted(box.children, id) }];
    });
  };
  return { boxes: sorted(boxes, ""), backward };
};

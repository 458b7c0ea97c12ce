import type { LayoutAnswer, LayoutBox, LayoutRequest, Point, Rect } from "./layout.ts";

/** A box where it stands on the whole canvas. */
interface Stood {
  box: LayoutBox;
  rect: Rect;
  around: string[];
}

const standing = ({ boxes }: LayoutRequest, answer: LayoutAnswer): Stood[] => {
  const found: Stood[] = [];
  const walk = (list: readonly LayoutBox[], origin: Point, around: string[]): void => {
    for (const box of list) {
      const own = answer.boxes[box.id];
      if (own === undefined) continue;
      const rect = { ...own, x: origin.x + own.x, y: origin.y + own.y };
      found.push({ box, rect, around });
      walk(box.children ?? [], rect, [...around, box.id]);
    }
  };
  walk(boxes, { x: 0, y: 0 }, []);
  return found;
};

/** Touching is no overlap; a hair's breadth is lost in rounding. */
const HAIR = 0.5;

const overlap = (a: Rect, b: Rect): boolean =>
  a.x + HAIR < b.x + b.width &&
  b.x + HAIR < a.x + a.width &&
  a.y + HAIR < b.y + b.height &&
  b.y + HAIR < a.y + a.height;

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x - HAIR &&
  inner.y >= outer.y - HAIR &&
  inner.x + inner.width <= outer.x + outer.width + HAIR &&
  inner.y + inner.height <= outer.y + outer.height + HAIR;

const pieces = (points: readonly Point[]): Rect[] =>
  points.slice(1).map((b, at) => {
    const a = points[at] ?? b;
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y) };
  });

/** A piece of a wire has no breadth: it runs through a card when it enters its inside. */
const runsThrough = (piece: Rect, card: Rect): boolean =>
  overlap(
    { x: piece.x - 1, y: piece.y - 1, width: piece.width + 2, height: piece.height + 2 },
    {
      x: card.x + 2,
      y: card.y + 2,
      width: card.width - 4,
      height: card.height - 4,
    },
  );

const slants = (points: readonly Point[]): boolean =>
  pieces(points).some(({ width, height }) => width > HAIR && height > HAIR);

const boxFaults = (all: Stood[]): string[] =>
  all.flatMap(({ box, rect, around }, at) => {
    // A point of return stands on the edge of its container.
    if (box.returns === true) return [];
    const outer = all.find((one) => one.box.id === around.at(-1));
    const out = outer !== undefined && !holds(outer.rect, rect) ? [`${box.id} stands out of ${outer.box.id}`] : [];
    const over = all
      .slice(at + 1)
      .filter(
        (other) =>
          other.box.returns !== true &&
          !other.around.includes(box.id) &&
          !around.includes(other.box.id) &&
          overlap(rect, other.rect),
      )
      .map((other) => `${box.id} overlaps ${other.box.id}`);
    return [...out, ...over];
  });

/** What is wrong with a layout: overlapping cards or labels, labels over cards, wires through cards, slanting wires. */
export const faultsOf = (request: LayoutRequest, answer: LayoutAnswer): string[] => {
  const all = standing(request, answer);
  const cards = all.filter(({ box }) => box.children === undefined && box.returns !== true);
  const labels = request.wires.flatMap(({ id }) => {
    const label = answer.wires[id]?.label;
    return label === undefined ? [] : [{ id, label }];
  });
  const faults = boxFaults(all);
  for (const { id, label } of labels) {
    for (const { box, rect } of cards) if (overlap(label, rect)) faults.push(`label of ${id} over ${box.id}`);
  }
  labels.forEach(({ id, label }, at) => {
    for (const other of labels.slice(at + 1))
      if (overlap(label, other.label)) faults.push(`labels of ${id}, ${other.id}`);
  });
  for (const { id } of request.wires) {
    const points = answer.wires[id]?.points ?? [];
    if (points.length < 2) faults.push(`${id} has no way`);
    if (slants(points)) faults.push(`${id} slants`);
    for (const { box, rect } of cards) {
      if (pieces(points).some((piece) => runsThrough(piece, rect))) faults.push(`${id} runs through ${box.id}`);
    }
  }
  return faults;
};

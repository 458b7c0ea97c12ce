import type { LayoutAnswer, LayoutBox, LayoutRequest, Point, Rect, WireRoute } from "./layout.ts";

/** Free space between a card that is put somewhere new and the others, in pixels. */
const GAP = 24;
const PADDING = 24;

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP && a.y < b.y + b.height + GAP && b.y < a.y + a.height + GAP;

/** The next free place downward. */
const free = (wish: Rect, taken: readonly Rect[]): Rect => {
  let at = wish;
  for (let hit = taken.find((one) => meets(one, at)); hit !== undefined; hit = taken.find((one) => meets(one, at))) {
    at = { ...at, y: hit.y + hit.height + GAP };
  }
  return at;
};

/** How far what is near in the layout was put from where the layout has it; a neighbor by wire before one by place. */
const offsetFor = (
  box: LayoutBox,
  answer: LayoutAnswer,
  kept: ReadonlyMap<string, Point>,
  linked: ReadonlySet<string>,
) => {
  const own = answer.boxes[box.id];
  const near = [...kept].flatMap(([id, place]) => {
    const laid = answer.boxes[id];
    if (laid === undefined || own === undefined) return [];
    const distance = Math.hypot(laid.x - own.x, laid.y - own.y) * (linked.has(id) ? 1 : 1_000);
    return [{ distance, x: place.x - laid.x, y: place.y - laid.y }];
  });
  return near.toSorted((a, b) => a.distance - b.distance)[0] ?? { x: 0, y: 0 };
};

/** A container is as large as what it holds now asks for; what would stand above or left of its inside stays where it is. */
const grown = (box: LayoutBox, rect: Rect, inside: readonly Rect[]): Rect => ({
  ...rect,
  width: Math.max(rect.width, ...inside.map(({ x, width }) => x + width + PADDING)),
  height: Math.max(rect.height, box.height, ...inside.map(({ y, height }) => y + height + PADDING)),
});

/**
 * A layout in which what people put somewhere stays there. What was not placed goes beside its neighbors as the layout
 * has it, and never over anything. Wires keep their way where both ends stand as the layout has them; the others have
 * none here. `placed`: corners within the box around.
 */
export const keepPlaced = (
  request: LayoutRequest,
  answer: LayoutAnswer,
  placed: ReadonlyMap<string, Point>,
): LayoutAnswer => {
  if (placed.size === 0) return answer;
  const links = new Map<string, Set<string>>();
  const link = (a: string, b: string): void => void (links.get(a) ?? links.set(a, new Set()).get(a))?.add(b);
  for (const { from, to } of request.wires) {
    link(from, to);
    link(to, from);
  }
  const boxes: Record<string, Rect> = {};
  /** Where a box stands on the whole canvas, less where the layout has it. */
  const moved = new Map<string, Point>();
  const settle = (list: readonly LayoutBox[], shift: Point): void => {
    const here = new Map(
      list.flatMap(({ id }): [string, Point][] => (placed.has(id) ? [[id, placed.get(id) ?? shift]] : [])),
    );
    const sized = new Map<string, Rect>();
    for (const box of list) {
      const laid = answer.boxes[box.id];
      if (laid === undefined) continue;
      settle(box.children ?? [], shift);
      const inside = (box.children ?? []).flatMap(({ id }) => boxes[id] ?? []);
      sized.set(box.id, grown(box, laid, inside));
    }
    const taken: Rect[] = [];
    for (const [id, place] of here) {
      const size = sized.get(id);
      if (size !== undefined) taken.push((boxes[id] = { ...size, ...place }));
    }
    for (const box of list) {
      const size = sized.get(box.id);
      if (size === undefined || here.has(box.id)) continue;
      const by = offsetFor(box, answer, here, links.get(box.id) ?? new Set());
      taken.push((boxes[box.id] = free({ ...size, x: size.x + by.x, y: size.y + by.y }, taken)));
    }
  };
  settle(request.boxes, { x: 0, y: 0 });
  const trace = (list: readonly LayoutBox[], shift: Point): void => {
    for (const { id, children = [] } of list) {
      const [now, laid] = [boxes[id], answer.boxes[id]];
      if (now === undefined || laid === undefined) continue;
      const by = { x: shift.x + now.x - laid.x, y: shift.y + now.y - laid.y };
      const same = now.width === laid.width && now.height === laid.height;
      moved.set(id, same ? by : { x: Number.NaN, y: Number.NaN });
      trace(children, by);
    }
  };
  trace(request.boxes, { x: 0, y: 0 });
  // A wire holds only where nothing at all moved: something else may stand on a way that was merely shifted.
  const still = [...moved.values()].every(({ x, y }) => x === 0 && y === 0);
  const wires: Record<string, WireRoute> = still ? { ...answer.wires } : {};
  return { boxes, wires };
};

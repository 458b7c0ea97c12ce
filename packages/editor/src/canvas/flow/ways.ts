import type { Language } from "@parcours/core";
import type { StagePath } from "../../graph/address.ts";
import { grown, overlaps, type Point, type Rect } from "../geometry.ts";
import { loopRoute, quickRoute, type Ends } from "../route/quick-route.ts";
import { routeAround } from "../route/route-around.ts";
import { spread } from "../route/spread.ts";
import { labelSpot } from "../wires/label-spot.ts";
import { wireFace, type WireFace } from "../wires/wire-face.ts";
import { FIRST_OUT, outOf } from "./outs.ts";
import type { PlacedWire } from "./placement.ts";
import { isFrame, type Visible, type VisibleEdge } from "./visible.ts";

/** A way that the layout found; it holds as long as both cards stand where they stood. */
export interface KnownWay extends PlacedWire {
  from: Rect;
  to: Rect;
}

export interface WaysPlan {
  visible: Visible;
  /** On the whole canvas. */
  boxes: ReadonlyMap<StagePath, Rect>;
  language: Language;
  known: ReadonlyMap<string, KnownWay>;
  /** The ways have just been laid out: they lead through nothing. */
  fresh?: boolean;
}

/** A wire whose way is not the layout's; wires of one net may lie on each other. */
interface OwnWay {
  edge: VisibleEdge;
  net: string;
  points: Point[];
}

interface Task {
  edge: VisibleEdge;
  ends: Ends;
}

const cardsIn = (visible: Visible, boxes: ReadonlyMap<StagePath, Rect>): Rect[] =>
  visible.stages.flatMap((node) => (isFrame(node) ? [] : (boxes.get(node.path) ?? [])));

/** The layout knows fractions of pixels, the document does not. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1;

const sameRect = (a: Rect, b: Rect): boolean =>
  near(a.x, b.x) && near(a.y, b.y) && near(a.width, b.width) && near(a.height, b.height);

const samePoints = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.length === b.length && a.every(({ x, y }, at) => x === b[at]?.x && y === b[at]?.y);

const signature = ({ from, to, out, in: arrive }: Ends): string =>
  [from.x, from.y, from.width, from.height, out, to.x, to.y, to.width, to.height, arrive].join(" ");

/** True when a way leads through a rectangle; so many of its first and of its last pieces aside. */
const leadsThrough = (points: readonly Point[], rect: Rect, aside: number): boolean => {
  const { x, y, width, height } = grown(rect, 1);
  for (let at = aside; at < points.length - 1 - aside; at += 1) {
    const [a, b] = [points[at], points[at + 1]];
    if (a === undefined || b === undefined) continue;
    const beside = Math.max(a.x, b.x) <= x || Math.min(a.x, b.x) >= x + width;
    if (!beside && Math.max(a.y, b.y) > y && Math.min(a.y, b.y) < y + height) return true;
  }
  return false;
};

/** True when a card that is not at its end stands on a way or on its words. */
const standsOn = (rect: Rect, { from, to, points, label }: KnownWay): boolean => {
  if (sameRect(rect, from) || sameRect(rect, to)) return false;
  const inside = grown(rect, -2);
  return leadsThrough(points, inside, 0) || (label !== undefined && overlaps(inside, label));
};

/**
 * Finds the ways of wires and remembers them: what did not move keeps its way. Ways that go around cards take time, so
 * that they can be looked for little by little; until then a wire goes the quick way.
 */
export class Ways {
  #found = new Map<string, { signature: string; points: Point[] }>();
  #placed = new Map<string, PlacedWire>();
  #boxes: ReadonlyMap<StagePath, Rect> = new Map();
  #settled = 0;
  /** Ways of the layout on which something has come to stand since. */
  readonly #blocked = new WeakSet<KnownWay>();
  readonly #held = new WeakMap<KnownWay, { from: Rect; to: Rect; holds: boolean }>();
  #apart: { own: readonly OwnWay[]; points: Point[][] } = { own: [], points: [] };

  /** Forgets what leads through a place where something stands now; gives back what does so since the last time. */
  #settle(plan: WaysPlan): Rect[] {
    const { boxes, visible } = plan;
    const rests = boxes === this.#boxes && this.#settled === visible.stages.length;
    const moved = rests
      ? []
      : visible.stages.flatMap((node) => {
          const [now, before] = [boxes.get(node.path), this.#boxes.get(node.path)];
          if (now === undefined || now === before || isFrame(node)) return [];
          if (before !== undefined && sameRect(now, before)) return [];
          return [now];
        });
    this.#settled = visible.stages.length;
    for (const [id, { points }] of moved.length === 0 ? [] : this.#found) {
      if (moved.some((rect) => leadsThrough(points, rect, 1))) this.#found.delete(id);
    }
    this.#boxes = boxes;
    if (!rests && plan.fresh !== true) this.#block(plan, moved);
    return moved;
  }

  /** Ways of the layout are left when something comes to stand on them, and taken again when it is gone. */
  #block({ boxes, visible, known }: WaysPlan, moved: readonly Rect[]): void {
    let cards: Rect[] | undefined;
    for (const way of known.values()) {
      const wasBlocked = this.#blocked.has(way);
      if (!wasBlocked && moved.length === 0) continue;
      if (wasBlocked) cards ??= cardsIn(visible, boxes);
      const blocked = (wasBlocked ? (cards ?? []) : moved).some((rect) => standsOn(rect, way));
      if (blocked) this.#blocked.add(way);
      else this.#blocked.delete(way);
    }
  }

  /** True when both cards stand where they stood, and nothing stands on the way; asked again only when one of them is another. */
  #holds(way: KnownWay, from: Rect, to: Rect): boolean {
    if (this.#blocked.has(way)) return false;
    const asked = this.#held.get(way);
    if (asked?.from === from && asked.to === to) return asked.holds;
    const holds = sameRect(way.from, from) && sameRect(way.to, to);
    this.#held.set(way, { from, to, holds });
    return holds;
  }

  /** Keeps ways apart that would lie on each other; those of before, as long as nothing else is to be kept apart. */
  #spread(own: readonly OwnWay[]): Point[][] {
    const { own: before, points } = this.#apart;
    const same =
      own.length === before.length &&
      own.every((way, at) => way.net === before[at]?.net && samePoints(way.points, before[at]?.points ?? []));
    if (same) return points;
    const apart = spread(own);
    this.#apart = { own, points: apart };
    return apart;
  }

  /** All wires as they can be drawn now, and those whose way is still to be looked for. */
  place(plan: WaysPlan): { wires: Map<string, PlacedWire>; open: Task[] } {
    const { visible, boxes, language, known } = plan;
    const moved = this.#settle(plan);
    const wires = new Map<string, PlacedWire>();
    const open: Task[] = [];
    const own: OwnWay[] = [];
    const loops = new Map<StagePath, number>();
    for (const edge of visible.edges) {
      const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
      if (from === undefined || to === undefined) continue;
      const { id } = edge.edge;
      const way = known.get(id);
      if (way !== undefined && this.#holds(way, from, to)) {
        wires.set(id, way);
        continue;
      }
      const out = Math.round(Math.min(outOf(edge, visible.edges, boxes, language), from.height - 8));
      if (edge.from === edge.to) {
        const nth = loops.get(edge.from) ?? 0;
        loops.set(edge.from, nth + 1);
        own.push({ edge, net: id, points: loopRoute(from, out, nth) });
        continue;
      }
      const ends: Ends = { from, to, out, in: Math.round(Math.min(FIRST_OUT, to.height / 2)) };
      const found = this.#found.get(id);
      const fits = found !== undefined && found.signature === signature(ends);
      if (!fits) open.push({ edge, ends });
      own.push({ edge, net: edge.to, points: fits ? found.points : quickRoute(ends) });
    }
    const apart = this.#spread(own);
    /** Wires whose words have to find a place. */
    const late: { id: string; points: Point[]; face: WireFace }[] = [];
    for (const [index, { edge }] of own.entries()) {
      const { id } = edge.edge;
      const points = apart[index] ?? [];
      const face = wireFace(edge.edge, language);
      const before = this.#placed.get(id);
      const rests =
        before !== undefined &&
        samePoints(points, before.points) &&
        face.width === (before.label?.width ?? 0) &&
        face.height === (before.label?.height ?? 0) &&
        !moved.some((rect) => before.label !== undefined && overlaps(rect, before.label));
      if (rests) wires.set(id, before);
      else late.push({ id, points, face });
    }
    if (late.length > 0) {
      const taken = [...cardsIn(visible, boxes), ...[...wires.values()].flatMap(({ label }) => label ?? [])];
      for (const { id, points, face } of late) {
        const label = labelSpot(points, face, taken);
        if (label !== undefined) taken.push(label);
        wires.set(id, { points, label });
      }
    }
    this.#placed = wires;
    return { wires, open };
  }

  /** Looks for the way of one wire around all cards. */
  find({ edge, ends }: Task, visible: Visible, boxes: ReadonlyMap<StagePath, Rect>): void {
    const walls = visible.stages.flatMap((node) => {
      const box = boxes.get(node.path);
      const leadsInside = edge.from.startsWith(`${node.path}/`) || edge.to.startsWith(`${node.path}/`);
      const isEnd = isFrame(node) && (node.path === edge.from || node.path === edge.to);
      return box === undefined || leadsInside || isEnd ? [] : [box];
    });
    this.#found.set(edge.edge.id, { signature: signature(ends), points: routeAround(ends, walls) });
  }
}

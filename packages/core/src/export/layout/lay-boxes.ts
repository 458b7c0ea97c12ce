import type { Exit } from "./box.ts";
import type { LayoutAnswer, LayoutBox, LayoutRequest, LayoutWire, WireRoute } from "./boxes.ts";
import { emptyDrawing, type Drawing, type ExitSpot, type Point, type Rectangle } from "./drawing.ts";
import { layScene, type Contents } from "./lay-scene.ts";
import { netOf } from "./level.ts";
import type { Scene, SceneEdge, SceneNode } from "./scene.ts";
import { simplified } from "./simplify.ts";
import { CAPTION_GAP, FRAME_HEADER } from "./sizes.ts";

/** Between the words of a wire and the wire. */
const LIFT = 1;

/** Wires from one box to another share a line; their words stand above each other at its beginning. */
interface Bundle extends SceneEdge {
  wires: LayoutWire[];
}

/** A request as a scene. Points of return are no nodes: they stand on the edge of what they belong to. */
interface Plan {
  scene: Scene;
  bundles: Bundle[];
  boxes: Map<string, LayoutBox>;
  /** The container of each point of return. */
  returns: Map<string, SceneNode>;
}

const shapeOf = ({ children, stack }: LayoutBox): SceneNode["shape"] => {
  if (children === undefined || children.every(({ returns }) => returns === true)) return "card";
  return stack === true ? "stack" : "level";
};

const planOf = ({ boxes, wires, line = [] }: LayoutRequest): Plan => {
  const known = new Map<string, LayoutBox>();
  const nodes = new Map<string, SceneNode>();
  const returns = new Map<string, SceneNode>();
  const build = (box: LayoutBox, parent: SceneNode | undefined): SceneNode => {
    const node: SceneNode = {
      key: box.id,
      stage: undefined,
      shape: parent === undefined ? "level" : shapeOf(box),
      parent,
      children: [],
      line: [],
      initial: undefined,
      end: box.end === "last",
    };
    const inside = box.children ?? [];
    for (const child of inside) {
      known.set(child.id, child);
      if (child.returns === true) returns.set(child.id, node);
      else {
        const made = build(child, node);
        node.children.push(made);
        nodes.set(child.id, made);
        if (child.end === "first") node.initial = made;
      }
    }
    node.line = (box.line ?? []).flatMap((id) => node.children.find(({ key }) => key === id) ?? []);
    return node;
  };
  const root = build({ id: "", width: 0, height: 0, children: boxes, line }, undefined);
  const bundles = new Map<string, Bundle>();
  for (const wire of wires) {
    const from = nodes.get(wire.from);
    const resumed = returns.get(wire.to);
    const to = resumed ?? nodes.get(wire.to);
    if (from === undefined || to === undefined || (from === to && resumed === undefined)) continue;
    const resume = resumed !== undefined;
    const key = JSON.stringify([from.key, to.key, resume]);
    const bundle = bundles.get(key) ?? { from, to, resume, labels: [], wires: [] };
    bundle.wires.push(wire);
    bundles.set(key, bundle);
  }
  const list = [...bundles.values()];
  return { scene: { root, edges: list, loops: new Map() }, bundles: list, boxes: known, returns };
};

const contentsOf = ({ boxes, bundles }: Plan): Contents => {
  const wiresOf = new Map<SceneEdge, LayoutWire[]>(bundles.map((bundle) => [bundle, bundle.wires]));
  const spot = (key: string, width: number, height: number): Drawing => ({
    ...emptyDrawing(),
    spots: [{ key, x: 0, y: 0, width, height }],
  });
  return {
    card: ({ key }) => {
      const { width = 0, height = 0, children } = boxes.get(key) ?? {};
      return { width, height, resumes: children !== undefined, draw: (now) => spot(key, width, now) };
    },
    frame: ({ key }) => {
      const { width = 0, head = FRAME_HEADER } = boxes.get(key) ?? {};
      return { head, width, draw: (now, height) => spot(key, now, height) };
    },
    exit: (edge, net): Exit => {
      const labels = (wiresOf.get(edge) ?? []).flatMap(({ label }) => label ?? []);
      const height = labels.reduce((sum, label) => sum + label.height, 0);
      return {
        net,
        words: [],
        clock: false,
        width: Math.max(0, ...labels.map(({ width }) => width)),
        height: labels.length === 0 ? 0 : height + LIFT,
      };
    },
  };
};

const placeKey = (net: string, { x, y }: Point): string => `${net} ${Math.round(x)} ${Math.round(y)}`;

/** The pieces of lines by net and beginning: put together they lead from a box to another, through the edges of phases. */
const followerOf = ({ wires }: Drawing): ((exit: ExitSpot) => Point[]) => {
  const pieces = new Map<string, readonly Point[]>();
  for (const { net, points } of wires) {
    const [first] = points;
    if (first !== undefined && points.length > 1) pieces.set(placeKey(net, first), points);
  }
  return (exit) => {
    const way: Point[] = [{ x: exit.x, y: exit.y }];
    const taken = new Set<readonly Point[]>();
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const piece = pieces.get(placeKey(exit.net, at));
      if (piece === undefined || taken.has(piece)) break;
      taken.add(piece);
      way.push(...piece.slice(1));
    }
    return simplified(way);
  };
};

/** Puts the words of the wires of a bundle above each other, the last one right above the line. */
const labelled = (wires: readonly LayoutWire[], points: readonly Point[]): [string, WireRoute][] => {
  const [start] = points;
  let y = (start?.y ?? 0) - LIFT - wires.reduce((sum, { label }) => sum + (label?.height ?? 0), 0);
  return wires.map(({ id, label }): [string, WireRoute] => {
    if (label === undefined) return [id, { points }];
    const top = y;
    y += label.height;
    return [id, { points, label: { x: (start?.x ?? 0) + CAPTION_GAP, y: top, ...label } }];
  });
};

/** Without a wire to it, a point of return stands so far below the head of its container. */
const BELOW_HEAD = 24;

/** Points of return on the left edges of their containers, within these: where the wires to them end, else below the head. */
const returnSpots = (plan: Plan, spots: ReadonlyMap<string, Rectangle>, ends: ReadonlyMap<SceneNode, Point>) => {
  const count = new Map<SceneNode, number>();
  return [...plan.returns].flatMap(([id, node]): [string, Rectangle][] => {
    const around = spots.get(node.key);
    const { width = 0, height = 0 } = plan.boxes.get(id) ?? {};
    if (around === undefined) return [];
    const nth = count.get(node) ?? 0;
    count.set(node, nth + 1);
    const head = plan.boxes.get(node.key)?.head ?? FRAME_HEADER;
    const y = (ends.get(node)?.y ?? around.y + head + BELOW_HEAD) - around.y - height / 2;
    return [[id, { x: -width / 2, y: y + nth * (height + 4), width, height }]];
  });
};

const answerOf = (plan: Plan, drawing: Drawing): LayoutAnswer => {
  const follow = followerOf(drawing);
  const spots = new Map<string, Rectangle>(drawing.spots.map(({ key, ...rect }) => [key, rect]));
  const exits = new Map(drawing.exits.map((exit) => [`${exit.key} ${exit.net}`, exit]));
  const wires: [string, WireRoute][] = [];
  const ends = new Map<SceneNode, Point>();
  for (const bundle of plan.bundles) {
    const exit = exits.get(`${bundle.from.key} ${netOf(bundle)}`);
    if (exit === undefined) continue;
    const points = follow(exit);
    const last = points.at(-1);
    if (bundle.resume && last !== undefined) {
      ends.set(bundle.to, last);
      // The point of return stands across the edge.
      const mark = bundle.wires.map(({ to }) => plan.boxes.get(to)?.width ?? 0);
      points[points.length - 1] = { ...last, x: last.x - Math.max(0, ...mark) / 2 };
    }
    wires.push(...labelled(bundle.wires, points));
  }
  const within = (rect: Rectangle, around: Rectangle | undefined): Rectangle => ({
    ...rect,
    x: rect.x - (around?.x ?? 0),
    y: rect.y - (around?.y ?? 0),
  });
  const inside: [string, Rectangle][] = [];
  const walk = (node: SceneNode): void => {
    for (const child of node.children) {
      const rect = spots.get(child.key);
      if (rect !== undefined) inside.push([child.key, within(rect, spots.get(node.key))]);
      walk(child);
    }
  };
  walk(plan.scene.root);
  return {
    boxes: Object.fromEntries([...inside, ...returnSpots(plan, spots, ends)]),
    wires: Object.fromEntries(wires),
  };
};

/** Widths that are tried, and the share of the work that goes into each trial. */
const WIDTHS = [900, 1_150, 1_400, 1_700, 2_050, 2_450, 2_950, 3_550, 4_250, 5_100, 6_100, 7_300, 8_800];
const TRIAL = 0.08;

/** The width at which the drawing fits best into the room. */
const bestWidth = (plan: Plan, contents: Contents, { width, height }: LayoutRequest["room"]): number => {
  let best = { width: Infinity, zoom: 0 };
  for (const tried of WIDTHS) {
    const drawing = layScene(plan.scene, contents, tried, TRIAL);
    const zoom = Math.min(width / drawing.width, height / drawing.height);
    if (zoom > best.zoom) best = { width: tried, zoom };
    // Once it is too flat, it only becomes flatter.
    if (drawing.width / drawing.height > 1.3 * (width / height)) break;
  }
  return best.width;
};

/**
 * Lays boxes and wires out as programs are drawn: left to right along the way that all hope for, in as many rows as make
 * the whole fit best into its room, what ends on the right edge. Boxes never overlap, wires run between them, words
 * stand above the beginning of their wires. The same request always gives the same answer.
 */
export const layOutBoxes = (request: LayoutRequest): LayoutAnswer => {
  const plan = planOf(request);
  const contents = contentsOf(plan);
  const width = bestWidth(plan, contents, request.room);
  return answerOf(plan, layScene(plan.scene, contents, width, request.share ?? 1));
};

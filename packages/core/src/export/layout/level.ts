import type { Scene, SceneEdge, SceneNode } from "./scene.ts";

/**
 * A part of a transition inside one phase: from one of its children (or from outside) to another (or out of it).
 * All transitions to one target are one net: they join into one line on the way.
 */
export interface Link {
  net: string;
  /** Nothing: it comes in from the left edge. */
  from: SceneNode | undefined;
  /** Nothing: it goes out at the right edge. */
  to: SceneNode | undefined;
  /** The transition, where it starts here: its words stand at its start. */
  edge: SceneEdge | undefined;
  /** Of the happy path. */
  main: boolean;
}

/** The net of all transitions that arrive at the same place. */
export const netOf = (edge: SceneEdge): string => (edge.resume ? `${edge.to.key}#resume` : edge.to.key);

const lineage = (node: SceneNode): SceneNode[] => {
  const line: SceneNode[] = [];
  for (let at: SceneNode | undefined = node; at !== undefined; at = at.parent) line.push(at);
  return line;
};

/** The innermost level that holds both ends; regions and things inside each other meet outside of the phase. */
const meetingPlace = (edge: SceneEdge): SceneNode | undefined => {
  const around = new Set(lineage(edge.to).slice(1));
  return lineage(edge.from)
    .slice(1)
    .find((node) => around.has(node) && node.shape === "level");
};

/** Does the happy path of a level go from one to the other? */
const isMain = (level: SceneNode, from: SceneNode | undefined, to: SceneNode | undefined): boolean =>
  level.line.some((node, index) => index > 0 && node === to && level.line[index - 1] === from);

/** Is it on the happy path of the phase around it? Regions all are. */
const isOnLine = (node: SceneNode): boolean =>
  node.parent?.shape === "stack" || node.parent?.line.includes(node) === true;

/** The links of every phase, by its key. Transitions that cross the edge of a phase are cut there. */
export const linksOf = (scene: Scene): Map<string, Link[]> => {
  const links = new Map<string, Link[]>();
  const add = (container: SceneNode, link: Link): void => {
    const list = links.get(container.key) ?? [];
    const known = list.find((one) => one.net === link.net && one.from === link.from && one.edge === link.edge);
    if (known === undefined) links.set(container.key, [...list, link]);
    else known.main ||= link.main;
  };
  for (const edge of scene.edges) {
    const net = netOf(edge);
    const meeting = meetingPlace(edge);
    if (meeting === undefined) continue;
    const outward = lineage(edge.from);
    const inward = lineage(edge.to);
    const up = outward.slice(0, outward.indexOf(meeting));
    const down = inward.slice(0, inward.indexOf(meeting)).toReversed();
    const main = isMain(meeting, up.at(-1), down[0]) && [...up, ...down].every(isOnLine);
    up.slice(0, -1).forEach((child, depth) => {
      const container = up[depth + 1];
      const own = depth === 0 ? edge : undefined;
      if (container !== undefined) add(container, { net, from: child, to: undefined, edge: own, main });
    });
    add(meeting, { net, from: up.at(-1), to: down[0], edge: up.length === 1 ? edge : undefined, main });
    down.slice(0, -1).forEach((container, depth) => {
      add(container, { net, from: undefined, to: down[depth + 1], edge: undefined, main });
    });
  }
  return links;
};

import type { Point } from "./drawing.ts";
import type { Laid } from "./lay-row.ts";
import type { Link } from "./level.ts";
import type { SceneNode } from "./scene.ts";

/** A net that leaves its rows at the right: to an exit, out of the phase, or back to the left edge of a row. */
export interface Leaving {
  net: string;
  main: boolean;
  /** Where its lines leave the rows, once these are placed. */
  sources: (Point & { main: boolean })[];
  /** The row that it leads to; nothing when it goes out. */
  row: number | undefined;
  /** The row above which it runs back to the left: down to its row, or back up to it from below. */
  corridor: number;
  /** Height of its line in the corridor, once the rows are placed. */
  y: number;
}

/** The nets that leave the rows, and where each goes. */
export const leavingOf = (laid: Laid[], links: readonly Link[], rowOf: Map<SceneNode, number>): Leaving[] => {
  const targets = new Map(links.map((link) => [link.net, link.to === undefined ? undefined : rowOf.get(link.to)]));
  const nets = new Map<string, Leaving>();
  for (const [at, { outs, mainOuts }] of laid.entries()) {
    for (const net of outs.keys()) {
      const row = targets.get(net);
      // The first row that it leaves is met first: from above its row it runs down, else up.
      const corridor = row === undefined || at < row ? (row ?? 0) : row + 1;
      const known = nets.get(net) ?? { net, main: false, sources: [], row, corridor, y: 0 };
      known.main ||= mainOuts.has(net);
      nets.set(net, known);
    }
  }
  return [...nets.values()];
};

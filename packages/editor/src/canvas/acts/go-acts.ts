import { PROGRAM, transitionId } from "../../graph/address.ts";
import { neighbor, type Direction } from "../keys/neighbors.ts";
import type { ActsGround } from "./ground.ts";
import type { Reach } from "./reach.ts";

/** Going about with the keyboard: from stage to stage along transitions, and from transition to transition. */
export const createGoActs = ({ seen }: ActsGround, reach: Reach) => {
  const { chosen, picked, only, edgeAt, goTo, goToTransition } = reach;

  const nextTransition = (step: 1 | -1): void => {
    const at = picked();
    const from = at?.from ?? only();
    if (from === undefined) return;
    const edges = seen().visible.edges.flatMap(({ edge }) => (edge.from === from ? [edge] : []));
    const index = at === undefined ? -1 : edges.findIndex(({ id }) => id === transitionId(at));
    const to = edges[(index + step + edges.length) % edges.length];
    if (to !== undefined) goToTransition(to.address);
  };

  const go = (direction: Direction): void => {
    const at = picked();
    if (at !== undefined) {
      if (direction === "up" || direction === "down") return nextTransition(direction === "down" ? 1 : -1);
      const to = direction === "left" ? at.from : edgeAt(at)?.to;
      if (to !== undefined && to !== PROGRAM) goTo(to);
      return;
    }
    const { visible, absolute } = seen();
    const from = chosen().at(-1);
    const first = visible.stages.find(({ initial }) => initial) ?? visible.stages[0];
    const to = from === undefined ? first?.path : neighbor(from, direction, visible, absolute);
    if (to !== undefined) goTo(to);
  };

  return { go, nextTransition };
};

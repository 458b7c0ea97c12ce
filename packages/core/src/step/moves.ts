import type { Compiled } from "../machine/compile.ts";
import type { Move } from "../machine/frame.ts";
import { MOVED } from "./built-in.ts";
import type { TransitionRecord } from "./result.ts";

const isLeaf = (compiled: Compiled, id: string): boolean => (compiled.stages.get(id)?.children.length ?? 0) === 0;

/** Records the moves of a step. A move that neither leaves nor enters anything happened where the person rests. */
export const recordMoves = (compiled: Compiled, moves: Move[], event: string): TransitionRecord[] =>
  moves.map(({ arrows, left, entered }) => {
    const taken = arrows.flatMap((number) => compiled.outline.arrows[number] ?? []);
    const sources = taken.flatMap((arrow) => (arrow.source === undefined ? [] : [arrow.source.id]));
    const leaves = (ids: string[]): string[] => ids.filter((id) => isLeaf(compiled, id));
    const stayed = left.length === 0 && entered.length === 0;
    const [first] = taken;
    return {
      trigger: first?.trigger ?? (event === MOVED ? "hand" : "start"),
      event: first === undefined ? event : first.key,
      paths: taken.map((arrow) => arrow.path),
      from: stayed ? sources : leaves(left).toReversed(),
      to: stayed ? sources : leaves(entered),
      left,
      entered,
    };
  });

/** Since when each state is active, after these moves. */
export const moveEntered = (
  before: Record<string, string>,
  moves: Move[],
  active: string[],
  now: string,
): Record<string, string> => {
  const entered = { ...before };
  for (const move of moves) {
    for (const stage of move.left) delete entered[stage];
    for (const stage of move.entered) entered[stage] = now;
  }
  return Object.fromEntries(active.map((stage) => [stage, entered[stage] ?? now]));
};

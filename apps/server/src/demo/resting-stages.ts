import { type Compiled, isExit, type Stage } from "@parcours/core";

const listOf = <T>(one: T | T[] | undefined): T[] => (one === undefined ? [] : Array.isArray(one) ? one : [one]);

/** A stage that is left as soon as it is entered, whatever is known. */
const isPassedThrough = ({ state }: Stage): boolean =>
  listOf(state.always).some((branch) => branch.guard === undefined);

/**
 * The stages where people can rest: those without stages inside, but for the exits and those that are left at once.
 * Decisions are among them: who misses a fact is held there.
 */
export const restingStages = (compiled: Compiled): string[] =>
  compiled.outline.all
    .filter((stage) => stage.children.length === 0 && stage.state.type !== "history")
    .filter((stage) => !isExit(stage) && !isPassedThrough(stage))
    .map((stage) => stage.id);

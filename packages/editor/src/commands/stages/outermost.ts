import { isWithin, type StagePath } from "../../graph/address.ts";

/** The paths that do not lie inside another of them, each once, in the order given. */
export const outermost = (paths: readonly StagePath[]): StagePath[] =>
  [...new Set(paths)].filter((path) => !paths.some((other) => other !== path && isWithin(path, other)));

import type { State } from "@parcours/core";
import type { StagePath } from "../graph/address.ts";
import type { Document } from "../graph/document.ts";
import { everyStage } from "../graph/stages.ts";
import { outermost } from "../commands/stages/outermost.ts";
import type { Clip } from "./clip.ts";
import { neededBy } from "./needed.ts";

/** Takes stages, with all inside them, for pasting here or into another program. */
export const copyStages = (document: Document, paths: readonly StagePath[]): Clip => {
  const going = new Set(outermost(paths));
  const chosen = everyStage(document).filter(({ path }) => going.has(path));
  const states: Record<string, State> = {};
  for (const { state } of chosen) states[state.id] = state;
  return { format: "parcours.stages/1", program: document.id, states, catalogs: neededBy(document, states) };
};

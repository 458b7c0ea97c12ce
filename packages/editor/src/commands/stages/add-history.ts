import type { StagePath } from "../../graph/address.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { mayHold } from "../../may/structure.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { insertedPath, withStageInserted } from "./insert-stage.ts";
import { newPointOfReturn, pointOfReturnIn } from "./point-of-return.ts";
import { stageWords } from "./title-of-stage.ts";

interface AddHistory {
  /** The phase. */
  path: StagePath;
  /** Whether one returns to the very stage inside all phases (the default), or only to the phase just below. */
  depth?: "shallow" | "deep";
}

/** Adds a point of return: a transition to it leads back to where one was in the phase. */
export const addHistory: Command<AddHistory> = {
  name: "add-history",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Ajouter un point de reprise à ${words.fr}`, en: `Add a point of return to ${words.en}` };
  },
  may: (document, { path }) =>
    firstOf(
      stageThere(document, path),
      mayHold(document, path),
      pointOfReturnIn(document, path) === undefined
        ? null
        : say("Cette phase a déjà un point de reprise.", "This phase already has a point of return."),
    ),
  apply: (document, { path, depth }) => withStageInserted(document, path, newPointOfReturn(document, path, depth)),
  select: (before, { path, depth }) => ({
    kind: "stages",
    paths: [insertedPath(path, newPointOfReturn(before, path, depth))],
  }),
};

import type { State } from "@parcours/core";
import { stateAt, type StagePath } from "../../graph/address.ts";
import type { Document } from "../../graph/document.ts";
import { takenIds } from "../../graph/stages.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { mayHold } from "../../may/structure.ts";
import { stageThere } from "../../may/there.ts";
import { uniqueId } from "../../names/ids.ts";
import type { Command } from "../command.ts";
import { insertedPath, withStageInserted } from "./insert-stage.ts";
import { stageWords } from "./title-of-stage.ts";

interface AddHistory {
  /** The phase. */
  path: StagePath;
  /** Whether one returns to the very stage inside all phases (the default), or only to the phase just below. */
  depth?: "shallow" | "deep";
}

const made = (document: Document, { path, depth = "deep" }: AddHistory): State => ({
  id: uniqueId(`${stateAt(document, path)?.id ?? ""}History`, takenIds(document)),
  type: "history",
  history: depth,
});

/** Adds a point of return: a transition to it leads back to where one was in the phase. */
export const addHistory: Command<AddHistory> = {
  name: "add-history",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Ajouter un point de reprise à ${words.fr}`, en: `Add a point of return to ${words.en}` };
  },
  may: (document, { path }) => {
    const there = Object.values(stateAt(document, path)?.states ?? {}).some(({ type }) => type === "history");
    return firstOf(
      stageThere(document, path),
      mayHold(document, path),
      there ? say("Cette phase a déjà un point de reprise.", "This phase already has a point of return.") : null,
    );
  },
  apply: (document, input) => withStageInserted(document, input.path, made(document, input)),
  select: (before, input) => ({ kind: "stages", paths: [insertedPath(input.path, made(before, input))] }),
};

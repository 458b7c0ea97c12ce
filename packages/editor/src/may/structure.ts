import type { Bilingual, State } from "@parcours/core";
import { holderAt, PROGRAM, stateAt, type StagePath } from "../graph/address.ts";
import type { Document } from "../graph/document.ts";
import { shapeOf } from "../graph/stage-node.ts";
import { say } from "./sentence.ts";

const nothingFollows = (state: State): Bilingual | null => {
  const shape = shapeOf(state);
  if (shape === "final") return say("C’est une fin : rien ne peut suivre.", "This is an end: nothing can follow.");
  if (shape === "history") {
    return say(
      "C’est un point de reprise : il mène là où l’on était, rien d’autre ne peut suivre.",
      "This is a point of return: it leads to where one was, nothing else can follow.",
    );
  }
  return null;
};

/** Transitions may leave a stage, unless it is an end or a point of return; the program itself has them "from anywhere". */
export const mayLeave = (document: Document, path: StagePath): Bilingual | null => {
  if (path === PROGRAM) return null;
  const state = stateAt(document, path);
  return state === undefined
    ? say("Cette étape n’existe plus.", "This stage is no longer there.")
    : nothingFollows(state);
};

/** Something may be done on entering a stage, but a point of return is never stood in. */
export const mayBeEntered = (document: Document, path: StagePath): Bilingual | null =>
  stateAt(document, path)?.type === "history"
    ? say(
        "On ne s’arrête pas à un point de reprise : rien ne s’y fait.",
        "Nobody stays at a point of return: nothing is done there.",
      )
    : null;

/** Stages may stand in the program, in a phase, or in a part of a parallel phase. */
export const mayHold = (document: Document, path: StagePath): Bilingual | null => {
  if (path === PROGRAM) return null;
  const state = stateAt(document, path);
  if (state === undefined) return say("Cette phase n’existe plus.", "This phase is no longer there.");
  const shape = shapeOf(state);
  if (shape === "phase" || shape === "parallel") return null;
  return say("Seule une phase contient des étapes.", "Only a phase holds stages.");
};

/** True for a phase whose parts go side by side. */
export const isParallel = (document: Document, path: StagePath): boolean =>
  path !== PROGRAM && (holderAt(document, path) as State | undefined)?.type === "parallel";

/** Exits stand at the top of the program, points of return inside a phase. */
export const mayStandIn = (state: State, parent: StagePath): Bilingual | null => {
  const shape = shapeOf(state);
  if (shape === "final" && state.meta?.kind === "exit" && parent !== PROGRAM) {
    return say(
      "Une sortie du programme ne peut pas être dans une phase.",
      "An exit of the program cannot stand in a phase.",
    );
  }
  if (shape === "final" && state.meta?.kind !== "exit" && parent === PROGRAM) {
    return say(
      "La fin d’une phase ne peut pas être en dehors d’elle.",
      "The end of a phase cannot stand outside of it.",
    );
  }
  if (shape === "history" && parent === PROGRAM) {
    return say("Un point de reprise se place dans une phase.", "A point of return belongs inside a phase.");
  }
  return null;
};

import type { StageKind, State } from "@parcours/core";
import { parentPath, PROGRAM, stateAt, type StagePath } from "../../graph/address.ts";
import { withStageMeta, withState, withStateKey } from "../../graph/change.ts";
import { shapeOf } from "../../graph/stage-node.ts";
import { transitionsOf } from "../../graph/stages.ts";
import { withoutKey } from "../../graph/records.ts";
import { say } from "../../may/sentence.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** An exit is an end of the machine; anything else is not, unless it is the end of a phase. */
const withType = (state: State, kind: StageKind, top: boolean): State => {
  if (kind === "exit") return withStateKey(state, "type", "final");
  return state.type === "final" && top ? withoutKey(state, "type") : state;
};

/** Says what a stage is for. Becoming an exit makes it an end of the program, with an outcome to be set. */
export const setStageKind: Command<{ path: StagePath; kind: StageKind }> = {
  name: "set-stage-kind",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Changer la nature de ${words.fr}`, en: `Change the kind of ${words.en}` };
  },
  may: (document, { path, kind }) => {
    const gone = stageThere(document, path);
    const state = stateAt(document, path);
    if (gone !== null || state === undefined) return gone;
    const shape = shapeOf(state);
    if (shape === "history") return say("Un point de reprise n’a pas de nature.", "A point of return has no kind.");
    if ((shape === "phase" || shape === "parallel") && kind !== "phase") {
      return say("Elle contient des étapes : c’est une phase.", "It holds stages: it is a phase.");
    }
    if (shape === "simple" && kind === "phase") {
      return say("Regroupez des étapes pour faire une phase.", "Group stages to make a phase.");
    }
    if (kind !== "exit") return null;
    if (parentPath(path) !== PROGRAM) {
      return say(
        "Une sortie du programme ne peut pas être dans une phase.",
        "An exit of the program cannot stand in a phase.",
      );
    }
    return transitionsOf(state, path).length > 0
      ? say("Des transitions en partent : ce n’est pas une fin.", "Transitions leave it: this is not an end.")
      : null;
  },
  apply: (document, { path, kind }) => {
    const top = parentPath(path) === PROGRAM;
    const typed = withState(document, path, (state) => withType(state, kind, top));
    const said = withStageMeta(typed, path, "kind", kind);
    const meta = stateAt(said, path)?.meta;
    if (kind === "exit") return meta?.outcome === undefined ? withStageMeta(said, path, "outcome", "completed") : said;
    return withStageMeta(withStageMeta(said, path, "outcome", undefined), path, "reasons", undefined);
  },
};

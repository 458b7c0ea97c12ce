import { holderAt, keyOf, parentPath, PROGRAM, stateAt, type Holder, type StagePath } from "../../graph/address.ts";
import { withHolder, withStateKey } from "../../graph/change.ts";
import { say } from "../../may/sentence.ts";
import { isParallel } from "../../may/structure.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Makes a stage the one by which the program, or the phase around it, begins. */
export const setInitial: Command<{ path: StagePath }> = {
  name: "set-initial",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Commencer par ${words.fr}`, en: `Begin with ${words.en}` };
  },
  may: (document, { path }) => {
    const gone = stageThere(document, path);
    if (gone !== null) return gone;
    if (isParallel(document, parentPath(path) ?? PROGRAM)) {
      return say("Les volets d’une même phase commencent tous ensemble.", "The parts of one phase all begin together.");
    }
    return stateAt(document, path)?.type === "history"
      ? say("On ne commence pas par un point de reprise.", "One does not begin with a point of return.")
      : null;
  },
  apply: (document, { path }) => {
    const parent = parentPath(path) ?? PROGRAM;
    return holderAt(document, parent)?.initial === keyOf(path)
      ? document
      : withHolder<Holder>(document, parent, (holder) => withStateKey(holder, "initial", keyOf(path)));
  },
};

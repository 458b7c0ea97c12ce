import type { Action } from "@parcours/core";
import type { StagePath } from "../../graph/address.ts";
import { withState, withStateKey } from "../../graph/change.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { mayBeEntered, mayLeave } from "../../may/structure.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Says what is done when a stage is entered or left. An end may do something on entry only. */
export const setStageActions: Command<{ path: StagePath; at: "entry" | "exit"; actions: readonly Action[] }> = {
  name: "set-stage-actions",
  title: ({ path, at }, document) => {
    const words = stageWords(document, path);
    return at === "entry"
      ? { fr: `Changer ce qui se fait à l’entrée de ${words.fr}`, en: `Change what is done on entering ${words.en}` }
      : { fr: `Changer ce qui se fait à la sortie de ${words.fr}`, en: `Change what is done on leaving ${words.en}` };
  },
  may: (document, { path, at, actions }) => {
    if (actions.length > 50) return say("50 actions au plus.", "50 actions at most.");
    return firstOf(stageThere(document, path), at === "exit" ? mayLeave(document, path) : mayBeEntered(document, path));
  },
  apply: (document, { path, at, actions }) =>
    withState(document, path, (state) => withStateKey(state, at, actions.length === 0 ? undefined : actions)),
};

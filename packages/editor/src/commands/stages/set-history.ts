import { stateAt, type StagePath } from "../../graph/address.ts";
import { withState, withStateKey } from "../../graph/change.ts";
import { say } from "../../may/sentence.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Says how deep a return goes, and where it leads (id of a stage) when there is nothing to return to. */
export const setHistory: Command<{ path: StagePath; depth: "shallow" | "deep"; target: string | undefined }> = {
  name: "set-history",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Changer le point de reprise ${words.fr}`, en: `Change the point of return ${words.en}` };
  },
  may: (document, { path }) => {
    const gone = stageThere(document, path);
    if (gone !== null || stateAt(document, path)?.type === "history") return gone;
    return say("Ce n’est pas un point de reprise.", "This is not a point of return.");
  },
  apply: (document, { path, depth, target }) =>
    withState(document, path, (state) =>
      withStateKey(withStateKey(state, "history", depth), "target", target === undefined ? undefined : `#${target}`),
    ),
};

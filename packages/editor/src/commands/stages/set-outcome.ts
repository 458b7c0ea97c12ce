import type { Outcome } from "@parcours/core";
import { stateAt, type StagePath } from "../../graph/address.ts";
import { withStageMeta } from "../../graph/change.ts";
import { say } from "../../may/sentence.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Says how a run that ends here has ended. */
export const setOutcome: Command<{ path: StagePath; outcome: Outcome | undefined }> = {
  name: "set-outcome",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Changer l’issue de ${words.fr}`, en: `Change the outcome of ${words.en}` };
  },
  may: (document, { path }) => {
    const gone = stageThere(document, path);
    if (gone !== null || stateAt(document, path)?.meta?.kind === "exit") return gone;
    return say("Seule une sortie a une issue.", "Only an exit has an outcome.");
  },
  apply: (document, { path, outcome }) => withStageMeta(document, path, "outcome", outcome),
};

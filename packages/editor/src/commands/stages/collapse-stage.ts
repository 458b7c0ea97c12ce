import type { StagePath } from "../../graph/address.ts";
import { mayHold } from "../../may/structure.ts";
import { firstOf } from "../../may/sentence.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { withUi } from "./stage-ui.ts";
import { stageWords } from "./title-of-stage.ts";

/** Folds a phase into one card, or unfolds it; that is kept, since large programs are folded where nothing is said. */
export const collapseStage: Command<{ path: StagePath; collapsed: boolean }> = {
  name: "collapse-stage",
  title: ({ path, collapsed }, document) => {
    const words = stageWords(document, path);
    return collapsed
      ? { fr: `Replier ${words.fr}`, en: `Fold ${words.en}` }
      : { fr: `Déplier ${words.fr}`, en: `Unfold ${words.en}` };
  },
  may: (document, { path }) => firstOf(stageThere(document, path), mayHold(document, path)),
  apply: (document, { path, collapsed }) => withUi(document, path, { collapsed }),
};

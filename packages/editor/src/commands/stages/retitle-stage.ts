import type { Text } from "@parcours/core";
import type { StagePath } from "../../graph/address.ts";
import { withStageMeta } from "../../graph/change.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Gives a stage another title. Its id, on which runs and figures hang, stays. */
export const retitleStage: Command<{ path: StagePath; title: Text }> = {
  name: "retitle-stage",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Changer le titre de ${words.fr}`, en: `Change the title of ${words.en}` };
  },
  may: (document, { path }) => stageThere(document, path),
  apply: (document, { path, title }) => withStageMeta(document, path, "title", title),
};

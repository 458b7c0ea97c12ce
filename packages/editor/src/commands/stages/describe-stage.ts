import type { Text } from "@parcours/core";
import type { StagePath } from "../../graph/address.ts";
import { withStageMeta } from "../../graph/change.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Says what happens in a stage, for those who read it; `undefined` takes the words away. */
export const describeStage: Command<{ path: StagePath; description: Text | undefined }> = {
  name: "describe-stage",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Décrire ${words.fr}`, en: `Describe ${words.en}` };
  },
  may: (document, { path }) => stageThere(document, path),
  apply: (document, { path, description }) => withStageMeta(document, path, "description", description),
};

import type { StagePath } from "../../graph/address.ts";
import { withStageMeta } from "../../graph/change.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Says which contract a stage is about; `undefined` for none. */
export const setStageContract: Command<{ path: StagePath; contract: string | undefined }> = {
  name: "set-stage-contract",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Choisir le contrat de ${words.fr}`, en: `Choose the contract of ${words.en}` };
  },
  may: (document, { path }) => stageThere(document, path),
  apply: (document, { path, contract }) => withStageMeta(document, path, "contract", contract),
};

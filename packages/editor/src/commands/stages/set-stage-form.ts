import type { StagePath } from "../../graph/address.ts";
import { withStageMeta } from "../../graph/change.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Says which form a stage is about; `undefined` for none. */
export const setStageForm: Command<{ path: StagePath; form: string | undefined }> = {
  name: "set-stage-form",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Choisir le formulaire de ${words.fr}`, en: `Choose the form of ${words.en}` };
  },
  may: (document, { path }) => stageThere(document, path),
  apply: (document, { path, form }) => withStageMeta(document, path, "form", form),
};

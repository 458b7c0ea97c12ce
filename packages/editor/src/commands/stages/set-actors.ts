import type { StagePath } from "../../graph/address.ts";
import { withStageMeta } from "../../graph/change.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Says which roles act in a stage; `undefined` takes those of the phase around it. */
export const setActors: Command<{ path: StagePath; roles: readonly string[] | undefined }> = {
  name: "set-actors",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Changer qui agit dans ${words.fr}`, en: `Change who acts in ${words.en}` };
  },
  may: (document, { path }) => stageThere(document, path),
  apply: (document, { path, roles }) => withStageMeta(document, path, "roles", roles),
};

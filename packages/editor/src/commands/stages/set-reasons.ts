import type { StageMeta } from "@parcours/core";
import type { StagePath } from "../../graph/address.ts";
import { withStageMeta } from "../../graph/change.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Lists the reasons that people choose from when they lead someone to this exit. */
export const setReasons: Command<{ path: StagePath; reasons: StageMeta["reasons"] }> = {
  name: "set-reasons",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Changer les motifs de ${words.fr}`, en: `Change the reasons of ${words.en}` };
  },
  may: (document, { path }) => stageThere(document, path),
  apply: (document, { path, reasons }) => withStageMeta(document, path, "reasons", reasons),
};

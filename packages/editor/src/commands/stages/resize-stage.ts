import type { StagePath } from "../../graph/address.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { withUi } from "./stage-ui.ts";
import { stageWords } from "./title-of-stage.ts";

/** Gives a card or a container another size, in pixels; where its corner moves, `x` and `y` say so. */
export const resizeStage: Command<{ path: StagePath; w: number; h: number; x?: number; y?: number }> = {
  name: "resize-stage",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Redimensionner ${words.fr}`, en: `Resize ${words.en}` };
  },
  may: (document, { path }) => stageThere(document, path),
  apply: (document, { path, ...size }) => withUi(document, path, size),
};

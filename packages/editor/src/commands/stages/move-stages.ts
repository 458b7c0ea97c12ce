import type { StagePath } from "../../graph/address.ts";
import { stagesThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { withUiOfMany } from "./stage-ui.ts";
import { stagesWords } from "./title-of-stage.ts";

/** Where a card is put: pixels within what is around it. */
export interface Position {
  path: StagePath;
  x: number;
  y: number;
}

/** Puts cards somewhere. Nothing of the program's meaning changes. */
export const moveStages: Command<{ positions: readonly Position[] }> = {
  name: "move-stages",
  title: ({ positions }, document) => {
    const words = stagesWords(
      document,
      positions.map(({ path }) => path),
    );
    return { fr: `Déplacer ${words.fr}`, en: `Move ${words.en}` };
  },
  may: (document, { positions }) =>
    stagesThere(
      document,
      positions.map(({ path }) => path),
    ),
  apply: (document, { positions }) =>
    withUiOfMany(document, new Map(positions.map(({ path, x, y }) => [path, { x, y }]))),
};

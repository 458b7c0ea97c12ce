import type { StagePath } from "../../graph/address.ts";
import { everyStage } from "../../graph/stages.ts";
import type { Command } from "../command.ts";
import { withUiOfMany } from "./stage-ui.ts";

const NOWHERE = { x: undefined, y: undefined, w: undefined, h: undefined } as const;

/** Takes cards from where they were put by hand, so that the layout decides again; all of them where none are named. */
export const forgetPositions: Command<{ paths?: readonly StagePath[] }> = {
  name: "forget-positions",
  title: () => ({ fr: "Ranger", en: "Tidy" }),
  apply: (document, { paths = everyStage(document).map(({ path }) => path) }) =>
    withUiOfMany(document, new Map(paths.map((path) => [path, NOWHERE]))),
};

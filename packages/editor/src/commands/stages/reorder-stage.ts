import { keyOf, parentPath, PROGRAM, holderAt, type Holder, type StagePath } from "../../graph/address.ts";
import { withHolder, withStateKey } from "../../graph/change.ts";
import { withMoved, withOrder } from "../../graph/records.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Puts a stage at another place among those beside it, as the outline and documents list them. */
export const reorderStage: Command<{ path: StagePath; to: number }> = {
  name: "reorder-stage",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Changer la place de ${words.fr}`, en: `Change the place of ${words.en}` };
  },
  may: (document, { path }) => stageThere(document, path),
  apply: (document, { path, to }) => {
    const parent = parentPath(path) ?? PROGRAM;
    const keys = Object.keys(holderAt(document, parent)?.states ?? {});
    const from = keys.indexOf(keyOf(path));
    const place = Math.max(0, Math.min(to, keys.length - 1));
    if (from === place) return document;
    return withHolder<Holder>(document, parent, (holder) =>
      withStateKey(holder, "states", withOrder(holder.states ?? {}, withMoved(keys, from, place))),
    );
  },
};

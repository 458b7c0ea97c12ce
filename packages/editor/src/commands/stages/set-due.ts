import type { StagePath } from "../../graph/address.ts";
import { withStageMeta } from "../../graph/change.ts";
import { deadlineKey } from "../../may/new-id.ts";
import { firstOf } from "../../may/sentence.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { stageWords } from "./title-of-stage.ts";

/** Says by when a stage should be over: a deadline of the program or a duration. It is followed and moves nobody. */
export const setDue: Command<{ path: StagePath; due: string | undefined }> = {
  name: "set-due",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Changer l’échéance de ${words.fr}`, en: `Change the due date of ${words.en}` };
  },
  may: (document, { path, due }) => firstOf(stageThere(document, path), due === undefined ? null : deadlineKey(due)),
  apply: (document, { path, due }) => withStageMeta(document, path, "due", due),
};

import { withAt } from "../../graph/change.ts";
import { say } from "../../may/sentence.ts";
import type { Command } from "../command.ts";

/** Gives the program another id, which becomes its address. */
export const setProgramId: Command<{ id: string }> = {
  name: "set-program-id",
  title: ({ id }) => ({
    fr: `Changer l’identifiant du programme en « ${id} »`,
    en: `Change the id of the program to “${id}”`,
  }),
  may: (_, { id }) =>
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) && id.length <= 80 && id !== "constructor" && id !== "prototype"
      ? null
      : say("Minuscules, chiffres et tirets simples.", "Lower case letters, digits and single hyphens."),
  apply: (document, { id }) => withAt(document, ["id"], id),
};

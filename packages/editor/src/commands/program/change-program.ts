import { withAt } from "../../graph/change.ts";
import { META_ORDER } from "../../graph/meta-order.ts";
import type { ProgramMeta } from "@parcours/core";
import type { Command } from "../command.ts";

/** The settings and texts of the program itself; the catalogues have commands of their own. */
type Setting = "title" | "summary" | "license" | "authors" | "checkedOn" | "timeZone" | "again" | "cohort";

/** `value` `undefined` takes the setting away. */
export type ChangeProgram = { [K in Setting]: { key: K; value: ProgramMeta[K] | undefined } }[Setting];

const WORDS: Record<Setting, { fr: string; en: string }> = {
  title: { fr: "Changer le titre du programme", en: "Change the title of the program" },
  summary: { fr: "Changer le résumé du programme", en: "Change the summary of the program" },
  license: { fr: "Changer la licence du programme", en: "Change the license of the program" },
  authors: { fr: "Changer les auteurs du programme", en: "Change the authors of the program" },
  checkedOn: { fr: "Changer la date de vérification", en: "Change the date of the last check" },
  timeZone: { fr: "Changer le fuseau horaire", en: "Change the time zone" },
  again: { fr: "Changer qui peut revenir", en: "Change who may come back" },
  cohort: { fr: "Changer les données de la promotion", en: "Change the facts of the cohort" },
};

/** Changes a setting or a text of the program itself. */
export const changeProgram: Command<ChangeProgram> = {
  name: "change-program",
  title: ({ key }) => WORDS[key],
  apply: (document, { key, value }) => withAt(document, ["meta", key], value, META_ORDER),
};

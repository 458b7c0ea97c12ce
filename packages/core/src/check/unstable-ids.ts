import { idSchema } from "../definition/ids.ts";
import { isDuration } from "../definition/time.ts";
import type { Check } from "./check.ts";
import { BUILT_IN_BREAKDOWNS } from "./names/in-impact.ts";
import { nameIn, nameOfStage } from "./wording.ts";

/** Names that a text or a setting reads as something else than a field. */
const RESERVED_FIELDS: readonly string[] = [...BUILT_IN_BREAKDOWNS, "today", "participant"];

/** Ids must last and mean one thing: timers, moves to a new version and statistics hang on them. */
export const unstableIdsCheck: Check = {
  name: "unstable-ids",
  run: ({ all, meta }, report) => {
    for (const stage of all) {
      const name = nameOfStage(stage);
      for (const [text, path] of [
        [stage.key, stage.path],
        [stage.id, `${stage.path}/id`],
      ] as const) {
        if (idSchema.safeParse(text).success) continue;
        report.error(path, {
          fr: `${name.fr} : « ${text} » ne convient pas comme identifiant (une lettre, puis lettres, chiffres, « - » et « _ »). Un nombre changerait l’ordre des étapes.`,
          en: `${name.en}: “${text}” does not do as an id (a letter, then letters, digits, "-" and "_"). A number would change the order of stages.`,
        });
      }
    }
    for (const id of Object.keys(meta.deadlines ?? {})) {
      if (!isDuration(id)) continue;
      report.error(`/meta/deadlines/${id}`, {
        fr: `L’échéance « ${id} » se lit aussi comme une durée : donnez-lui un nom.`,
        en: `The deadline “${id}” also reads as a duration: give it a name.`,
      });
    }
    for (const id of Object.keys(meta.fields ?? {})) {
      if (!RESERVED_FIELDS.includes(id)) continue;
      const name = nameIn({ meta }, "fields", id);
      report.error(`/meta/fields/${id}`, {
        fr: `Champ ${name.fr} : « ${id} » a déjà un sens dans tous les programmes. Choisissez un autre identifiant.`,
        en: `Field ${name.en}: “${id}” already means something in every program. Choose another id.`,
      });
    }
    if (meta.members !== undefined && Object.hasOwn(meta.members, "its-pairs")) {
      report.error("/meta/members/its-pairs", {
        fr: "Un membre ne peut pas s’appeler « its-pairs » : ce mot désigne tous les binômes d’une personne.",
        en: "A member cannot be called “its-pairs”: that word means all the pairs of a person.",
      });
    }
  },
};

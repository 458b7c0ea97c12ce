import type { Bilingual } from "../definition/problem.ts";
import type { Check } from "./check.ts";
import type { NameKind } from "./names/reference.ts";
import { nearest } from "./names/nearest.ts";
import { placeOf } from "./names/place-of.ts";
import { sitesOf } from "./names/action-sites.ts";
import type { Survey } from "./survey.ts";

interface Declared {
  /** How the thing is called, with what is said when there is none. */
  fr: (id: string) => string;
  en: (id: string) => string;
  ids: (survey: Survey) => string[];
}

const keys = (record: object | undefined): string[] => Object.keys(record ?? {});

const declared = (fr: string, en: string, ids: Declared["ids"]): Declared => ({
  fr: (id) => `${fr} « ${id} » n’existe pas dans ce programme`,
  en: (id) => `there is no ${en} “${id}” in this program`,
  ids,
});

const measuresOf = ({ actions, definition }: Survey): string[] => [
  ...keys(definition.context?.measures),
  ...sitesOf(actions, "increment", "record").flatMap(({ action }) => action.params.measure ?? []),
];

/** Kinds of names and where they are declared. Events and deadlines have checks of their own. */
const KINDS: Partial<Record<NameKind, Declared>> = {
  stage: declared("l’étape", "stage", ({ all }) => all.map((stage) => stage.id)),
  role: declared("le rôle", "role", ({ meta }) => keys(meta.roles)),
  field: declared("le champ", "field", ({ meta }) => keys(meta.fields)),
  form: declared("le formulaire", "form", ({ meta }) => keys(meta.forms)),
  rule: declared("la règle", "rule", ({ meta }) => keys(meta.rules)),
  contract: declared("le contrat", "contract", ({ meta }) => keys(meta.contracts)),
  notice: declared("le message", "notice", ({ meta }) => keys(meta.notices)),
  task: declared("la tâche", "task", ({ meta }) => keys(meta.tasks)),
  member: declared("le membre", "member", ({ meta }) => keys(meta.members)),
  place: declared("le nombre de places", "number of places", ({ meta }) => keys(meta.places)),
  list: {
    fr: (id) => `rien n’ajoute à la liste « ${id} »`,
    en: (id) => `nothing adds to the list “${id}”`,
    ids: ({ actions }) => sitesOf(actions, "append").map(({ action }) => action.params.list),
  },
  measure: {
    fr: (id) => `rien n’enregistre la mesure « ${id} »`,
    en: (id) => `nothing records the measure “${id}”`,
    ids: measuresOf,
  },
  sent: {
    fr: (id) => `aucune action n’envoie « ${id} » à un autre parcours`,
    en: (id) => `no action sends “${id}” to another run`,
    ids: ({ actions }) => sitesOf(actions, "send").map(({ action }) => action.params.event),
  },
  outcome: {
    fr: (id) => `aucune sortie n’a l’issue « ${id} »`,
    en: (id) => `no exit has the outcome “${id}”`,
    ids: ({ all }) => all.flatMap((stage) => stage.state.meta?.outcome ?? []),
  },
};

const message = (place: Bilingual, { fr, en }: Declared, id: string, ids: string[]): Bilingual => {
  const near = nearest(id, ids);
  return {
    fr: `${place.fr} : ${fr(id)}.${near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`}`,
    en: `${place.en}: ${en(id)}.${near === undefined ? "" : ` Did you mean “${near}”?`}`,
  };
};

/** Whatever is named must exist: stages, roles, fields, forms, rules, contracts, notices, tasks, members, places … */
export const unknownNamesCheck: Check = {
  name: "unknown-names",
  run: (survey, report) => {
    const known = new Map<NameKind, string[]>();
    for (const { kind, id, path } of survey.references) {
      const what = KINDS[kind];
      if (what === undefined) continue;
      const ids = known.get(kind) ?? what.ids(survey);
      known.set(kind, ids);
      if (!ids.includes(id)) report.error(path, message(placeOf(survey, path), what, id, ids));
    }
  },
};

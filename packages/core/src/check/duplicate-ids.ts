import type { Bilingual } from "../definition/problem.ts";
import { placeOf } from "./names/place-of.ts";
import type { Check } from "./check.ts";
import type { Survey } from "./survey.ts";
import { nameOfStage } from "./wording.ts";

interface Named {
  id: string;
  path: string;
}

/** Those that come again, each with the first of its name. */
const repeats = <T extends Named>(items: T[]): { item: T; first: T }[] => {
  const firsts = new Map<string, T>();
  return items.flatMap((item) => {
    const first = firsts.get(item.id);
    if (first === undefined) firsts.set(item.id, item);
    return first === undefined ? [] : [{ item, first }];
  });
};

const named = (ids: string[] | undefined, path: (index: number) => string): Named[] =>
  (ids ?? []).map((id, index) => ({ id, path: path(index) }));

/** Lists whose items have ids or stand for something that may be there only once. */
const lists = ({ meta, all }: Survey): { what: Bilingual; items: Named[] }[] => [
  ...all.map(({ path, state }) => ({
    what: { fr: "le motif", en: "the reason" },
    items: named(
      state.meta?.reasons?.map((reason) => reason.value),
      (index) => `${path}/meta/reasons/${index}/value`,
    ),
  })),
  ...Object.entries(meta.fields ?? {}).map(([id, field]) => ({
    what: { fr: "le choix", en: "the choice" },
    items: named(
      field.choices?.map((choice) => choice.value),
      (index) => `/meta/fields/${id}/choices/${index}/value`,
    ),
  })),
  ...Object.entries(meta.forms ?? {}).map(([id, form]) => ({
    what: { fr: "le champ", en: "the field" },
    items: named(
      form.fields.map(({ field }) => field),
      (index) => `/meta/forms/${id}/fields/${index}/field`,
    ),
  })),
  ...Object.entries(meta.contracts ?? {}).map(([id, contract]) => ({
    what: { fr: "le signataire", en: "the party" },
    items: named(
      contract.parties.map(({ role }) => role),
      (index) => `/meta/contracts/${id}/parties/${index}/role`,
    ),
  })),
  {
    what: { fr: "l’identifiant", en: "the id" },
    items: named(
      meta.properties?.map(({ id }) => id),
      (index) => `/meta/properties/${index}/id`,
    ),
  },
  {
    what: { fr: "l’identifiant", en: "the id" },
    items: named(
      meta.scenarios?.map(({ id }) => id),
      (index) => `/meta/scenarios/${index}/id`,
    ),
  },
];

/** Ids tell things apart: deadlines, moves and statistics of two stages with one id would run into each other. */
export const duplicateIdsCheck: Check = {
  name: "duplicate-ids",
  run: (survey, report) => {
    const stages = survey.all.map((stage) => ({ id: stage.id, path: `${stage.path}/id`, stage }));
    for (const { item, first } of repeats(stages)) {
      const [one, other] = [nameOfStage(first.stage), nameOfStage(item.stage)];
      report.error(item.path, {
        fr: `${one.fr} et ${other.fr} portent le même identifiant « ${item.id} » : chaque étape doit avoir le sien.`,
        en: `${one.en} and ${other.en} have the same id “${item.id}”: each stage needs its own.`,
      });
    }
    for (const { id, path, stage } of stages) {
      if (id !== survey.definition.id) continue;
      const name = nameOfStage(stage);
      report.error(path, {
        fr: `${name.fr} porte l’identifiant du programme lui-même, « ${id} » : donnez-lui-en un autre.`,
        en: `${name.en} has the id of the program itself, “${id}”: give it another one.`,
      });
    }
    for (const { what, items } of lists(survey)) {
      for (const { item } of repeats(items)) {
        const place = placeOf(survey, item.path);
        report.error(item.path, {
          fr: `${place.fr} : ${what.fr} « ${item.id} » sert deux fois.`,
          en: `${place.en}: ${what.en} “${item.id}” is used twice.`,
        });
      }
    }
  },
};

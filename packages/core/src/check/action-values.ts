import type { Field, FieldType } from "../definition/catalog.ts";
import type { Bilingual } from "../definition/problem.ts";
import type { Value } from "../definition/values.ts";
import { checkFact } from "../step/fact-type.ts";
import type { Check, Report } from "./check.ts";
import { formOf } from "./facts/supplies.ts";
import type { ActionSite } from "./names/action-sites.ts";
import { placeOf } from "./names/place-of.ts";
import type { Survey } from "./survey.ts";
import { nameIn, nameOfId } from "./wording.ts";

/** What an action needs: a fact of this field, or a number to add up. */
type Wanted = Pick<Field, "type"> & Partial<Field>;

const NUMBER: Wanted = { type: "number" };

const TYPES: Record<FieldType, Bilingual> = {
  text: { fr: "un texte", en: "a text" },
  email: { fr: "une adresse électronique", en: "an e-mail address" },
  phone: { fr: "un numéro de téléphone", en: "a phone number" },
  number: { fr: "un nombre", en: "a number" },
  boolean: { fr: "oui ou non", en: "yes or no" },
  date: { fr: "une date", en: "a date" },
  choice: { fr: "un des choix", en: "one of the choices" },
  choices: { fr: "des choix", en: "some choices" },
};

const TEXTS: readonly FieldType[] = ["text", "email", "phone", "choice"];

/** Fields whose facts may be copied from one to the other. */
const agree = (from: FieldType, to: FieldType): boolean => from === to || (to === "text" && TEXTS.includes(from));

/** Why a literal does not fit, or why what it is read from does not. */
const mismatch = (value: Value, wanted: Wanted, survey: Survey, site: ActionSite): Bilingual | undefined => {
  const needs = TYPES[wanted.type];
  const no = (fr: string, en: string): Bilingual => ({
    fr: `${fr} ; attendu ici : ${needs.fr}`,
    en: `${en}; expected here: ${needs.en}`,
  });
  if (value === null) return undefined;
  if (typeof value !== "object" || Array.isArray(value)) {
    const wrong = checkFact(wanted as Field, value);
    return wrong === undefined
      ? undefined
      : no(`la valeur « ${String(value)} » ne convient pas`, `the value “${String(value)}” does not fit`);
  }
  if ("field" in value) {
    const other = Object.hasOwn(survey.fields, value.field) ? survey.fields[value.field] : undefined;
    if (other === undefined || agree(other.type, wanted.type)) return undefined;
    const name = nameIn(survey, "fields", value.field);
    return no(`${name.fr} contient ${TYPES[other.type].fr}`, `${name.en} holds ${TYPES[other.type].en}`);
  }
  if ("event" in value) return eventMismatch(value.event, wanted, survey, site);
  if (wanted.type !== "date") return no("l’action écrit une date", "the action writes a date");
  if ("date" in value && value.date.from !== "now") {
    const { field } = value.date.from;
    const type = Object.hasOwn(survey.fields, field) ? survey.fields[field]?.type : undefined;
    const name = nameIn(survey, "fields", field);
    return type === undefined || type === "date"
      ? undefined
      : no(`${name.fr} contient ${TYPES[type].fr}`, `${name.en} holds ${TYPES[type].en}`);
  }
  return undefined;
};

/** What the event must bring: known when it answers a form. */
const eventMismatch = (key: string, wanted: Wanted, survey: Survey, { arrow }: ActionSite): Bilingual | undefined => {
  if (arrow === undefined) return undefined;
  if (arrow.trigger !== "on") {
    return { fr: `aucun événement n’apporte ici « ${key} »`, en: `no event brings “${key}” here` };
  }
  const form = formOf(arrow, survey);
  if (form === undefined) return undefined;
  if (!form.fields.some(({ field }) => field === key)) {
    return { fr: `le formulaire ne demande pas « ${key} »`, en: `the form does not ask for “${key}”` };
  }
  const type = Object.hasOwn(survey.fields, key) ? survey.fields[key]?.type : undefined;
  const name = nameIn(survey, "fields", key);
  return type === undefined || agree(type, wanted.type)
    ? undefined
    : {
        fr: `${name.fr} contient ${TYPES[type].fr} ; attendu ici : ${TYPES[wanted.type].fr}`,
        en: `${name.en} holds ${TYPES[type].en}; expected here: ${TYPES[wanted.type].en}`,
      };
};

/** Facts of other runs, of the cohort and computed ones are only read. */
const isWritable = ({ source }: Field): boolean => source === "participant" || source === "program";

const checkTarget = (id: string, site: ActionSite, survey: Survey, report: Report): Field | undefined => {
  const field = Object.hasOwn(survey.fields, id) ? survey.fields[id] : undefined;
  if (field === undefined || isWritable(field)) return field;
  const [place, name] = [placeOf(survey, site.path), nameIn(survey, "fields", id)];
  report.error(`${site.path}/params/field`, {
    fr: `${place.fr} : ${name.fr} vient d’ailleurs ou se calcule ; une action ne peut pas l’écrire.`,
    en: `${place.en}: ${name.en} comes from elsewhere or is computed; an action cannot write it.`,
  });
  return undefined;
};

const checkValue = (value: Value, wanted: Wanted, site: ActionSite, survey: Survey, report: Report): void => {
  const wrong = mismatch(value, wanted, survey, site);
  if (wrong === undefined) return;
  const place = placeOf(survey, site.path);
  report.error(`${site.path}/params/value`, { fr: `${place.fr} : ${wrong.fr}.`, en: `${place.en}: ${wrong.en}.` });
};

/** `shift` moves a date by the length of the pause that ends: there must be one. */
const checkShift = (value: Value, site: ActionSite, survey: Survey, report: Report): void => {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !("shift" in value)) return;
  if (
    site.arrow?.source?.state.meta?.kind === "suspension" ||
    (site.at === "exit" && site.stage?.state.meta?.kind === "suspension")
  )
    return;
  const place = placeOf(survey, site.path);
  report.warning(`${site.path}/params/value`, {
    fr: `${place.fr} : la date n’est décalée de la durée d’une pause qu’en sortant d’une pause.`,
    en: `${place.en}: the date is moved by the length of a pause only when a pause ends.`,
  });
};

const checkIncrement = (site: ActionSite, id: string, survey: Survey, report: Report): void => {
  const field = checkTarget(id, site, survey, report);
  if (field === undefined || field.type === "number") return;
  const [place, name] = [placeOf(survey, site.path), nameIn(survey, "fields", id)];
  report.error(`${site.path}/params/field`, {
    fr: `${place.fr} : ${name.fr} n’est pas un nombre, on ne peut pas l’augmenter.`,
    en: `${place.en}: ${name.en} is not a number, it cannot be increased.`,
  });
};

/** A `save` stores the answers of a form; without a form it stores nothing. */
const checkSave = (site: ActionSite, survey: Survey, report: Report): void => {
  const { arrow } = site;
  // A contract event is recorded by itself; saving with it does no harm.
  if (
    arrow === undefined ||
    arrow.trigger === "onDone" ||
    arrow.trigger === "always" ||
    arrow.key.startsWith("contract.")
  )
    return;
  if (formOf(arrow, survey) !== undefined || arrow.key.startsWith("form.") || arrow.transition.meta?.form !== undefined)
    return;
  const name = nameOfId(arrow.key);
  const place = placeOf(survey, site.path);
  report.warning(site.path, {
    fr: `${place.fr} : ${name.fr} n’apporte pas de formulaire, il n’y a rien à enregistrer.`,
    en: `${place.en}: ${name.en} brings no form, there is nothing to save.`,
  });
};

/** Actions write facts of the right type where they may be written. */
export const actionValuesCheck: Check = {
  name: "action-values",
  run: (survey, report) => {
    for (const site of survey.actions) {
      const { action } = site;
      if (action.type === "set") {
        const { field: id, value } = action.params;
        const field = checkTarget(id, site, survey, report);
        if (field !== undefined) checkValue(value, field, site, survey, report);
        checkShift(value, site, survey, report);
      } else if (action.type === "increment" && action.params.field !== undefined) {
        checkIncrement(site, action.params.field, survey, report);
      } else if (action.type === "record") checkValue(action.params.value, NUMBER, site, survey, report);
      else if (action.type === "append" && action.params.value !== undefined) {
        const wanted = appendedType(action.params.list, survey);
        if (wanted !== undefined) checkValue(action.params.value, wanted, site, survey, report);
      } else if (action.type === "save") checkSave(site, survey, report);
    }
    for (const { path, type, id } of initialData(survey)) {
      report.error(path, {
        fr: `La valeur de départ de ${nameIn(survey, "fields", id).fr} ne convient pas ; attendu ici : ${type.fr}.`,
        en: `The initial value of ${nameIn(survey, "fields", id).en} does not fit; expected here: ${type.en}.`,
      });
    }
  },
};

/** Sums, means and spreads are taken of numbers; `last` reads what its own field is. */
const appendedType = (list: string, { fields }: Survey): Wanted | undefined =>
  Object.values(fields)
    .map((field): Wanted | undefined => {
      const { source } = field;
      if (typeof source !== "object" || !("list" in source) || source.list !== list || source.statistic === "count")
        return undefined;
      return source.statistic === "last" ? field : NUMBER;
    })
    .find((wanted) => wanted !== undefined);

const initialData = ({ definition, fields }: Survey) =>
  Object.entries(definition.context?.data ?? {}).flatMap(([id, value]) => {
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    return field === undefined || checkFact(field, value) === undefined
      ? []
      : [{ id, path: `/context/data/${id}`, type: TYPES[field.type] }];
  });

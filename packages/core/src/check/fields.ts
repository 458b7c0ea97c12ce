import type { Field } from "../definition/catalog.ts";
import type { Check, Report } from "./check.ts";
import type { Survey } from "./survey.ts";
import { quoted } from "./wording.ts";

const CHOOSING: readonly Field["type"][] = ["choice", "choices"];

const SETTINGS = {
  choices: { fr: "des choix", en: "choices" },
  multiline: { fr: "plusieurs lignes", en: "several lines" },
  min: { fr: "un minimum", en: "a minimum" },
  max: { fr: "un maximum", en: "a maximum" },
};

const checkSettings = (id: string, field: Field, report: Report): void => {
  const name = quoted(field.title, id);
  const path = `/meta/fields/${id}`;
  if (CHOOSING.includes(field.type) && field.choices === undefined) {
    report.error(path, {
      fr: `Le champ ${name.fr} demande de choisir, mais ne propose aucun choix.`,
      en: `The field ${name.en} asks people to choose, but offers no choice.`,
    });
  }
  const misplaced = [
    ["choices", CHOOSING.includes(field.type)],
    ["multiline", field.type === "text"],
    ["min", field.type === "number"],
    ["max", field.type === "number"],
  ] as const;
  for (const [key, fits] of misplaced) {
    if (field[key] === undefined || fits) continue;
    report.error(`${path}/${key}`, {
      fr: `Le champ ${name.fr} a un réglage (${SETTINGS[key].fr}) qui ne va pas avec son type.`,
      en: `The field ${name.en} has a setting (${SETTINGS[key].en}) that does not go with its type.`,
    });
  }
  if (field.min !== undefined && field.max !== undefined && field.min > field.max) {
    report.error(`${path}/min`, {
      fr: `Le champ ${name.fr} : le minimum (${field.min}) dépasse le maximum (${field.max}).`,
      en: `The field ${name.en}: the minimum (${field.min}) is above the maximum (${field.max}).`,
    });
  }
};

const checkSource = (id: string, field: Field, survey: Survey, report: Report): void => {
  const { source } = field;
  const name = quoted(field.title, id);
  const path = `/meta/fields/${id}`;
  if (source === "cohort" && !survey.meta.cohort?.fields.includes(id)) {
    report.error(`${path}/source`, {
      fr: `Le champ ${name.fr} vient de la promotion, mais la promotion ne le tient pas : ajoutez-le à ses champs.`,
      en: `The field ${name.en} comes from the cohort, but the cohort does not hold it: add it to the cohort’s fields.`,
    });
  }
  if (typeof source === "object" && "list" in source && source.statistic !== "last" && field.type !== "number") {
    report.error(`${path}/type`, {
      fr: `Le champ ${name.fr} se calcule sur une liste : ce doit être un nombre.`,
      en: `The field ${name.en} is computed from a list: it must be a number.`,
    });
  }
};

const CONTACT_TYPES: Record<"name" | "email" | "phone", readonly Field["type"][]> = {
  name: ["text"],
  email: ["email", "text"],
  phone: ["phone", "text"],
};

/** The fields that hold how somebody is reached hold what can be written to or called. */
const checkContacts = ({ meta, fields }: Survey, report: Report): void => {
  for (const [id, { title, contact }] of Object.entries(meta.roles)) {
    for (const key of ["name", "email", "phone"] as const) {
      const from = contact?.[key];
      const field = from !== undefined && Object.hasOwn(fields, from) ? fields[from] : undefined;
      if (from === undefined || field === undefined || CONTACT_TYPES[key].includes(field.type)) continue;
      const [role, name] = [quoted(title, id), quoted(field.title, from)];
      report.error(`/meta/roles/${id}/contact/${key}`, {
        fr: `Le rôle ${role.fr} ne peut pas être joint par ${name.fr} : ce champ est d’un autre type.`,
        en: `The role ${role.en} cannot be reached by ${name.en}: that field is of another type.`,
      });
    }
  }
};

/** Fields hold together: choices to choose from, bounds the right way round, a source that provides them. */
export const fieldsCheck: Check = {
  name: "fields",
  run: (survey, report) => {
    checkContacts(survey, report);
    for (const [id, field] of Object.entries(survey.fields)) {
      checkSettings(id, field, report);
      checkSource(id, field, survey, report);
    }
    for (const [index, id] of (survey.meta.cohort?.fields ?? []).entries()) {
      const field = Object.hasOwn(survey.fields, id) ? survey.fields[id] : undefined;
      if (field === undefined || field.source === "cohort") continue;
      const name = quoted(field.title, id);
      report.error(`/meta/cohort/fields/${index}`, {
        fr: `La promotion tient le champ ${name.fr}, mais ce champ dit venir d’ailleurs.`,
        en: `The cohort holds the field ${name.en}, but that field says it comes from elsewhere.`,
      });
    }
  },
};

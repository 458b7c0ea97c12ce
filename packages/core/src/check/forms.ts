import type { Form } from "../definition/catalog.ts";
import type { Action } from "../definition/vocabulary.ts";
import { builtInOf } from "../step/built-in.ts";
import type { Check, Report } from "./check.ts";
import { fieldsRead } from "./facts/rule-fields.ts";
import { formOf } from "./facts/supplies.ts";
import type { Survey } from "./survey.ts";
import { listed, nameIn, nameOfSource, quoted } from "./wording.ts";

const checkFields = (id: string, form: Form, survey: Survey, report: Report): void => {
  const name = quoted(form.title, id);
  if (form.fields.length === 0) {
    report.warning(`/meta/forms/${id}/fields`, {
      fr: `Le formulaire ${name.fr} ne demande rien.`,
      en: `The form ${name.en} asks for nothing.`,
    });
  }
  form.fields.forEach(({ field, visibleWhen }, index) => {
    const path = `/meta/forms/${id}/fields/${index}`;
    const declared = Object.hasOwn(survey.fields, field) ? survey.fields[field] : undefined;
    const asked = nameIn(survey, "fields", field);
    if (declared !== undefined && declared.source !== "participant" && declared.source !== "program") {
      report.error(`${path}/field`, {
        fr: `Le formulaire ${name.fr} demande ${asked.fr}, qui vient d’ailleurs ou se calcule.`,
        en: `The form ${name.en} asks for ${asked.en}, which comes from elsewhere or is computed.`,
      });
    }
    if (visibleWhen !== undefined && fieldsRead(survey, visibleWhen).includes(field)) {
      report.error(`${path}/visibleWhen`, {
        fr: `Le formulaire ${name.fr} ne montre ${asked.fr} que selon sa propre réponse.`,
        en: `The form ${name.en} shows ${asked.en} depending on its own answer.`,
      });
    }
  });
};

/** True for an action that stores what the event brings, or part of it. */
const keepsAnswers = (action: Action): boolean => {
  if (action.type === "save" || action.type === "append") return true;
  if (action.type !== "set" && action.type !== "record") return false;
  const { value } = action.params;
  return typeof value === "object" && value !== null && !Array.isArray(value) && "event" in value;
};

/** Whether what is sent is kept, and by whom it is expected. */
const checkUse = (id: string, form: Form, survey: Survey, report: Report): void => {
  const name = quoted(form.title, id);
  const uses = survey.arrows.filter((arrow) => formOf(arrow, survey) === form);
  if (uses.length === 0) {
    report.warning(`/meta/forms/${id}`, {
      fr: `Le formulaire ${name.fr} n’est attendu à aucune étape.`,
      en: `The form ${name.en} is expected at no stage.`,
    });
  }
  for (const arrow of uses) {
    const actions = arrow.transition.actions ?? [];
    const place = nameOfSource(arrow);
    const entries = [...survey.flow.entered(arrow)].flatMap((stage) => stage.state.entry ?? []);
    if (![...actions, ...entries].some(keepsAnswers) && form.fields.length > 0) {
      report.warning(arrow.path, {
        fr: `À ${place.fr}, les réponses au formulaire ${name.fr} ne sont pas enregistrées.`,
        en: `At ${place.en}, the answers to the form ${name.en} are not saved.`,
      });
    }
    // Two readers who save into the same fields would overwrite each other: a list keeps one entry for each.
    if (form.per === "actor" && !actions.some(({ type }) => type === "append")) {
      report.warning(arrow.path, {
        fr: `À ${place.fr}, chacun répond de son côté au formulaire ${name.fr}, mais les réponses ne vont pas dans une liste : la dernière efface les autres.`,
        en: `At ${place.en}, everybody answers the form ${name.en} on their own, but the answers do not go into a list: the last one replaces the others.`,
      });
    }
    if (form.public === true && builtInOf(arrow.key)?.kind !== "form") {
      report.warning(arrow.path, {
        fr: `Le formulaire ${name.fr} est public, mais à ${place.fr} il accompagne un événement interne.`,
        en: `The form ${name.en} is public, but at ${place.en} it goes with an internal event.`,
      });
    }
    const strangers = (arrow.transition.meta?.by ?? []).filter((role) => !form.by.includes(role));
    if (strangers.length > 0) {
      const roles = listed(strangers.map((role) => nameIn(survey, "roles", role)));
      report.warning(`${arrow.path}/meta/by`, {
        fr: `À ${place.fr}, ${roles.fr} peut envoyer le formulaire ${name.fr}, qui ne s’adresse pas à ce rôle.`,
        en: `At ${place.en}, ${roles.en} may send the form ${name.en}, which is not meant for that role.`,
      });
    }
  }
};

/** Forms ask for what can be answered, are expected somewhere, and their answers are kept. */
export const formsCheck: Check = {
  name: "forms",
  run: (survey, report) => {
    for (const [id, form] of Object.entries(survey.meta.forms ?? {})) {
      checkFields(id, form, survey, report);
      checkUse(id, form, survey, report);
    }
  },
};

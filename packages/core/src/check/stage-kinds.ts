import type { Form } from "../definition/catalog.ts";
import { ancestry, type Stage } from "../definition/outline.ts";
import type { Check, Report } from "./check.ts";
import { formOf } from "./facts/supplies.ts";
import { isHistory } from "./flow/tree.ts";
import type { Survey } from "./survey.ts";
import { nameIn, nameOfStage } from "./wording.ts";

/** True when the form may be sent while the person is there, by itself or with an event that asks for it. */
const expects = (stage: Stage, form: Form, survey: Survey): boolean => {
  const line: (Stage | undefined)[] = [...ancestry(stage), undefined];
  return survey.arrows.some((arrow) => line.includes(arrow.source) && formOf(arrow, survey) === form);
};

const checkKind = (stage: Stage, survey: Survey, report: Report): void => {
  const { state, path } = stage;
  const { meta } = state;
  if (meta === undefined || isHistory(stage)) return;
  const name = nameOfStage(stage);
  const say = (key: string, fr: string, en: string): void =>
    report.error(`${path}/meta${key}`, { fr: `${name.fr} ${fr}`, en: `${name.en} ${en}` });
  const isPhase = stage.children.length > 0;
  if (meta.kind === "phase" && !isPhase) say("/kind", "est une phase sans étapes.", "is a phase without stages.");
  if (meta.kind === "form" && meta.form === undefined)
    say("", "demande un formulaire mais ne dit pas lequel.", "asks for a form but does not say which.");
  if (meta.kind === "contract" && meta.contract === undefined)
    say(
      "",
      "attend une signature mais ne dit pas de quel contrat.",
      "waits for a signature but does not say of which contract.",
    );
  if (meta.kind === "decision" && state.always === undefined && !isPhase) {
    report.warning(`${path}/meta/kind`, {
      fr: `${name.fr} est une décision, mais aucune règle n’y décide.`,
      en: `${name.en} is a decision, but no rule decides there.`,
    });
  }
  const form = meta.form === undefined ? undefined : survey.meta.forms?.[meta.form];
  if (meta.form !== undefined && form !== undefined && !isPhase && !expects(stage, form, survey)) {
    const title = nameIn(survey, "forms", meta.form);
    say(
      "/form",
      `montre le formulaire ${title.fr}, mais n’attend pas son envoi.`,
      `shows the form ${title.en}, but does not expect it to be sent.`,
    );
  }
};

/** A stage does what its kind says. */
export const stageKindsCheck: Check = {
  name: "stage-kinds",
  run: (survey, report) => {
    for (const stage of survey.all) checkKind(stage, survey, report);
  },
};

import type { Indicator } from "../definition/impact.ts";
import { isExit } from "../definition/outline.ts";
import type { Check, Report } from "./check.ts";
import { isHistory } from "./flow/tree.ts";
import { momentsOf } from "./names/in-impact.ts";
import type { Survey } from "./survey.ts";
import { nameIn, nameOfStage, quoted } from "./wording.ts";

const checkMoments = (id: string, indicator: Indicator, survey: Survey, report: Report): void => {
  const name = quoted(indicator.title, id);
  for (const { moment, path } of momentsOf(indicator, `/meta/indicators/${id}`)) {
    if ("exit" in moment && typeof moment.exit === "string") {
      const stage = survey.byId.get(moment.exit);
      if (stage === undefined || isExit(stage)) continue;
      report.error(`${path}/exit`, {
        fr: `Indicateur ${name.fr} : ${nameOfStage(stage).fr} n’est pas une sortie.`,
        en: `Indicator ${name.en}: ${nameOfStage(stage).en} is not an exit.`,
      });
    }
    for (const key of ["reached", "entered", "left"] as const) {
      const target = (moment as Record<string, unknown>)[key];
      const stage = typeof target === "string" ? survey.byId.get(target) : undefined;
      if (stage === undefined) continue;
      if (isHistory(stage)) {
        report.error(`${path}/${key}`, {
          fr: `Indicateur ${name.fr} : « ${stage.id} » est un point de reprise, personne ne s’y trouve jamais.`,
          en: `Indicator ${name.en}: “${stage.id}” is a point of return, nobody is ever there.`,
        });
      } else if (key === "left" && isExit(stage)) {
        report.error(`${path}/left`, {
          fr: `Indicateur ${name.fr} : on ne quitte pas une sortie (${nameOfStage(stage).fr}).`,
          en: `Indicator ${name.en}: nobody leaves an exit (${nameOfStage(stage).en}).`,
        });
      }
    }
  }
};

const checkSum = (id: string, indicator: Indicator, survey: Survey, report: Report): void => {
  const { measure } = indicator;
  if (!("sum" in measure) || !("field" in measure.sum)) return;
  const { field } = measure.sum;
  const type = Object.hasOwn(survey.fields, field) ? survey.fields[field]?.type : undefined;
  if (type === undefined || type === "number") return;
  const [name, what] = [quoted(indicator.title, id), nameIn(survey, "fields", field)];
  report.error(`/meta/indicators/${id}/measure/sum/field`, {
    fr: `Indicateur ${name.fr} : ${what.fr} n’est pas un nombre, on ne peut pas en faire la somme.`,
    en: `Indicator ${name.en}: ${what.en} is not a number, it cannot be added up.`,
  });
};

const CROWDED: readonly string[] = ["text", "email", "phone", "date"];

/** A breakdown makes groups: a field that differs from person to person would show individuals. */
const checkBreakdown = (id: string, indicator: Indicator, survey: Survey, report: Report): void => {
  (indicator.breakdown ?? []).forEach((field, index) => {
    const type = Object.hasOwn(survey.fields, field) ? survey.fields[field]?.type : undefined;
    if (type === undefined || !CROWDED.includes(type)) return;
    const [name, what] = [quoted(indicator.title, id), nameIn(survey, "fields", field)];
    report.warning(`/meta/indicators/${id}/breakdown/${index}`, {
      fr: `Indicateur ${name.fr} : une ventilation par ${what.fr} ferait presque un groupe par personne. Préférez un champ à choix.`,
      en: `Indicator ${name.en}: a breakdown by ${what.en} would make nearly a group for each person. Prefer a field with choices.`,
    });
  });
};

/** Figures can be computed from what runs record. */
export const indicatorsCheck: Check = {
  name: "indicators",
  run: (survey, report) => {
    for (const [id, indicator] of Object.entries(survey.meta.indicators ?? {})) {
      checkMoments(id, indicator, survey, report);
      checkSum(id, indicator, survey, report);
      checkBreakdown(id, indicator, survey, report);
    }
  },
};

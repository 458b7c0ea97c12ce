import type { Arrow, Stage } from "../definition/outline.ts";
import type { Check, Report } from "./check.ts";
import { isHistory, isInside } from "./flow/tree.ts";
import type { Survey } from "./survey.ts";
import { listed, nameOfStage } from "./wording.ts";

/** Transitions that lead to a stage, or into it, from elsewhere. */
const arrowsTo = (stage: Stage, { arrows, byId }: Survey): Arrow[] =>
  arrows.filter(({ source, target }) => {
    const goal = target === undefined ? undefined : byId.get(target);
    const leads = goal !== undefined && (goal === stage || isInside(goal, stage));
    return leads && source !== stage && (source === undefined || !isInside(source, stage));
  });

const checkStage = (stage: Stage, survey: Survey, report: Report): void => {
  const name = nameOfStage(stage);
  const from = [...new Set(arrowsTo(stage, survey).map((arrow) => arrow.source))].filter((s) => s !== undefined);
  if (from.length === 0) {
    report.error(stage.path, {
      fr: `Rien ne mène à ${name.fr} : personne n’y arrivera jamais. Reliez-la ou supprimez-la.`,
      en: `Nothing leads to ${name.en}: nobody will ever get there. Connect it or delete it.`,
    });
    return;
  }
  const names = listed(from.map(nameOfStage));
  report.error(stage.path, {
    fr: `Personne n’arrivera jamais à ${name.fr} : on n’y vient que de ${names.fr}, où personne n’arrive non plus ou d’où cette suite n’a jamais lieu.`,
    en: `Nobody will ever get to ${name.en}: it follows only ${names.en}, where nobody gets either or from where this never happens.`,
  });
};

/** Every stage can be reached from the start, whatever rules answer. */
export const unreachableStagesCheck: Check = {
  name: "unreachable-stages",
  run: (survey, report) => {
    const { reachable } = survey.flow;
    for (const stage of survey.all) {
      if (isHistory(stage)) {
        if (survey.arrows.some((arrow) => arrow.target === stage.id)) continue;
        const phase = stage.parent === undefined ? undefined : nameOfStage(stage.parent);
        if (phase === undefined) continue;
        report.warning(stage.path, {
          fr: `${phase.fr} a un point de reprise, « ${stage.id} », auquel rien ne mène.`,
          en: `${phase.en} has a point of return, “${stage.id}”, to which nothing leads.`,
        });
        continue;
      }
      // A phase that nobody reaches says it for everything inside.
      const isInsideUnreached = stage.parent !== undefined && !reachable.has(stage.parent);
      if (!reachable.has(stage) && !isInsideUnreached) checkStage(stage, survey, report);
    }
  },
};

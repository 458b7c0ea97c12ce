import type { Stage } from "../definition/outline.ts";
import type { Check, Report } from "./check.ts";
import { inner, isHistory, isInside, isParallel } from "./flow/tree.ts";
import type { Survey } from "./survey.ts";
import { listed, nameOfStage } from "./wording.ts";

const isSuspension = (stage: Stage): boolean => stage.state.meta?.kind === "suspension";

/** The points of return to which a pause leads, through other pauses if need be. */
const returnsOf = (pause: Stage, { arrows, byId }: Survey): Stage[] => {
  const seen = new Set([pause]);
  for (const stage of seen) {
    for (const { source, target } of arrows) {
      const goal = source !== stage || target === undefined ? undefined : byId.get(target);
      if (goal !== undefined && (isHistory(goal) || isSuspension(goal))) seen.add(goal);
    }
  }
  return [...seen].filter(isHistory);
};

const checkSuspension = (stage: Stage, survey: Survey, report: Report): void => {
  const name = nameOfStage(stage);
  const phases = [...new Set(returnsOf(stage, survey).flatMap((point) => point.parent ?? []))];
  if (phases.length === 0) {
    report.error(stage.path, {
      fr: `${name.fr} est une pause dont on ne reprend pas : il lui faut une suite vers un point de reprise placé dans la phase interrompue.`,
      en: `${name.en} is a pause without return: it needs a way back to a point of return inside the phase it interrupts.`,
    });
    return;
  }
  for (const phase of phases) {
    if (!isInside(stage, phase)) continue;
    const around = nameOfStage(phase);
    report.error(stage.path, {
      fr: `${name.fr} est dans la phase qu’elle interrompt (${around.fr}) : placez-la au dehors, sinon rien n’est interrompu.`,
      en: `${name.en} is inside the phase it interrupts (${around.en}): put it outside, or nothing is interrupted.`,
    });
  }
  const [phase] = phases;
  if (phase === undefined || phases.length > 1) return;
  const strangers = survey.arrows.flatMap(({ target, source }) => {
    const comes = target === stage.id && source !== undefined && source !== phase && !isInside(source, phase);
    return comes && !isInside(phase, source) && !isSuspension(source) ? [source] : [];
  });
  if (strangers.length === 0) return;
  const [from, around] = [listed([...new Set(strangers)].map(nameOfStage), "or"), nameOfStage(phase)];
  report.warning(stage.path, {
    fr: `${name.fr} : qui y arrive depuis ${from.fr} reprendra dans ${around.fr}, et non là où il était.`,
    en: `${name.en}: whoever comes from ${from.en} will go on in ${around.en}, not where they were.`,
  });
};

/** A pause stands outside the phase it interrupts and goes back through a point of return inside it. */
export const suspensionsCheck: Check = {
  name: "suspensions",
  run: (survey, report) => {
    for (const stage of survey.all) {
      if (isSuspension(stage)) checkSuspension(stage, survey, report);
      const phase = stage.parent;
      if (!isHistory(stage) || stage.state.history === "deep" || phase === undefined) continue;
      if (!isParallel(phase) && inner(phase).every((child) => inner(child).length === 0)) continue;
      const name = nameOfStage(phase);
      report.warning(stage.path, {
        fr: `${name.fr} : la reprise ne retient que le premier niveau ; ce qui est à l’intérieur recommence au début. Choisissez une reprise complète.`,
        en: `${name.en}: the return remembers the first level only; what is inside begins anew. Choose a complete return.`,
      });
    }
  },
};

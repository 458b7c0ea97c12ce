import { textIn } from "../definition/text.ts";
import { compile, type Compiled } from "../machine/compile.ts";
import { playCompiled, type ScenarioResult } from "../simulate/play-scenario.ts";
import type { Report } from "./check.ts";
import type { Survey } from "./survey.ts";

/** The name under which failures of scenarios are reported. */
export const SCENARIOS = "scenarios";

const compiledOrNot = (survey: Survey): Compiled | undefined => {
  try {
    return compile(survey.definition);
  } catch {
    return undefined;
  }
};

/** Plays every scenario. None is played when the program cannot even start; other checks say why. */
export const playScenarios = (survey: Survey): ScenarioResult[] => {
  const scenarios = survey.meta.scenarios ?? [];
  const compiled = scenarios.length === 0 ? undefined : compiledOrNot(survey);
  return compiled === undefined ? [] : scenarios.map((scenario) => playCompiled(compiled, scenario));
};

/** Each scenario goes as its author expects. */
export const reportScenarios = (results: ScenarioResult[], report: Report): void => {
  results.forEach(({ title, failure }, index) => {
    if (failure === undefined) return;
    const step = failure.step + 1;
    report.error(`/meta/scenarios/${index}/steps/${failure.step}`, {
      fr: `Le scénario « ${textIn(title, "fr")} » échoue au pas ${step} : ${failure.message.fr}`,
      en: `The scenario “${textIn(title, "en")}” fails at step ${step}: ${failure.message.en}`,
    });
  });
};

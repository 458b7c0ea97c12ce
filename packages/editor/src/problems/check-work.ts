import { checkText, type CheckOptions, type Problem, type ScenarioResult } from "@parcours/core";
import type { Document } from "../graph/document.ts";

/** What is asked of the worker. */
export interface CheckRequest {
  /** Counts up; answers carry it, so that those to old questions are known. */
  turn: number;
  document: Document;
  known: CheckOptions["known"];
}

/** What it answers, twice: first without the scenarios, then everything. */
export interface CheckAnswer {
  turn: number;
  problems: Problem[];
  scenarios: ScenarioResult[];
  complete: boolean;
}

/** Runs the checks of core: `tell` is called with the quick ones at once, then with the scenarios as well. */
export const work = ({ turn, document, known }: CheckRequest, tell: (answer: CheckAnswer) => void): void => {
  const options = known === undefined ? {} : { known };
  const quick = checkText(document, { ...options, scenarios: false });
  const scenarios = document.meta.scenarios;
  const none = !Array.isArray(scenarios) || scenarios.length === 0;
  tell({ turn, ...quick, complete: none });
  if (!none) tell({ turn, ...checkText(document, options), complete: true });
};

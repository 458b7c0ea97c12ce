import { checkText, type CheckOptions, type Problem, type PropertyResult, type ScenarioResult } from "@parcours/core";
import type { Document } from "../graph/document.ts";

/** What is asked of the worker. */
export interface CheckRequest {
  /** Counts up; answers carry it, so that those to old questions are known. */
  turn: number;
  document: Document;
  known: CheckOptions["known"];
}

/** What is still being worked on: nothing once it is `done`. */
export type CheckProgress = "scenarios" | "properties" | "done";

/** What it answers, as soon as more is known: first what the structure says, then the scenarios, then the proofs. */
export interface CheckAnswer {
  turn: number;
  problems: readonly Problem[];
  scenarios: readonly ScenarioResult[];
  properties: readonly PropertyResult[];
  progress: CheckProgress;
}

/** So many places are looked at for one property: enough for programs of a hundred stages, within seconds. */
const PLACES = 100_000;

const hasAny = (list: unknown): boolean => Array.isArray(list) && list.length > 0;

/** Runs the checks of core: `tell` is called with what is quick at once, then each time that more is known. */
export const work = ({ turn, document, known }: CheckRequest, tell: (answer: CheckAnswer) => void): void => {
  const check = (scenarios: boolean, properties: number | false) =>
    checkText(document, { ...(known !== undefined && { known }), scenarios, properties });
  const plays = hasAny(document.meta.scenarios);
  const proves = hasAny(document.meta.properties);
  const then: CheckProgress = proves ? "properties" : "done";
  let found = check(false, false);
  tell({ turn, ...found, progress: plays ? "scenarios" : then });
  if (plays) {
    found = check(true, false);
    tell({ turn, ...found, progress: then });
  }
  if (!proves) return;
  const { problems, properties } = check(false, PLACES);
  const broken = problems.filter((problem) => problem.check === "properties");
  tell({ turn, ...found, problems: [...found.problems, ...broken], properties, progress: "done" });
};

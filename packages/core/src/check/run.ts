import { parseDefinition } from "../definition/parse.ts";
import type { Bilingual, Problem } from "../definition/problem.ts";
import type { Definition } from "../definition/schema.ts";
import type { ScenarioResult } from "../simulate/play-scenario.ts";
import type { Report } from "./check.ts";
import { CHECKS } from "./checks.ts";
import { documentOrder } from "./document-order.ts";
import { salvage } from "./salvage.ts";
import { playScenarios, reportScenarios, SCENARIOS } from "./scenarios.ts";
import { surveyOf, type Known, type Survey } from "./survey.ts";
import { typeset } from "./wording.ts";

export interface CheckOptions {
  /** What the organization knows besides this definition. */
  known?: Known;
  /** Whether scenarios are played; they are unless this is `false`. */
  scenarios?: boolean;
}

export interface Checked {
  /** In the order of the document; at one place errors come first. Any error forbids publishing. */
  problems: Problem[];
  /** How each scenario went; empty when they were not played or the program cannot start. */
  scenarios: ScenarioResult[];
}

/** Collects what one check says; the same thing about the same place is kept once. */
const reporter = (check: string, problems: Problem[], told: Set<string>): Report => {
  const say =
    (severity: Problem["severity"]) =>
    (path: string, message: Bilingual, example?: unknown): void => {
      const text = typeset(message);
      const key = `${check} ${path} ${text.en}`;
      if (told.has(key)) return;
      told.add(key);
      problems.push({ check, severity, path, message: text, ...(example !== undefined && { example }) });
    };
  return { error: say("error"), warning: say("warning") };
};

const inDocumentOrder = (problems: Problem[], definition: Definition): Problem[] => {
  const placeOf = documentOrder(definition);
  const rank = (problem: Problem): number => placeOf(problem.path) * 2 + (problem.severity === "error" ? 0 : 1);
  // Sorting is stable: within one rank the order of the checks stays.
  return problems
    .map((problem) => ({ problem, rank: rank(problem) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ problem }) => problem);
};

const runChecks = (survey: Survey, played: ScenarioResult[]): Problem[] => {
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const check of CHECKS) check.run(survey, reporter(check.name, problems, told));
  reportScenarios(played, reporter(SCENARIOS, problems, told));
  return inDocumentOrder(problems, survey.definition);
};

/**
 * Everything that a program must satisfy before it is published, and what its authors should know. Reports all problems
 * at once. Pure: the same definition gives the same answer; it is not changed.
 */
export const checkProgram = (definition: Definition, options: CheckOptions = {}): Checked => {
  const survey = surveyOf(definition, options.known);
  const scenarios = options.scenarios === false ? [] : playScenarios(survey);
  return { problems: runChecks(survey, scenarios), scenarios };
};

/**
 * As `checkProgram`, from JSON text or an object that may not even be a definition. Where the format does not fit, that
 * is told first, then what the checks find in the rest; scenarios are played only when all of it fits.
 */
export const checkText = (input: unknown, options: CheckOptions = {}): Checked => {
  const parsed = parseDefinition(input);
  if (parsed.ok) return checkProgram(parsed.definition, options);
  const rest = salvage(input, parsed.problems);
  if (rest === undefined) return { problems: parsed.problems, scenarios: [] };
  const { problems } = checkProgram(rest.definition, { ...options, scenarios: false });
  return { problems: [...parsed.problems, ...problems.filter(rest.standsAlone)], scenarios: [] };
};

import { parseDefinition } from "../definition/parse.ts";
import type { Bilingual, Problem } from "../definition/problem.ts";
import type { Definition } from "../definition/schema.ts";
import type { ScenarioResult } from "../simulate/play-scenario.ts";
import type { Report } from "./check.ts";
import { CHECKS } from "./checks.ts";
import { documentOrder } from "./document-order.ts";
import { salvage } from "./salvage.ts";
import {
  A_MOMENT,
  PROPERTIES,
  proveProperties,
  reportProperties,
  type PropertyResult,
} from "./properties/properties.ts";
import { playScenarios, reportScenarios, SCENARIOS } from "./scenarios.ts";
import { surveyOf, type Known, type Survey } from "./survey.ts";
import { typeset } from "./wording.ts";

export interface CheckOptions {
  /** What the organization knows besides this definition. */
  known?: Known;
  /** Whether scenarios are played; they are unless this is `false`. */
  scenarios?: boolean;
  /**
   * How many places are looked at for each property before it is left undecided, or `false` for none at all. Some
   * thousand by default, which takes a moment; a hundred thousand decides large programs in seconds.
   */
  properties?: number | false;
}

export interface Checked {
  /** In the order of the document; at one place errors come first. Any error forbids publishing. */
  problems: Problem[];
  /** How each scenario went; empty when they were not played or the program cannot start. */
  scenarios: ScenarioResult[];
  /** What is known of each property; empty when they were not looked at or the program cannot start. */
  properties: PropertyResult[];
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

const runChecks = (survey: Survey, played: ScenarioResult[], proofs: PropertyResult[]): Problem[] => {
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const check of CHECKS) check.run(survey, reporter(check.name, problems, told));
  reportScenarios(played, reporter(SCENARIOS, problems, told));
  reportProperties(proofs, survey, reporter(PROPERTIES, problems, told));
  return inDocumentOrder(problems, survey.definition);
};

/**
 * Everything that a program must satisfy before it is published, and what its authors should know. Reports all problems
 * at once. Pure: the same definition gives the same answer; it is not changed.
 */
export const checkProgram = (definition: Definition, options: CheckOptions = {}): Checked => {
  const survey = surveyOf(definition, options.known);
  const scenarios = options.scenarios === false ? [] : playScenarios(survey);
  const { properties: most = A_MOMENT } = options;
  const properties = most === false ? [] : proveProperties(survey, most);
  return { problems: runChecks(survey, scenarios, properties), scenarios, properties };
};

/**
 * As `checkProgram`, from JSON text or an object that may not even be a definition. Where the format does not fit, that
 * is told first, then what the checks find in the rest; scenarios are played and properties proved only when all of it fits.
 */
export const checkText = (input: unknown, options: CheckOptions = {}): Checked => {
  const parsed = parseDefinition(input);
  if (parsed.ok) return checkProgram(parsed.definition, options);
  const rest = salvage(input, parsed.problems);
  if (rest === undefined) return { problems: parsed.problems, scenarios: [], properties: [] };
  const { problems } = checkProgram(rest.definition, { ...options, scenarios: false, properties: false });
  return { problems: [...parsed.problems, ...problems.filter(rest.standsAlone)], scenarios: [], properties: [] };
};

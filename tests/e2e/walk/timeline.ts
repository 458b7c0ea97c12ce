import {
  beginScenario,
  compile,
  type Definition,
  isExit,
  outlineOf,
  playStep,
  type Scenario,
  type ScenarioStep,
  type Simulation,
} from "@parcours/core";

export type Send = Extract<ScenarioStep, { send: unknown }>;

/** One moment of one scenario: what is sent, what changes or that time has passed, and where the run stands after it. */
export interface Moment {
  /** Which scenario, by its place in the list. */
  walk: number;
  at: string;
  step: ScenarioStep | "start";
  stages: string[];
  exit: string | undefined;
}

const played = (
  definition: Definition,
  scenario: Scenario,
): { steps: [ScenarioStep, Simulation][]; begun: Simulation } => {
  const begun = beginScenario(compile(definition), scenario);
  if ("ok" in begun) throw new Error(begun.message.en);
  let simulation = begun;
  const steps = scenario.steps.map((step): [ScenarioStep, Simulation] => {
    simulation = playStep(simulation, step).simulation;
    return [step, simulation];
  });
  return { steps, begun };
};

const isDone = (step: ScenarioStep): step is Send => "send" in step && step.refused === undefined;

/** The scenario with addresses to which mails are sent, each of this scenario alone. */
export const withAddresses = (scenario: Scenario): Scenario =>
  JSON.parse(JSON.stringify(scenario).replaceAll(/@[\w.-]+/g, `.${scenario.id}@marche.internal`)) as Scenario;

/** For each exit of a program the scenario that comes there with the fewest things to do; undefined where none does. */
export const walksOf = (definition: Definition): { exit: string; scenario: Scenario | undefined }[] => {
  const ends = (definition.meta.scenarios ?? []).map((scenario) => ({
    scenario,
    exit: played(definition, scenario).steps.at(-1)?.[1].snapshot.exit,
    length: scenario.steps.filter(isDone).length,
  }));
  return outlineOf(definition)
    .all.filter(isExit)
    .map(({ id }) => ({
      exit: id,
      scenario: ends.filter(({ exit }) => exit === id).toSorted((a, b) => a.length - b.length)[0]?.scenario,
    }));
};

/** The moments of several scenarios on one clock, in order of time. */
export const timelineOf = (definition: Definition, scenarios: readonly Scenario[]): Moment[] =>
  scenarios
    .flatMap((scenario, walk): Moment[] => {
      const { begun, steps } = played(definition, scenario);
      const momentOf = (step: ScenarioStep | "start", { now, snapshot }: Simulation): Moment => ({
        walk,
        at: now,
        step,
        stages: snapshot.stages.toSorted(),
        exit: snapshot.exit,
      });
      return [
        momentOf("start", begun),
        ...steps
          .filter(([step]) => !("expect" in step) && (!("send" in step) || isDone(step)))
          .map(([step, then]) => momentOf(step, then)),
      ];
    })
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.walk - b.walk);

import type { Expectation, Scenario, ScenarioStep } from "../../definition/scenario.ts";
import type { ProgramMeta } from "../../definition/schema.ts";
import { refer, referEach, referKeys, type Reference } from "./reference.ts";

const ofExpectation = (expected: Expectation, path: string): Reference[] => [
  ...referEach("stage", expected.stages, `${path}/stages`),
  ...refer("outcome", expected.outcome, `${path}/outcome`),
  ...referEach("field", expected.missing, `${path}/missing`),
  ...referKeys("field", expected.data, `${path}/data`),
  ...referKeys("field", expected.person, `${path}/person`),
  ...referKeys("measure", expected.measures, `${path}/measures`),
  ...referKeys("contract", expected.contracts, `${path}/contracts`),
  ...referEach("task", expected.tasks, `${path}/tasks`),
  ...referEach("notice", expected.notices, `${path}/notices`),
  ...referEach("sent", expected.sent, `${path}/sent`),
  ...referKeys("deadline", expected.due, `${path}/due`),
];

const ofStep = (step: ScenarioStep, path: string): Reference[] => {
  if ("send" in step) {
    // An event that is expected to be refused need not exist.
    const event = step.refused === undefined ? refer("event", step.send.type, `${path}/send/type`) : [];
    return [...event, ...refer("role", step.as, `${path}/as`)];
  }
  if ("places" in step) return referKeys("place", step.places, `${path}/places`);
  return "expect" in step ? ofExpectation(step.expect, `${path}/expect`) : [];
};

const ofScenario = (scenario: Scenario, path: string): Reference[] => [
  ...referKeys("field", scenario.participant, `${path}/participant`),
  ...referKeys("field", scenario.cohort, `${path}/cohort`),
  ...referKeys("member", scenario.members, `${path}/members`),
  ...referKeys("place", scenario.places, `${path}/places`),
  ...scenario.steps.flatMap((step, index) => ofStep(step, `${path}/steps/${index}`)),
];

/** What scenarios name. */
export const namedInScenarios = (meta: ProgramMeta): Reference[] =>
  (meta.scenarios ?? []).flatMap((scenario, index) => ofScenario(scenario, `/meta/scenarios/${index}`));

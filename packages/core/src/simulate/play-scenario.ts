import { addDuration } from "../calendar/durations.ts";
import type { Bilingual } from "../definition/problem.ts";
import type { Scenario, ScenarioStep } from "../definition/scenario.ts";
import type { Definition } from "../definition/schema.ts";
import type { Text } from "../definition/text.ts";
import { compile, type Compiled } from "../machine/compile.ts";
import type { Actor, ProgramEvent, Refusal } from "../step/event.ts";
import type { JournalEntry } from "../step/journal.ts";
import { unmet } from "./expectations.ts";
import { runUntil, sendTo, simulate, type Simulation } from "./simulation.ts";

/** How one step of a scenario went. `messages` say what did not hold. */
export interface PlayedStep {
  index: number;
  ok: boolean;
  messages: Bilingual[];
  /** Where the person rests after it, and the instant on the scenario's clock. */
  stages: string[];
  at: string;
}

/** How a whole scenario went, with the journal it left. */
export interface ScenarioResult {
  id: string;
  title: Text;
  passed: boolean;
  steps: PlayedStep[];
  journal: JournalEntry[];
  /** The first step that did not hold. */
  failure?: { step: number; message: Bilingual };
}

const ORGANIZATION: Actor = { kind: "user", id: "organization", roles: "*" };

/** Who acts in a scenario: the organization itself unless a role is named; `by` tells two people of one role apart. */
export const scenarioActor = (as: string | undefined, by: string | undefined): Actor =>
  as === undefined
    ? { ...ORGANIZATION, ...(by !== undefined && { id: by }) }
    : { kind: as === "participant" ? "participant" : "user", id: by ?? as, roles: [as] };

const messageOf = (refusal: Refusal): Bilingual => {
  const details = (language: "fr" | "en"): string => {
    const errors = refusal.errors ?? [];
    return errors.length === 0 ? "" : ` (${errors.map((e) => `${e.path} ${e.message[language]}`).join("; ")})`;
  };
  return {
    fr: `Refusé (${refusal.reason}) : ${refusal.message.fr}${details("fr")}`,
    en: `Refused (${refusal.reason}): ${refusal.message.en}${details("en")}`,
  };
};

/** Where a step of a scenario led, and what of it did not hold; a step that was refused leads nowhere. */
export interface Played {
  simulation: Simulation;
  messages: Bilingual[];
}

const moved = (before: Simulation, result: Simulation | Refusal): Played =>
  "ok" in result ? { simulation: before, messages: [messageOf(result)] } : { simulation: result, messages: [] };

const playSend = (simulation: Simulation, step: Extract<ScenarioStep, { send: unknown }>): Played => {
  const { type, data, reason, occurredAt } = step.send;
  const event: ProgramEvent = {
    type,
    actor: scenarioActor(step.as, step.by),
    ...(step.as !== undefined && { as: step.as }),
    ...(data !== undefined && { data }),
    ...(reason !== undefined && {
      reason: {
        ...(reason.code !== undefined && { code: reason.code }),
        ...(reason.text !== undefined && { text: reason.text }),
      },
    }),
    ...(occurredAt !== undefined && { backdated: true }),
  };
  const result = sendTo(simulation, event, occurredAt);
  if (step.refused === undefined) return moved(simulation, result);
  const found = "ok" in result ? result.reason : "accepted";
  if (found === step.refused) return { simulation, messages: [] };
  const message = {
    fr: `Un refus était attendu (${step.refused}), trouvé : ${found}.`,
    en: `A refusal was expected (${step.refused}), found: ${found}.`,
  };
  return { simulation: "ok" in result ? simulation : result, messages: [message] };
};

/** Plays one step of a scenario from where a simulation stands. */
export const playStep = (simulation: Simulation, step: ScenarioStep): Played => {
  if ("send" in step) return playSend(simulation, step);
  if ("wait" in step) {
    const { timeZone } = simulation.compiled;
    return moved(simulation, runUntil(simulation, addDuration(simulation.now, step.wait, timeZone)));
  }
  if ("until" in step) return moved(simulation, runUntil(simulation, step.until));
  if ("places" in step) {
    return { simulation: { ...simulation, places: { ...simulation.places, ...step.places } }, messages: [] };
  }
  return { simulation, messages: unmet(step.expect, simulation) };
};

const notStarted = (scenario: Scenario, message: Bilingual): ScenarioResult => ({
  id: scenario.id,
  title: scenario.title,
  passed: false,
  steps: [],
  journal: [],
  failure: { step: 0, message },
});

/** Starts the run of a scenario, with none of its steps played. */
export const beginScenario = (
  compiled: Compiled,
  { participant, cohort, members, places, start }: Omit<Scenario, "id" | "title" | "steps">,
): Simulation | Refusal =>
  simulate(
    compiled,
    { person: participant, ...(cohort && { cohort }), ...(members && { members }), ...(places && { places }) },
    ORGANIZATION,
    start,
  );

/** Plays one scenario of a compiled program on a clock of its own. Never throws. */
export const playCompiled = (compiled: Compiled, scenario: Scenario): ScenarioResult => {
  const begun = beginScenario(compiled, scenario);
  if ("ok" in begun) return notStarted(scenario, messageOf(begun));
  let simulation = begun;
  const steps: PlayedStep[] = [];
  for (const [index, scripted] of scenario.steps.entries()) {
    const played = playStep(simulation, scripted);
    simulation = played.simulation;
    const { messages } = played;
    steps.push({ index, ok: messages.length === 0, messages, stages: simulation.snapshot.stages, at: simulation.now });
    // What comes after a refused event would only repeat the trouble.
    if (messages.length > 0 && !("expect" in scripted)) break;
  }
  const failed = steps.find((played) => !played.ok);
  const [message] = failed?.messages ?? [];
  return {
    id: scenario.id,
    title: scenario.title,
    passed: failed === undefined,
    steps,
    journal: simulation.journal,
    ...(failed !== undefined && message !== undefined && { failure: { step: failed.index, message } }),
  };
};

/** Plays one scenario of a definition that passed the structural checks. */
export const playScenario = (definition: Definition, scenario: Scenario): ScenarioResult => {
  try {
    return playCompiled(compile(definition), scenario);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return notStarted(scenario, {
      fr: `Le programme ne démarre pas : ${cause}`,
      en: `The program does not start: ${cause}`,
    });
  }
};

import { addDuration, normalizeInstant, type Scenario } from "@parcours/core";
import { DAY, HOUR, MINUTE, moved } from "./dates.ts";
import type { Random } from "./random.ts";
import type { PlannedAct, ScriptedEvent, Story } from "./story.ts";

/** How much time people take between two things that a scenario tells in one breath; milliseconds. */
export type Pace = (random: Random) => number;

/** From the most lifelike to the one that a scenario with tight deadlines needs. */
export const PACES: readonly Pace[] = [
  (random) => random.pick([0, 0, 1, 1, 2, 3]) * DAY + random.whole(20, 400) * MINUTE,
  (random) => random.whole(15, 180) * MINUTE,
  (random) => random.whole(20, 59) * 1_000,
];

const OPENS = 7;
const CLOSES = 18;

/** Within the hours at which people send things (UTC; an hour or two later in Paris). */
const atDaytime = (instant: string, random: Random): string => {
  const hour = new Date(instant).getUTCHours();
  if (hour >= OPENS && hour < CLOSES) return instant;
  const day = hour >= CLOSES ? moved(instant, DAY) : instant;
  return moved(`${day.slice(0, 10)}T0${OPENS}:00:00.000Z`, random.whole(0, 3 * HOUR));
};

type Step = Scenario["steps"][number];

const eventOf = (step: Extract<Step, { send: unknown }>, at: string, told: string): ScriptedEvent => {
  const { type, data, reason, occurredAt } = step.send;
  const late = occurredAt === undefined ? undefined : normalizeInstant(occurredAt);
  return {
    type,
    ...(data && { data }),
    ...(reason && { reason: reason as { code?: string; text?: string } }),
    ...(step.as !== undefined && { as: step.as }),
    ...(step.by !== undefined && { by: step.by }),
    // As long before it was told as in the scenario.
    ...(late !== undefined && { occurredAt: moved(at, Date.parse(late) - Date.parse(told)) }),
  };
};

export interface Script {
  story: Story;
  /** Where the scenario's clock stands at its end. */
  end: string;
}

const RUN = "run";

/**
 * A scenario as a story of one run: its accepted events on its own dates, with some time between what it tells in one
 * breath. Its expectations and the events that it expects to be refused are left out.
 */
export const scriptOf = (program: string, scenario: Scenario, zone: string, random: Random, pace?: Pace): Script => {
  const startAt = normalizeInstant(scenario.start);
  const acts: PlannedAct[] = [];
  let told = startAt;
  let at = startAt;
  let offered = false;
  const pass = (): void => {
    at = pace === undefined ? moved(at, 1_000) : moved(at, Math.max(1_000, pace(random)));
    if (pace === PACES[0]) at = atDaytime(at, random);
  };
  for (const step of scenario.steps) {
    if ("wait" in step) {
      told = addDuration(told, step.wait, zone);
      at = addDuration(at, step.wait, zone);
    } else if ("until" in step) {
      told = normalizeInstant(step.until);
      at = told > at ? told : at;
    } else if ("places" in step) {
      pass();
      acts.push({ at, run: RUN, places: step.places });
      offered = Object.values(step.places).some((count) => count > 0);
    } else if ("send" in step && step.refused === undefined) {
      // More places are offered by the service itself to those who wait.
      const byItself = offered && step.send.type.startsWith("place.");
      offered = false;
      if (byItself) continue;
      pass();
      acts.push({ at, run: RUN, event: eventOf(step, at, told) });
    }
  }
  const run = {
    key: RUN,
    program,
    startAt,
    person: scenario.participant,
    ...(scenario.cohort && { cohort: scenario.cohort }),
    ...(scenario.places && { places: scenario.places }),
    ...(scenario.members && { memberFacts: scenario.members }),
  };
  return { story: { runs: [run], acts }, end: at };
};

import type { Moment } from "./play-story.ts";
import type { ScenarioStep } from "@parcours/core";

/** A check of what is so at a moment: where the person rests, how the run stands, how it ended, what is missing. */
export const checkOf = ({ simulation: { snapshot } }: Moment): ScenarioStep => ({
  expect: {
    stages: snapshot.stages,
    status: snapshot.status,
    ...(snapshot.outcome !== undefined && { outcome: snapshot.outcome }),
    ...(snapshot.missing.length > 0 && { missing: snapshot.missing }),
  },
});

/** The check that a kept story ends with, unless it ends with one already. */
export const endingOf = (moment: Moment): ScenarioStep | undefined =>
  moment.step !== undefined && "expect" in moment.step ? undefined : checkOf(moment);

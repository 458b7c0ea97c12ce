import type { Scenario } from "@parcours/core";
import { begin, type Session } from "./session.ts";
import { storyOf } from "./story.ts";

/** A scenario as a story to go on with; one that failed stands right after the step that did, or before one refused. */
export const openScenario = (session: Session, scenario: Scenario, failed: number | undefined): Session =>
  begin(session, {
    name: session.name,
    story: storyOf(scenario),
    scenario: scenario.id,
    ...(failed !== undefined && { at: failed + 1 }),
  });

import {
  beginScenario,
  playStep,
  type Bilingual,
  type Compiled,
  type JournalEntry,
  type ScenarioStep,
  type Simulation,
} from "@parcours/core";
import type { Story } from "./story.ts";

/** Where a story stands after one of its steps; the first moment is its beginning, before all steps. */
export interface Moment {
  step: ScenarioStep | undefined;
  simulation: Simulation;
  /** What this step wrote into the journal. */
  entries: readonly JournalEntry[];
  /** What a check of this step did not find. */
  messages: readonly Bilingual[];
}

/** A story as the engine plays it. */
export interface Played {
  compiled: Compiled;
  story: Story;
  /** One more than steps that could be played. */
  moments: readonly [Moment, ...Moment[]];
  /** The step that the program refuses, and why; nothing after it was played. */
  broken: { step: number; messages: readonly Bilingual[] } | undefined;
}

/** A program may fail before anybody has done anything. */
export type Told = { ok: true; played: Played } | { ok: false; why: Bilingual };

const BEGINNING = ["start", "participant", "cohort", "members", "places"] as const;

/** The moments of an earlier playing that are the same in this one. */
const kept = (compiled: Compiled, story: Story, earlier: Played | undefined): Moment[] => {
  if (earlier?.compiled !== compiled || BEGINNING.some((key) => earlier.story[key] !== story[key])) return [];
  const differs = story.steps.findIndex((step, index) => earlier.story.steps[index] !== step);
  return earlier.moments.slice(0, 1 + (differs < 0 ? story.steps.length : differs));
};

const begun = (compiled: Compiled, story: Story): Moment | Bilingual => {
  const simulation = beginScenario(compiled, story);
  if ("ok" in simulation) return simulation.message;
  return { step: undefined, simulation, entries: simulation.journal, messages: [] };
};

/** Plays a story from its beginning; what `earlier` has played already is taken over. The same answer with and without. */
export const playStory = (compiled: Compiled, story: Story, earlier?: Played): Told => {
  const moments = kept(compiled, story, earlier);
  const first = moments.shift() ?? begun(compiled, story);
  if ("fr" in first) return { ok: false, why: first };
  let last = moments.at(-1) ?? first;
  for (const [index, step] of story.steps.entries()) {
    if (index < moments.length) continue;
    const { simulation, messages } = playStep(last.simulation, step);
    if (messages.length > 0 && !("expect" in step)) {
      const broken = { step: index, messages };
      return { ok: true, played: { compiled, story, moments: [first, ...moments], broken } };
    }
    const entries = simulation.journal.slice(last.simulation.journal.length);
    last = { step, simulation, entries, messages };
    moments.push(last);
  }
  return { ok: true, played: { compiled, story, moments: [first, ...moments], broken: undefined } };
};

import { type Snapshot, timersOf } from "@parcours/core";
import { DAY, moved } from "./dates.ts";
import type { Library, LibraryProgram } from "./library.ts";
import { createRandom } from "./random.ts";
import { PACES, scriptOf } from "./script.ts";
import type { Story } from "./story.ts";
import { type Played, playStory, type Trouble } from "./world.ts";

/** A place in a story where somebody rests for a while: a story to be told up to there. */
export interface Origin {
  program: string;
  /** The scenario it was drawn from. */
  scenario: string;
  /** Everything up to there, on the scenario's own dates. */
  story: Story;
  at: string;
  /** Until when they rest, if nobody does anything. */
  until: string;
  stages: string[];
  status: Snapshot["status"];
  snapshot: Snapshot;
  /** Where everybody of the story then stands. */
  standing: string;
  /** How many things happened before. */
  depth: number;
  /** Something was told that only another run sends in real life. */
  linked: boolean;
  /** Stages that the last thing that happened led into or through. */
  passed: ReadonlySet<string>;
}

/** How long someone may rest where nothing rings. */
const LONGEST = 120 * DAY;

/** The story up to an instant. */
export const upTo = (story: Story, at: string): Story => ({
  runs: story.runs.filter((run) => run.startAt <= at),
  acts: story.acts.filter((act) => act.at <= at),
});

/** Events that the runs of the library send each other. */
export const sentEvents = (library: Library): Set<string> => {
  const sent = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== "object" || value === null) return;
    const { type, params } = value as { type?: unknown; params?: { event?: unknown } };
    if (type === "send" && typeof params?.event === "string") sent.add(params.event);
    for (const [key, part] of Object.entries(value)) if (key !== "meta") walk(part);
  };
  for (const { definition } of library.values()) walk({ on: definition.on, states: definition.states });
  return sent;
};

/** When the next deadline rings, whatever the scenario says next: nobody has to act. */
const restsUntil = ({ status, deadlines, scheduled }: Snapshot, at: string): string => {
  const longest = moved(at, LONGEST);
  const due = status === "done" ? [] : [...timersOf({ deadlines, scheduled }).values()].map(({ dueAt }) => dueAt);
  return [longest, ...due].toSorted()[0] ?? longest;
};

const drawn = (
  { slug }: LibraryProgram,
  scenario: string,
  story: Story,
  played: Played,
  sent: ReadonlySet<string>,
): Origin[] => {
  const [run] = [...played.runs.values()];
  if (run === undefined) return [];
  return played.moments.flatMap((moment, index) => {
    const next = played.moments[index + 1];
    // Several things at one instant: nobody rests in between.
    if (next !== undefined && next.at === moment.at) return [];
    const acts = story.acts.filter((act) => act.at <= moment.at);
    return [
      {
        program: slug,
        scenario,
        story: { runs: story.runs, acts },
        at: moment.at,
        until: restsUntil(moment.snapshot, moment.at),
        stages: moment.stages,
        status: moment.status,
        snapshot: moment.snapshot,
        standing: `${moment.run} ${moment.status} ${moment.stages.join("+")}`,
        depth: index,
        passed: new Set(moment.entered),
        linked: acts.some(({ event }) => event !== undefined && sent.has(event.type)),
      },
    ];
  });
};

/** Everywhere that a story of one run lets somebody rest. */
export const originsOf = (
  program: LibraryProgram,
  scenario: string,
  told: { story: Story; played: Played },
  sent: ReadonlySet<string>,
): Origin[] => drawn(program, scenario, told.story, told.played, sent);

/**
 * The scenarios of a program as stories, each at the most lifelike pace at which it goes as the scenario says. Those
 * that do not play are told by `onTrouble`.
 */
export const scenarioStories = (
  library: Library,
  program: LibraryProgram,
  seed: string,
  onTrouble: (scenario: string, trouble: Trouble) => void = () => {},
): { scenario: string; story: Story; played: Played }[] => {
  const { slug, definition, compiled } = program;
  return (definition.meta.scenarios ?? []).flatMap((scenario) => {
    const random = createRandom(`${seed} ${slug} ${scenario.id}`);
    const told = scriptOf(slug, scenario, compiled.timeZone, random);
    const nominal = playStory(library, told.story, told.end);
    if (!nominal.ok) {
      onTrouble(scenario.id, nominal);
      return [];
    }
    for (const pace of PACES) {
      const { story, end } = scriptOf(slug, scenario, compiled.timeZone, random, pace);
      const played = playStory(library, story, end);
      if (played.ok && played.trace.join() === nominal.trace.join()) return [{ scenario: scenario.id, story, played }];
    }
    return [{ scenario: scenario.id, story: told.story, played: nominal }];
  });
};

import type { CastStory } from "./cast.ts";
import { between, DAY } from "./dates.ts";
import type { PlannedAct, PlannedRun } from "./story.ts";

/** What is done next in the demo: somebody starts, somebody acts, or a deadline rings by itself. */
export type Item = { at: string; story: CastStory } & (
  | { kind: "start"; run: PlannedRun }
  | { kind: "act"; act: PlannedAct }
  | { kind: "timer" }
);

/** Things that are done at once. */
export interface Round {
  items: Item[];
  /** When it is recorded: at most a day after it happened. */
  clock: string;
  /** Up to when deadlines ring in it; absent: none does. */
  ringUpTo?: string;
}

const WINDOW = DAY;

const RANK = { timer: 0, start: 1, act: 2 };

const itemsOf = (story: CastStory): Item[] => [
  ...story.story.runs.map((run): Item => ({ kind: "start", at: run.startAt, story, run })),
  ...story.story.acts.map((act): Item => ({ kind: "act", at: act.at, story, act })),
  ...story.played.moments.flatMap(({ cause, at }): Item[] => (cause === "timer" ? [{ kind: "timer", at, story }] : [])),
];

/** Runs that send each other something do so by the clock: it has to stand where they are. */
const isLinked = ({ story }: Item): boolean => story.story.runs.length > 1;

/** Items of about a day; a story of several runs is in it once. */
const windowsOf = (items: readonly Item[]): Item[][] => {
  const windows: Item[][] = [];
  let window: Item[] = [];
  let linked = new Set<CastStory>();
  for (const item of items) {
    const first = window[0];
    if (first !== undefined && (between(first.at, item.at) > WINDOW || linked.has(item.story))) {
      windows.push(window);
      window = [];
      linked = new Set();
    }
    window.push(item);
    if (isLinked(item)) linked.add(item.story);
  }
  return window.length > 0 ? [...windows, window] : windows;
};

/**
 * The rounds of a window. Within a story everything keeps its order. A deadline rings in a round after, or at the end
 * of, all that happened before it: ringing takes everybody's deadlines up to its time.
 */
const roundsOf = (window: readonly Item[], clock: string): Round[] => {
  const rounds: Round[] = [];
  const reached = new Map<CastStory, number>();
  let latestEvent = 0;
  for (const item of window) {
    const own = (reached.get(item.story) ?? -1) + 1;
    const level = item.kind === "timer" ? Math.max(own, latestEvent) : own;
    if (item.kind !== "timer") latestEvent = Math.max(latestEvent, level);
    reached.set(item.story, level);
    const round = (rounds[level] ??= { items: [], clock });
    if (item.kind === "timer") round.ringUpTo = item.at;
    else round.items.push(item);
  }
  return rounds;
};

/** Everything that happens in the demo, in order of time, in rounds. */
export const timelineOf = (stories: readonly CastStory[]): Round[] => {
  const items = stories
    .flatMap(itemsOf)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : RANK[a.kind] - RANK[b.kind]));
  return windowsOf(items).flatMap((window) => roundsOf(window, window.at(-1)!.at));
};

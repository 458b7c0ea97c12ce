import { between, DAY, HOUR, MINUTE, moved, movedIn } from "./dates.ts";
import type { Library } from "./library.ts";
import type { Origin } from "./origins.ts";
import type { Random } from "./random.ts";
import type { Story } from "./story.ts";
import { type Played, playStory, type Trouble } from "./world.ts";

/** A story that ends where it should at the given now, with nothing about to ring. */
export interface Fitted {
  story: Story;
  played: Played;
}

const WEEK = 7 * DAY;
/** Nobody's deadline may ring sooner than this after now. */
const QUIET = 2 * HOUR;
/** How long ago a run may have ended. */
const LONGEST_ENDED = 200 * DAY;
const LONGEST_RESTED = 45 * DAY;

const shifted = ({ runs, acts }: Story, by: number): Story => ({
  runs: runs.map((run) => ({ ...movedIn(run, by), startAt: moved(run.startAt, by) })),
  acts: acts.map((act) => ({ ...movedIn(act, by), at: moved(act.at, by) })),
});

/** Someone a little older or younger. */
const otherAge = (story: Story, days: number): Story => ({
  ...story,
  runs: story.runs.map((run) =>
    typeof run.person["birthDate"] === "string"
      ? { ...run, person: { ...run.person, birthDate: movedIn(run.person["birthDate"], days * DAY) } }
      : run,
  ),
});

/** Where everybody stands in a story, to compare with. */
export const stagesAt = (played: Played): string =>
  [...played.runs.values()]
    .map(({ plan, snapshot }) => `${plan.key} ${snapshot.status} ${snapshot.stages.toSorted().join("+")}`)
    .toSorted()
    .join("\n");

/** How long ago the last thing happened: within what the stage allows, more often lately than long ago. */
const restFor = (origin: Origin, random: Random): number => {
  const isDone = origin.status === "done";
  const room = isDone ? LONGEST_ENDED : Math.min(LONGEST_RESTED, between(origin.at, origin.until) - QUIET);
  const low = Math.min(20 * MINUTE, room / 4);
  return low + (room * 0.9 - low) * random.next() ** 1.5;
};

/** By how much to move the story: by whole weeks where the stage is patient enough, so that weekdays stay weekdays. */
const shiftFor = (origin: Origin, now: string, rest: number): number => {
  const exact = between(origin.at, now) - rest;
  const room = origin.status === "done" ? LONGEST_ENDED : between(origin.at, origin.until) - QUIET;
  for (const unit of [WEEK, DAY]) {
    const whole = Math.floor(exact / unit) * unit;
    if (between(origin.at, now) - whole < room * 0.95) return whole;
  }
  return exact;
};

/** How much later people act when a deadline they waited for comes later than in the scenario. */
const DELAY = 36 * HOUR;
const DELAYS = 4;

/** Everything from an instant on, later. */
const delayed = (story: Story, from: string): Story => ({
  ...story,
  acts: story.acts.map((act) => (act.at < from ? act : { ...movedIn(act, DELAY), at: moved(act.at, DELAY) })),
});

/** The dates that somebody tells at an instant, a little earlier: months are not all of one length. */
const eased = (story: Story, at: string): Story => ({
  ...story,
  acts: story.acts.map((act) => {
    if (act.at !== at || act.event?.data === undefined) return act;
    return { ...act, event: { ...act.event, data: movedIn(act.event.data, -3 * DAY) } };
  }),
});

/** The story with what stood in its way out of it, as far as that can be done by waiting; moved on its own dates. */
const mended = (origin: Origin, trouble: Trouble, shift: number): Origin => {
  const at = moved(trouble.at, -shift);
  if (trouble.reason.startsWith("invalid_data")) return { ...origin, story: eased(origin.story, at) };
  return {
    ...origin,
    story: delayed(origin.story, at),
    at: moved(origin.at, DELAY),
    until: moved(origin.until, DELAY),
  };
};

/**
 * Moves a story so that its person rests at `now` where the origin says, and checks it by playing it: months differ in
 * length, and holidays fall where they fall. `prepare` makes it somebody's own. Undefined when that fails in all tries.
 */
export const fit = (
  library: Library,
  origin: Origin,
  now: string,
  random: Random,
  { prepare = (story) => story, tries }: { prepare?: (story: Story) => Story; tries: number },
): Fitted | undefined => {
  let current = origin;
  for (let tried = 0, delays = 0; tried < tries; tried += 1) {
    const shift = shiftFor(current, now, restFor(current, random));
    const aged = tried === 0 ? otherAge(current.story, random.whole(-900, 900)) : current.story;
    const story = prepare(shifted(aged, shift));
    const played = playStory(library, story, now);
    if (!played.ok) {
      if (tried === 0 || tries < 3 || delays >= DELAYS) continue;
      current = mended(current, played, shift);
      delays += 1;
      tried -= 1;
      continue;
    }
    if (stagesAt(played) !== origin.standing) continue;
    if (played.nextDue !== undefined && between(now, played.nextDue) < QUIET) continue;
    return { story, played };
  }
  return undefined;
};

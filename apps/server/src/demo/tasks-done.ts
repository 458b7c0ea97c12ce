import { contextOf, dueDate, type Snapshot } from "@parcours/core";
import { between, DAY, HOUR, moved } from "./dates.ts";
import { type Fitted, stagesAt } from "./fit.ts";
import type { Library, LibraryProgram } from "./library.ts";
import type { Random } from "./random.ts";
import type { PlannedAct, Story } from "./story.ts";
import { playStory } from "./world.ts";

/** Scenarios say what moves people on, not who ticked off a task: nobody leaves one for longer than this. */
const LATEST = 10 * DAY;
/** How long a task may stand that is not due by any date, and a contract that nothing waits for. */
const STANDING = 15 * DAY;
/** Of a hundred tasks that are a little late, how many are left so. */
const LATE = 60;
/** A task that was done may make room for the next one of its kind. */
const ROUNDS = 3;
/** Nobody's deadline may ring sooner than this after now. */
const QUIET = 2 * HOUR;

interface Leftover {
  name: string;
  acts: PlannedAct[];
}

/** When between two instants somebody got round to it. */
const within = (from: string, to: string, random: Random): string =>
  moved(from, Math.max(1_000, between(from, to) * (0.2 + 0.6 * random.next())));

const tasksOf = (program: LibraryProgram, run: string, snapshot: Snapshot, now: string, random: Random): Leftover[] => {
  const { compiled, definition } = program;
  const context = contextOf(snapshot);
  return Object.entries(context.tasks).flatMap(([id, { status, at, instance }]) => {
    const kind = definition.meta.tasks?.[id];
    if (status !== "open" || kind === undefined) return [];
    const scope = { enteredAt: at, now: at, context };
    const due = (kind.due === undefined ? undefined : dueDate(compiled, kind.due, scope).dueAt) ?? moved(at, STANDING);
    const late = between(due, now);
    if (late < 0 || (late < LATEST && random.whole(1, 100) <= LATE)) return [];
    const event = { type: `task.${id}.done`, as: kind.role };
    return [{ name: `${run} ${id} ${instance}`, acts: [{ at: within(at, due < at ? now : due, random), run, event }] }];
  });
};

const contractsOf = (run: string, snapshot: Snapshot, now: string, random: Random): Leftover[] =>
  Object.entries(contextOf(snapshot).contracts).flatMap(([id, { status, at, instance, parties }]) => {
    if (status !== "open" || between(at, now) < STANDING) return [];
    const left = parties.filter(({ signedAt }) => signedAt === undefined);
    let last = at;
    const acts = left.map(({ role }) => {
      last = within(last, moved(at, STANDING), random);
      return { at: last, run, event: { type: `contract.${id}.signed`, as: role } };
    });
    return [{ name: `${run} ${id} ${instance}`, acts }];
  });

/** What stands open although its time is over. */
const leftoversOf = (library: Library, { played }: Fitted, now: string, random: Random): Leftover[] =>
  [...played.runs.entries()].flatMap(([run, { plan, snapshot }]) => {
    if (snapshot.status === "done") return [];
    const program = library.get(plan.program)!;
    return [...tasksOf(program, run, snapshot, now, random), ...contractsOf(run, snapshot, now, random)];
  });

const withActs = (story: Story, leftovers: readonly Leftover[]): Story => ({
  ...story,
  acts: [...story.acts, ...leftovers.flatMap(({ acts }) => acts)].toSorted((a, b) => (a.at < b.at ? -1 : 1)),
});

/**
 * The story with its tasks done and its contracts signed in time, but for a few: as far as everybody still stands where
 * they stood. What moves somebody on when it is done is what they rest for, and is left.
 */
export const withTasksDone = (library: Library, fitted: Fitted, now: string, random: Random): Fitted => {
  const standing = stagesAt(fitted.played);
  const tell = (from: Fitted, leftovers: readonly Leftover[]): Fitted | undefined => {
    const story = withActs(from.story, leftovers);
    const played = playStory(library, story, now);
    if (!played.ok || stagesAt(played) !== standing) return undefined;
    const isQuiet = played.nextDue === undefined || between(now, played.nextDue) >= QUIET;
    return isQuiet ? { story, played } : undefined;
  };
  const seen = new Set<string>();
  let told = fitted;
  for (let round = 0; round < ROUNDS; round += 1) {
    const leftovers = leftoversOf(library, told, now, random).filter(({ name }) => !seen.has(name));
    for (const { name } of leftovers) seen.add(name);
    if (leftovers.length === 0) return told;
    const together = tell(told, leftovers);
    if (together !== undefined) told = together;
    else for (const one of leftovers) told = tell(told, [one]) ?? told;
  }
  return told;
};

import { moveByPassed } from "../calendar/durations.ts";
import type { RunContext } from "../definition/context.ts";
import type { OnSuspend } from "../definition/catalog.ts";
import type { Compiled } from "../machine/compile.ts";
import type { Move } from "../machine/frame.ts";
import { deadlineOf, dueDate } from "./due-date.ts";
import type { FrozenDeadline, Snapshot, StageDeadline } from "./snapshot.ts";

/** The id that XState gives to a delayed transition; it is also the type of the event that sets it off. */
const timerId = (deadline: string, stage: string): string => `xstate.after.${deadline}.${stage}`;

type Deadlines = Record<string, StageDeadline>;
type Frozen = Record<string, FrozenDeadline>;

interface DeadlineScope {
  compiled: Compiled;
  context: RunContext;
  now: string;
  sequence: number;
}

const onSuspendOf = (compiled: Compiled, deadline: string): OnSuspend =>
  deadlineOf(compiled, deadline)?.onSuspend ?? "restart";

/** A suspension that begins freezes or keeps the deadlines that it makes the person leave; one that rang stays so. */
const freeze = (stopped: Deadlines, suspension: string, scope: DeadlineScope): Frozen => {
  const frozen: Frozen = {};
  for (const [id, { deadline, dueAt, base, fired }] of Object.entries(stopped)) {
    const mode = onSuspendOf(scope.compiled, deadline);
    if (mode === "restart" || (dueAt === undefined && fired !== true)) continue;
    frozen[id] = {
      by: suspension,
      since: scope.now,
      mode,
      ...(dueAt === undefined ? { fired: true as const } : { dueAt }),
      ...(base !== undefined && { base }),
    };
  }
  return frozen;
};

/** What was left is left: a frozen due date moves by the length of the suspension. */
const thaw = (dueAt: string, { mode, since }: FrozenDeadline, scope: DeadlineScope): string =>
  mode === "keep" || scope.now < since ? dueAt : moveByPassed(dueAt, since, scope.now, scope.compiled.timeZone);

/** A paused deadline as it goes on. One whose date field changed meanwhile is counted from the new date instead. */
const resume = (running: StageDeadline, paused: FrozenDeadline, scope: DeadlineScope): StageDeadline => {
  if (paused.base !== running.base) return running;
  if (paused.dueAt !== undefined) return { ...running, dueAt: thaw(paused.dueAt, paused, scope) };
  const { dueAt: _rang, ...rest } = running;
  return { ...rest, fired: true };
};

const arm = (deadline: string, stage: string, enteredAt: string, scope: DeadlineScope): StageDeadline => ({
  stage,
  deadline,
  armed: scope.sequence,
  ...dueDate(scope.compiled, deadline, { enteredAt, now: scope.now, context: scope.context }),
});

const suspensionsAmong = (compiled: Compiled, stages: string[]): string[] =>
  stages.filter((id) => compiled.stages.get(id)?.state.meta?.kind === "suspension");

/** Deadlines counted from a field follow it: another date arms them anew, even after they fired for the old one. */
const follow = (deadlines: Deadlines, entered: Record<string, string>, scope: DeadlineScope): Deadlines =>
  Object.fromEntries(
    Object.entries(deadlines).map(([id, running]) => {
      const from = deadlineOf(scope.compiled, running.deadline)?.from;
      if (from === undefined || from === "entry") return [id, running];
      const fresh = arm(running.deadline, running.stage, entered[running.stage] ?? scope.now, scope);
      const same = fresh.base === running.base && fresh.missing === running.missing;
      return [id, same ? running : fresh];
    }),
  );

/** What a step has stopped and let go so far. A pause may begin or end by way of a decision, within the step. */
interface Passing {
  deadlines: Deadlines;
  frozen: Frozen;
  /** Stages left, and not entered since. */
  left: Set<string>;
  /** Deadlines that ran before the step and were stopped by it. */
  stopped: Deadlines;
}

const leave = (passing: Passing, stages: string[], sequence: number): void => {
  for (const stage of stages) passing.left.add(stage);
  for (const [id, running] of Object.entries(passing.deadlines)) {
    if (!stages.includes(running.stage)) continue;
    if (running.armed !== sequence) passing.stopped[id] = running;
    delete passing.deadlines[id];
  }
};

/** One suspension that follows another takes over what that one held. */
const suspend = (passing: Passing, suspension: string, scope: DeadlineScope): void => {
  for (const [id, held] of Object.entries(passing.frozen)) {
    if (passing.left.has(held.by)) passing.frozen[id] = { ...held, by: suspension };
  }
  Object.assign(passing.frozen, freeze(passing.stopped, suspension, scope));
  passing.stopped = {};
};

const enter = (passing: Passing, stage: string, scope: DeadlineScope): void => {
  passing.left.delete(stage);
  for (const deadline of Object.keys(scope.compiled.stages.get(stage)?.state.after ?? {})) {
    const id = timerId(deadline, stage);
    const running = arm(deadline, stage, scope.now, scope);
    const paused = passing.frozen[id];
    const resumed = paused !== undefined && passing.left.has(paused.by);
    passing.deadlines[id] = resumed ? resume(running, paused, scope) : running;
    if (resumed) delete passing.frozen[id];
  }
};

/** Replays the moves of a step over the deadlines: what is left stops, what is entered starts, pauses are honored. */
export const moveDeadlines = (
  before: Pick<Snapshot, "deadlines" | "frozen">,
  moves: Move[],
  entered: Record<string, string>,
  scope: DeadlineScope,
): Pick<Snapshot, "deadlines" | "frozen"> => {
  const passing: Passing = {
    deadlines: { ...before.deadlines },
    frozen: { ...before.frozen },
    left: new Set(),
    stopped: {},
  };
  for (const move of moves) {
    leave(passing, move.left, scope.sequence);
    const [suspension] = suspensionsAmong(scope.compiled, move.entered);
    if (suspension !== undefined) suspend(passing, suspension, scope);
    for (const stage of move.entered) enter(passing, stage, scope);
  }
  const held = Object.entries(passing.frozen).filter(([, { by }]) => !passing.left.has(by));
  return { deadlines: follow(passing.deadlines, entered, scope), frozen: Object.fromEntries(held) };
};

/** Notes that a deadline has fired: one from entry is over, one from a field waits for another date. */
export const fire = (deadlines: Deadlines, id: string): Deadlines => {
  const running = deadlines[id];
  if (running === undefined) return deadlines;
  const { dueAt: _fired, ...rest } = running;
  const others = Object.fromEntries(Object.entries(deadlines).filter(([key]) => key !== id));
  return { ...others, [id]: { ...rest, fired: true } };
};

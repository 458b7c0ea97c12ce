import { moveByPassed } from "../calendar/durations.ts";
import type { RunContext } from "../definition/context.ts";
import type { OnSuspend } from "../definition/catalog.ts";
import type { Compiled } from "../machine/compile.ts";
import type { Move } from "../machine/frame.ts";
import { deadlineOf, dueDate } from "./due-date.ts";
import type { FrozenDeadline, Snapshot, StageDeadline } from "./snapshot.ts";

/** The id that XState gives to a delayed transition; it is also the type of the event that sets it off. */
export const timerId = (deadline: string, stage: string): string => `xstate.after.${deadline}.${stage}`;

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

/** A suspension that begins freezes or keeps the deadlines that it makes the person leave. */
const freeze = (deadlines: Deadlines, left: string[], suspension: string, scope: DeadlineScope): Frozen => {
  const frozen: Frozen = {};
  for (const [id, { stage, deadline, dueAt, base }] of Object.entries(deadlines)) {
    if (!left.includes(stage) || dueAt === undefined) continue;
    const mode = onSuspendOf(scope.compiled, deadline);
    if (mode !== "restart") {
      frozen[id] = { by: suspension, since: scope.now, dueAt, mode, ...(base !== undefined && { base }) };
    }
  }
  return frozen;
};

/** What was left is left: a frozen due date moves by the length of the suspension. */
const thaw = (frozen: FrozenDeadline, scope: DeadlineScope): string =>
  frozen.mode === "keep" || scope.now < frozen.since
    ? frozen.dueAt
    : moveByPassed(frozen.dueAt, frozen.since, scope.now, scope.compiled.timeZone);

/** A paused deadline as it goes on. One whose date field changed meanwhile is counted from the new date instead. */
const resume = (running: StageDeadline, paused: FrozenDeadline, scope: DeadlineScope): StageDeadline =>
  paused.base === running.base ? { ...running, dueAt: thaw(paused, scope) } : running;

/** One suspension that follows another takes over what that one held; any other end of it lets go. */
const handOver = (frozen: Frozen, left: string[], next: string | undefined): Frozen =>
  Object.fromEntries(
    Object.entries(frozen).flatMap(([id, held]): [string, FrozenDeadline][] => {
      if (!left.includes(held.by)) return [[id, held]];
      return next === undefined ? [] : [[id, { ...held, by: next }]];
    }),
  );

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

/** Replays the moves of a step over the deadlines: what is left stops, what is entered starts, pauses are honored. */
export const moveDeadlines = (
  before: Pick<Snapshot, "deadlines" | "frozen">,
  moves: Move[],
  entered: Record<string, string>,
  scope: DeadlineScope,
): Pick<Snapshot, "deadlines" | "frozen"> => {
  const { compiled } = scope;
  let deadlines: Deadlines = { ...before.deadlines };
  let frozen: Frozen = { ...before.frozen };
  for (const move of moves) {
    const [suspension] = suspensionsAmong(compiled, move.entered);
    if (suspension !== undefined) frozen = { ...frozen, ...freeze(deadlines, move.left, suspension, scope) };
    deadlines = Object.fromEntries(Object.entries(deadlines).filter(([, d]) => !move.left.includes(d.stage)));
    for (const stage of move.entered) {
      for (const deadline of Object.keys(compiled.stages.get(stage)?.state.after ?? {})) {
        const id = timerId(deadline, stage);
        const running = arm(deadline, stage, scope.now, scope);
        const paused = frozen[id];
        const resumed = paused !== undefined && move.left.includes(paused.by);
        deadlines[id] = resumed ? resume(running, paused, scope) : running;
      }
    }
    frozen = handOver(frozen, move.left, suspension);
  }
  return { deadlines: follow(deadlines, entered, scope), frozen };
};

/** Notes that a deadline has fired: one from entry is over, one from a field waits for another date. */
export const fire = (deadlines: Deadlines, id: string): Deadlines => {
  const running = deadlines[id];
  if (running === undefined) return deadlines;
  const { dueAt: _fired, ...rest } = running;
  const others = Object.fromEntries(Object.entries(deadlines).filter(([key]) => key !== id));
  return { ...others, [id]: { ...rest, fired: true } };
};

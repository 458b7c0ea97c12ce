import type { Compiled } from "../machine/compile.ts";
import type { Frame } from "../machine/frame.ts";
import type { MachineResult } from "../machine/run.ts";
import { scheduleOf } from "../host/schedule.ts";
import { moveDeadlines } from "./deadlines.ts";
import type { Effect, EffectBody } from "./effects.ts";
import { missingAtDecisions, nextRecheck } from "./held.ts";
import { moveEntered, recordMoves } from "./moves.ts";
import { carryOut } from "./raw-effects.ts";
import type { Applied, FollowUp } from "./result.ts";
import type { Snapshot, Timer } from "./snapshot.ts";
import { netTimers } from "./timers.ts";

/** What a step knows when the machine has come to rest. */
export interface Settling {
  compiled: Compiled;
  before: Omit<Snapshot, "machine" | "status" | "stages" | "missing">;
  /** Timers as they are stored, from which the difference is told. */
  stored: Pick<Snapshot, "deadlines" | "scheduled">;
  result: MachineResult;
  frame: Frame;
  /** Effects of built-in events, which happened before the machine moved. */
  early: EffectBody[];
  eventType: string;
  followUps: FollowUp[];
  role: string | undefined;
}

const RECHECK = "recheck";

const withIds = (effects: EffectBody[], enrollment: string, sequence: number): Effect[] =>
  effects.map((effect, index) => ({ id: `${enrollment}/${sequence}/${index}`, ...effect }));

const reschedule = (
  before: Record<string, Timer>,
  schedule: ReturnType<typeof scheduleOf>,
  recheckAt: string | undefined,
  sequence: number,
): Record<string, Timer> => {
  const kept = Object.entries(before).filter(
    ([id]) => id !== RECHECK && !schedule.cancel.some((start) => id.startsWith(start)),
  );
  const scheduled = Object.fromEntries([...kept, ...schedule.set.map((timer): [string, Timer] => [timer.id, timer])]);
  if (recheckAt === undefined) return scheduled;
  const standing = before[RECHECK];
  return {
    ...scheduled,
    [RECHECK]:
      standing?.dueAt === recheckAt
        ? standing
        : { id: RECHECK, dueAt: recheckAt, event: { type: RECHECK }, armed: sequence },
  };
};

const unique = (items: string[]): string[] => [...new Set(items)];

/** Turns where the machine came to rest into all that has to be stored and done. */
export const settle = (s: Settling): Applied => {
  const { compiled, before, result, frame } = s;
  const { now, places } = frame;
  const sequence = before.sequence + 1;
  const done = result.state.status === "done";
  const carried = carryOut(compiled, frame, { context: result.state.context, effects: s.early }, done);
  const { context } = carried;
  const effects = withIds(carried.effects, before.enrollment, sequence);

  const entered = moveEntered(before.entered, frame.moves, result.active, now);
  const rest = { compiled, context, now, places, active: result.active };
  const missing = done ? [] : unique([...missingAtDecisions(rest), ...carried.missing]);
  const moved = moveDeadlines(before, frame.moves, entered, { compiled, context, now, sequence });
  const schedule = scheduleOf(compiled, effects, now, sequence);
  const recheckAt = done ? undefined : nextRecheck(rest);
  const scheduled = done ? {} : reschedule(before.scheduled, schedule, recheckAt, sequence);

  const stages = result.active.filter((id) => compiled.stages.get(id)?.children.length === 0);
  const exit = done ? result.active.find((id) => compiled.stages.get(id)?.state.type === "final") : undefined;
  const outcome = exit === undefined ? undefined : compiled.stages.get(exit)?.state.meta?.outcome;
  const snapshot: Snapshot = {
    enrollment: before.enrollment,
    status: done ? "done" : missing.length > 0 ? "held" : "active",
    ...(outcome && { outcome }),
    ...(exit && { exit }),
    stages,
    missing,
    machine: { ...result.state, context },
    sequence,
    occurredAt: before.occurredAt > now ? before.occurredAt : now,
    entered,
    deadlines: done ? {} : moved.deadlines,
    frozen: done ? {} : moved.frozen,
    scheduled,
    actors: before.actors,
  };
  return {
    ok: true,
    snapshot,
    transitions: recordMoves(compiled, frame.moves, s.eventType),
    timers: netTimers(s.stored, snapshot),
    effects,
    measures: frame.measures,
    trace: frame.guards.map(({ arrow, ...entry }) => ({ path: compiled.outline.arrows[arrow]?.path ?? "", ...entry })),
    followUps: done ? [] : s.followUps,
    ...(s.role !== undefined && { role: s.role }),
  };
};

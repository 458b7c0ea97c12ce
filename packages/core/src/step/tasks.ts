import { dueDate } from "./due-date.ts";
import type { RunContext } from "../definition/context.ts";
import type { Compiled } from "../machine/compile.ts";
import type { EffectBody } from "./effects.ts";

/** What a task action does: the new context, and what the world is told. */
export interface TaskChange {
  context: RunContext;
  effects: EffectBody[];
}

/** Creates a task of a kind; while one is open the run does not pile up a second. */
export const createTask = (compiled: Compiled, id: string, context: RunContext, now: string): TaskChange => {
  const before = context.tasks[id];
  const kind = compiled.definition.meta.tasks?.[id];
  if (before?.status === "open" || kind === undefined) return { context, effects: [] };
  const instance = (before?.instance ?? 0) + 1;
  const due = kind.due === undefined ? undefined : dueDate(compiled, kind.due, { enteredAt: now, now, context }).dueAt;
  return {
    context: { ...context, tasks: { ...context.tasks, [id]: { status: "open", instance, at: now } } },
    effects: [{ type: "createTask", task: id, role: kind.role, instance, ...(due && { dueAt: due }) }],
  };
};

/** Ends a task that is open. */
export const closeTask = (id: string, status: "done" | "canceled", context: RunContext, now: string): TaskChange => {
  const before = context.tasks[id];
  if (before?.status !== "open") return { context, effects: [] };
  return {
    context: { ...context, tasks: { ...context.tasks, [id]: { ...before, status, at: now } } },
    effects: [{ type: "closeTask", task: id, instance: before.instance, status }],
  };
};

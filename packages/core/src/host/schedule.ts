import { addDuration } from "../calendar/durations.ts";
import type { Compiled } from "../machine/compile.ts";
import type { Effect } from "../step/effects.ts";
import type { Timer } from "../step/snapshot.ts";

/** Built-in events to schedule, and timer ids (or their beginnings) that are over. */
export interface Schedule {
  set: Timer[];
  /** Timers whose id begins so are cancelled. */
  cancel: string[];
}

type Opened = Extract<Effect, { type: "openContract" }>;

/** Expiry and reminders of an open contract. A reminder that would come with or after the expiry is left out. */
const contractTimers = (compiled: Compiled, effect: Opened, now: string, armed: number): Timer[] => {
  const contract = compiled.definition.meta.contracts?.[effect.contract];
  const data = { instance: effect.instance };
  const base = `contract.${effect.contract}`;
  const reminders = (contract?.reminders ?? [])
    .map((after, index) => ({
      id: `${base}.reminder.${index + 1}`,
      dueAt: addDuration(now, after, compiled.timeZone),
      event: { type: `${base}.reminder`, data: { ...data, reminder: index + 1 } },
      armed,
    }))
    .filter((timer) => effect.expiresAt === undefined || timer.dueAt < effect.expiresAt);
  if (effect.expiresAt === undefined) return reminders;
  return [
    ...reminders,
    { id: `${base}.expired`, dueAt: effect.expiresAt, event: { type: `${base}.expired`, data }, armed },
  ];
};

/**
 * Turns the effects of a step that come back later into scheduled built-in events: expiry and reminders of contracts,
 * due dates of tasks. Pure; the service, scenarios and the editor's preview all use it, through `step`.
 */
export const scheduleOf = (compiled: Compiled, effects: Effect[], now: string, armed: number): Schedule => {
  const schedule: Schedule = { set: [], cancel: [] };
  // What one step opens and closes again leaves no timer.
  const cancel = (beginning: string): void => {
    schedule.cancel.push(beginning);
    schedule.set = schedule.set.filter((timer) => !timer.id.startsWith(beginning));
  };
  for (const effect of effects) {
    if (effect.type === "openContract") schedule.set.push(...contractTimers(compiled, effect, now, armed));
    if (effect.type === "closeContract") cancel(`contract.${effect.contract}.`);
    if (effect.type === "createTask" && effect.dueAt !== undefined) {
      const event = { type: `task.${effect.task}.due`, data: { instance: effect.instance } };
      schedule.set.push({ id: event.type, dueAt: effect.dueAt, event, armed });
    }
    if (effect.type === "closeTask") cancel(`task.${effect.task}.`);
  }
  return schedule;
};

import { addDuration, addToDate } from "../calendar/durations.ts";
import { addWorkingDays } from "../calendar/working-days.ts";
import { endOfDay, localDate, sameTimeOn, startOfDay, startOfNextMonth } from "../calendar/zone.ts";
import type { Deadline } from "../definition/catalog.ts";
import type { RunContext } from "../definition/context.ts";
import { isDuration } from "../definition/time.ts";
import type { Definition } from "../definition/schema.ts";
import { resolveFact } from "../rules/resolve-fact.ts";

/** When something falls due, or which field has to be known first. `base` is the date it was counted from. */
export interface DueDate {
  dueAt?: string;
  base?: string;
  missing?: string;
}

/** What a deadline is read from; a compiled program is one. */
export interface Dated {
  definition: Definition;
  timeZone: string;
}

interface DueScope {
  /** Instant at which the stage was entered. */
  enteredAt: string;
  now: string;
  context: RunContext;
}

/** The deadline that a key of `after` or a `due` names: a deadline of the program, or a bare duration from entry. */
export const deadlineOf = (compiled: Dated, key: string): Deadline | undefined => {
  const named = compiled.definition.meta.deadlines?.[key];
  return named ?? (isDuration(key) ? { offset: key } : undefined);
};

const workingDays = (offset: string): number => {
  const days = Number(/P(\d+)D/.exec(offset)?.[1] ?? 0);
  return offset.startsWith("-") ? -days : days;
};

const fromInstant = (deadline: Deadline, at: string, zone: string): string =>
  deadline.days === "working"
    ? sameTimeOn(addWorkingDays(localDate(at, zone), workingDays(deadline.offset)), at, zone)
    : addDuration(at, deadline.offset, zone);

/** A date field begins its day: "45 days before the end" falls due as that day begins. */
const fromDate = (deadline: Deadline, date: string, zone: string): string => {
  if (deadline.days === "working") return startOfDay(addWorkingDays(date, workingDays(deadline.offset)), zone);
  const day = startOfDay(addToDate(date, deadline.offset), zone);
  const clock = /T.*/.exec(deadline.offset)?.[0];
  if (clock === undefined) return day;
  return addDuration(day, `${deadline.offset.startsWith("-") ? "-" : ""}P${clock}`, zone);
};

const then = (deadline: Deadline, at: string, zone: string): string => {
  if (deadline.then === "start-of-next-month") return startOfNextMonth(at, zone);
  return deadline.then === "end-of-day" ? endOfDay(at, zone) : at;
};

/** Computes when a deadline falls due, in the program's time zone. A key that names nothing never falls due. */
export const dueDate = (compiled: Dated, key: string, scope: DueScope): DueDate => {
  const deadline = deadlineOf(compiled, key);
  if (deadline === undefined) return {};
  const zone = compiled.timeZone;
  if (deadline.from === undefined || deadline.from === "entry") {
    return { dueAt: then(deadline, fromInstant(deadline, scope.enteredAt, zone), zone) };
  }
  const { field } = deadline.from;
  const fields = compiled.definition.meta.fields ?? {};
  const date = resolveFact(field, { fields, timeZone: zone, now: scope.now, context: scope.context });
  if (typeof date !== "string" || date === "") return { missing: field };
  return { dueAt: then(deadline, fromDate(deadline, date, zone), zone), base: date };
};

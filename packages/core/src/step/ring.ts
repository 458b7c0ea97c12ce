import { fire } from "./deadlines.ts";
import type { ProgramEvent } from "./event.ts";
import type { Snapshot } from "./snapshot.ts";
import { timersOf } from "./timers.ts";

/** The timer that an event comes from: its own type names it, but for the reminders of a contract, which are several. */
const timerIdOf = ({ type, data }: ProgramEvent): string => {
  const reminder = data?.["reminder"];
  return typeof reminder === "number" ? `${type}.${reminder}` : type;
};

/** A timer counts only while the run still has it, set by the same step. */
export const timerStands = (snapshot: Snapshot, event: ProgramEvent): boolean => {
  const timer = timersOf(snapshot).get(timerIdOf(event));
  return timer !== undefined && (event.armed === undefined || event.armed === timer.armed);
};

/** The clocks of the run once the event's own timer, if it is one, has rung. */
export const ring = (snapshot: Snapshot, event: ProgramEvent): Pick<Snapshot, "deadlines" | "scheduled"> => {
  const { deadlines, scheduled } = snapshot;
  if (event.actor.kind !== "timer") return { deadlines, scheduled };
  const id = timerIdOf(event);
  const { [id]: _rung, ...left } = scheduled;
  return { deadlines: fire(deadlines, id), scheduled: left };
};

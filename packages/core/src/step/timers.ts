import type { Snapshot, Timer } from "./snapshot.ts";

type Clocks = Pick<Snapshot, "deadlines" | "scheduled">;

/** Every timer that is running, by id. */
export const timersOf = ({ deadlines, scheduled }: Clocks): Map<string, Timer> => {
  const timers = new Map<string, Timer>();
  for (const [id, { dueAt, armed }] of Object.entries(deadlines)) {
    if (dueAt !== undefined) timers.set(id, { id, dueAt, event: { type: id }, armed });
  }
  for (const [id, timer] of Object.entries(scheduled)) timers.set(id, timer);
  return timers;
};

/** What has to change in the table of timers: only the difference between before and after. */
export const netTimers = (before: Clocks, after: Clocks): { set: Timer[]; cancel: string[] } => {
  const old = timersOf(before);
  const now = timersOf(after);
  return {
    set: [...now.values()].filter((timer) => {
      const standing = old.get(timer.id);
      return standing?.dueAt !== timer.dueAt || standing.armed !== timer.armed;
    }),
    cancel: [...old.keys()].filter((id) => !now.has(id)),
  };
};

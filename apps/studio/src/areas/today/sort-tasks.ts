import type { TodayTask } from "../../api/today.ts";

/** Tasks by when they are due. */
export interface SortedTasks {
  late: TodayTask[];
  today: TodayTask[];
  week: TodayTask[];
  undated: TodayTask[];
}

const dayOf = (instant: string | Date): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date(instant));

/** What is late, what is of today, what comes, what has no date. An appointment is late once its time has passed. */
export const sortTasks = (tasks: readonly TodayTask[], now: Date): SortedTasks => {
  const sorted: SortedTasks = { late: [], today: [], week: [], undated: [] };
  for (const task of tasks) {
    const { dueAt } = task;
    if (dueAt === undefined) sorted.undated.push(task);
    else if (dueAt < now.toISOString()) sorted.late.push(task);
    else if (dayOf(dueAt) === dayOf(now)) sorted.today.push(task);
    else sorted.week.push(task);
  }
  return sorted;
};

/** Nine in the morning, some days from now, in the reader's own time. */
export const morningIn = (days: number, now: Date): string => {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  at.setHours(9, 0, 0, 0);
  return at.toISOString();
};

/** Days up to the next Monday; never today. */
export const daysToMonday = (now: Date): number => (8 - now.getDay()) % 7 || 7;

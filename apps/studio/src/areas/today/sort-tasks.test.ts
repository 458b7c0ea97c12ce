import { expect, test } from "vitest";
import type { TodayTask } from "../../api/today.ts";
import { daysToMonday, sortTasks } from "./sort-tasks.ts";

const task = (id: string, dueAt?: string): TodayTask => ({
  id,
  kind: "task",
  title: id,
  participant: "ptc_1",
  ...(dueAt !== undefined && { dueAt }),
});

test("days are those of Paris; what is past is late, even of today", () => {
  // 23:30 in Paris on the 2nd.
  const now = new Date("2026-03-02T22:30:00.000Z");
  const sorted = sortTasks(
    [
      task("late", "2026-03-02T08:00:00.000Z"),
      task("tonight", "2026-03-02T22:50:00.000Z"),
      task("after midnight", "2026-03-02T23:10:00.000Z"),
      task("whenever"),
    ],
    now,
  );
  const ids = Object.fromEntries(
    Object.entries(sorted).map(([name, tasks]) => [name, (tasks as TodayTask[]).map(({ id }) => id)]),
  );
  expect(ids).toEqual({ late: ["late"], today: ["tonight"], week: ["after midnight"], undated: ["whenever"] });
});

test("the next Monday is never today", () => {
  const monday = new Date(2026, 2, 2, 12);
  const days = Array.from({ length: 7 }, (_, day) => daysToMonday(new Date(2026, 2, 2 + day, 12)));
  expect(monday.getDay()).toBe(1);
  expect(days).toEqual([7, 6, 5, 4, 3, 2, 1]);
});

import type { Effect, JournalEntry } from "@parcours/core";
import type { Task, TaskEnd } from "@parcours/store";

type Created = Extract<Effect, { type: "createTask" }>;
type Closed = Extract<Effect, { type: "closeTask" }>;

/** The row of a task that was created; one that the same step closes again is kept as ended. */
export const createdTask = (effect: Created, entry: JournalEntry, enrollmentId: string, id: string): Task => {
  const { task, instance } = effect;
  const end = entry.effects.find(
    (e): e is Closed => e.type === "closeTask" && e.task === task && e.instance === instance,
  );
  return {
    id,
    enrollmentId,
    kind: task,
    role: effect.role,
    status: end?.status ?? "open",
    sequence: entry.sequence,
    dueAt: effect.dueAt ?? null,
    effectId: effect.id,
    createdAt: entry.occurredAt,
    endedAt: end === undefined ? null : entry.occurredAt,
  };
};

/** The end of a task that an earlier step created. */
export const closedTask = ({ task: kind, status }: Closed, entry: JournalEntry, enrollmentId: string): TaskEnd => ({
  enrollmentId,
  kind,
  sequence: entry.sequence,
  status,
  endedAt: entry.occurredAt,
});

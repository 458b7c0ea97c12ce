import type { FileTask, Task } from "@parcours/store";

/** Something to be done by someone for an enrollment. */
export interface TaskView {
  id: string;
  enrollment: string;
  /** The program's word for it. */
  task: string;
  /** The role it is for. */
  role?: string;
  /** Who does it: a user. */
  owner?: string;
  status: string;
  /** As put off, if it was. */
  dueAt?: string;
  createdAt: string;
  endedAt?: string;
}

export const taskView = (task: Task): TaskView => {
  const { id, enrollmentId, kind, role, status, createdAt, endedAt } = task;
  const owner = task.ownerId ?? null;
  const dueAt = task.postponedTo ?? task.dueAt;
  return {
    id,
    enrollment: enrollmentId,
    task: kind,
    ...(role !== null && { role }),
    ...(owner !== null && { owner }),
    status,
    ...(dueAt !== null && { dueAt }),
    createdAt,
    ...(endedAt !== null && { endedAt }),
  };
};

/** Something to do for a person, or a meeting with them, put there by hand. */
export interface FileTaskView {
  id: string;
  participant: string;
  kind: FileTask["kind"];
  title: string;
  place?: string;
  owner?: string;
  /** Of an appointment: when it begins. */
  dueAt?: string;
  /** `missed`: the person did not come. */
  status: FileTask["status"];
  createdAt: string;
  createdBy: string;
  endedAt?: string;
  endedBy?: string;
}

export const fileTaskView = (task: FileTask): FileTaskView => {
  const { place, ownerId, dueAt, endedAt, endedBy } = task;
  return {
    id: task.id,
    participant: task.participantId,
    kind: task.kind,
    title: task.title,
    ...(place !== null && { place }),
    ...(ownerId !== null && { owner: ownerId }),
    ...(dueAt !== null && { dueAt }),
    status: task.status,
    createdAt: task.createdAt,
    createdBy: task.createdBy,
    ...(endedAt !== null && { endedAt }),
    ...(endedBy !== null && { endedBy }),
  };
};

import type { Task } from "@parcours/store";

/** Something to be done by someone for an enrollment. */
export interface TaskView {
  id: string;
  enrollment: string;
  /** The program's word for it. */
  task: string;
  /** The role it is for. */
  role?: string;
  status: string;
  dueAt?: string;
  createdAt: string;
  endedAt?: string;
}

export const taskView = ({ id, enrollmentId, kind, role, status, dueAt, createdAt, endedAt }: Task): TaskView => ({
  id,
  enrollment: enrollmentId,
  task: kind,
  ...(role !== null && { role }),
  status,
  ...(dueAt !== null && { dueAt }),
  createdAt,
  ...(endedAt !== null && { endedAt }),
});

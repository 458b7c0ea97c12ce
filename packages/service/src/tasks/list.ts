import { listTasks as listStored, type TaskStatus } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { taskView, type TaskView } from "./view.ts";

export interface TaskQuery {
  enrollment?: string | undefined;
  status?: TaskStatus | undefined;
  role?: string | undefined;
  /** `next` of the page before. */
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** Tasks in the order in which they were created. */
export const listTasks = async (
  context: Context,
  { enrollment, status, role, cursor, limit = 50 }: TaskQuery = {},
): Promise<{ items: TaskView[]; next: string | null }> => {
  authorize(context, "enrollment.read");
  const where = {
    ...(enrollment !== undefined && { enrollmentId: enrollment }),
    ...(status !== undefined && { status }),
    ...(role !== undefined && { role }),
    ...(cursor !== undefined && { after: cursor }),
    sees: context.caller.sees,
  };
  const tasks = await listStored(
    context.service.store.within(context.organization),
    context.organization,
    where,
    limit + 1,
  );
  const items = tasks.slice(0, limit).map(taskView);
  return { items, next: tasks.length > limit ? (items.at(-1)?.id ?? null) : null };
};

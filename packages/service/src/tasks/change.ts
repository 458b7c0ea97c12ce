import { changeTask as changeStored, getEnrollment, getTask } from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { tell } from "../notifications/tell.ts";
import { assertOwner } from "./assert-owner.ts";
import { taskView, type TaskView } from "./view.ts";

export interface TaskChange {
  id: string;
  /** Put off to this instant; `null`: as the program says again. */
  dueAt?: string | null | undefined;
  /** Who does it: a user; `null`: whoever comes first. */
  owner?: string | null | undefined;
}

/**
 * Puts a task of the program off, or gives it to somebody. What the program does when it is due is not put off. Throws
 * `not_found`, `wrong_state` when it has ended, `forbidden`.
 */
export const changeTask = async (context: Context, { id, dueAt, owner }: TaskChange): Promise<TaskView> => {
  authorize(context, "event.send");
  const { organization, caller } = context;
  return await transact(context, async (trx) => {
    const task = await getTask(trx, organization, id, caller.sees);
    if (task === undefined) throw notFound({ fr: "Tâche", en: "Task" });
    if (owner !== task.ownerId) await assertOwner(trx, organization, owner);
    const change = {
      ...(dueAt !== undefined && { postponedTo: dueAt }),
      ...(owner !== undefined && { ownerId: owner }),
    };
    if (!(await changeStored(trx, organization, id, change))) {
      throw new ServiceError("wrong_state", { fr: "Cette tâche est terminée.", en: "This task has ended." });
    }
    if (owner !== undefined && owner !== null && owner !== task.ownerId) {
      const participant = (await getEnrollment(trx, organization, task.enrollmentId))?.participantId ?? null;
      await tell(context, trx, { kind: "task", users: [owner], subject: id, participant });
    }
    return taskView({ ...task, ...change });
  });
};

import { getTask } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { type SendEventResult, writeEvent } from "../enrollments/send-event.ts";
import type { RequestKey, Written } from "../once/request-key.ts";

const hasEnded = (): ServiceError =>
  new ServiceError("wrong_state", { fr: "Cette tâche est terminée.", en: "This task has ended." });

/**
 * Says that a task is done: sends `task.<task>.done` to its enrollment. Throws `not_found`, `wrong_state` when it has
 * ended already, and what `sendEvent` throws.
 */
export const finishTask = async (
  context: Context,
  { id, as, key }: { id: string; as?: string | undefined; key?: RequestKey | undefined },
): Promise<Written<SendEventResult>> => {
  authorize(context, "event.send");
  const { service, organization } = context;
  const task = await getTask(service.store.within(organization), organization, id, context.caller.sees);
  if (task === undefined) throw notFound({ fr: "Tâche", en: "Task" });
  const event = { type: `task.${task.kind}.done`, as };
  return await writeEvent(context, { enrollment: task.enrollmentId, event, key }, async (trx) => {
    // The event is about the kind of task; a task that has ended must not end the one that was created after it.
    if ((await getTask(trx, organization, id))?.status !== "open") throw hasEnded();
  });
};

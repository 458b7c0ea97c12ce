import { changes, lists } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { finishTask } from "../../../tasks/finish.ts";
import { listTasks } from "../../../tasks/list.ts";
import { defineRoute } from "../../route.ts";
import { idPath, nameSchema, pageOf, pageQuery } from "../../schemas/shared-parts.ts";
import { eventResultSchema } from "../../schemas/enrollment.ts";
import { taskSchema } from "../../schemas/work.ts";

export const listTasksRoute = defineRoute({
  method: "get",
  path: "/tasks",
  access: "enrollment.read",
  record: lists("task.list"),
  tag: "Tasks, contracts, messages",
  summary: "List what is to be done",
  query: pageQuery.extend({
    enrollment: nameSchema.optional(),
    status: z.enum(["open", "done", "canceled"]).optional(),
    role: nameSchema.optional(),
  }),
  answers: { 200: { description: "Tasks in the order in which they were created.", schema: pageOf(taskSchema) } },
  handle: async (context, { query }) => ({ status: 200, body: await listTasks(context, query) }),
});

export const finishTaskRoute = defineRoute({
  method: "post",
  path: "/tasks/{id}/done",
  access: "event.send",
  record: changes("task.finish"),
  tag: "Tasks, contracts, messages",
  summary: "Say that a task is done",
  description: "Sends `task.<task>.done` to its enrollment. 409 when it has ended already.",
  params: idPath,
  body: z.strictObject({ as: z.string().max(200).optional() }),
  example: { as: "coordinator" },
  answers: { 200: { description: "Done; where the person is now.", schema: eventResultSchema } },
  handle: async (context, { params, body, once }) => {
    const { value, replayed } = await finishTask(context, { ...params, ...body, key: once });
    return { status: 200, body: value, revision: value.enrollment.revision, replayed };
  },
});

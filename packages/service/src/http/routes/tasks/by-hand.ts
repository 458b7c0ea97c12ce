import { z } from "@hono/zod-openapi";
import { changes, reads } from "../../../audit/record-rule.ts";
import { changeFileTask, createFileTask, listFileTasks } from "../../../tasks/by-hand.ts";
import { changeTask } from "../../../tasks/change.ts";
import { defineRoute } from "../../route.ts";
import { idPath, instantSchema, nameSchema, wholeListOf } from "../../schemas/shared-parts.ts";
import { fileTaskSchema, taskSchema } from "../../schemas/work.ts";

const tag = "Tasks, contracts, messages";
const titleSchema = z.string().min(1).max(300);
const placeSchema = z.string().max(300);

export const changeTaskRoute = defineRoute({
  method: "patch",
  path: "/tasks/{id}",
  access: "event.send",
  record: changes("task.change"),
  tag,
  summary: "Put a task of a program off, or give it to somebody",
  description: "What the program does when the task is due is not put off. `null` takes either back.",
  params: idPath,
  body: z.strictObject({
    dueAt: instantSchema.nullable().optional(),
    owner: nameSchema.nullable().optional(),
  }),
  example: { dueAt: "2026-03-09T09:00:00.000Z" },
  answers: { 200: { description: "The task.", schema: taskSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await changeTask(context, { ...params, ...body }),
  }),
});

export const listFileTasksRoute = defineRoute({
  method: "get",
  path: "/participants/{id}/tasks",
  access: "enrollment.read",
  record: reads("file_task.list"),
  tag,
  summary: "List what was put on a person's file by hand",
  params: idPath,
  answers: { 200: { description: "Tasks and appointments, newest first.", schema: wholeListOf(fileTaskSchema) } },
  handle: async (context, { params }) => ({
    status: 200,
    body: await listFileTasks(context, { participant: params.id }),
  }),
});

export const createFileTaskRoute = defineRoute({
  method: "post",
  path: "/participants/{id}/tasks",
  access: "event.send",
  record: changes("file_task.create"),
  tag,
  summary: "Put something to do, or a meeting, on a person's file",
  params: idPath,
  body: z.strictObject({
    kind: z.enum(["task", "appointment"]),
    title: titleSchema,
    place: placeSchema.optional(),
    owner: nameSchema.optional().openapi({ description: "A user; you when absent." }),
    dueAt: instantSchema.optional(),
  }),
  example: { kind: "appointment", title: "First meeting", dueAt: "2026-03-09T09:00:00.000Z", place: "Lyon" },
  answers: { 201: { description: "It is there.", schema: fileTaskSchema } },
  handle: async (context, { params, body, once }) => {
    const { value, replayed } = await createFileTask(context, { ...body, participant: params.id, key: once });
    return { status: 201, body: value, replayed };
  },
});

export const changeFileTaskRoute = defineRoute({
  method: "patch",
  path: "/file-tasks/{id}",
  access: "event.send",
  record: changes("file_task.change"),
  tag,
  summary: "Change, end or take up again what was put there by hand",
  params: idPath,
  body: z.strictObject({
    title: titleSchema.optional(),
    place: placeSchema.nullable().optional(),
    owner: nameSchema.nullable().optional(),
    dueAt: instantSchema.nullable().optional(),
    status: z.enum(["open", "done", "missed", "canceled"]).optional(),
  }),
  example: { status: "done" },
  answers: { 200: { description: "As it is now.", schema: fileTaskSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await changeFileTask(context, { ...params, ...body }),
  }),
});

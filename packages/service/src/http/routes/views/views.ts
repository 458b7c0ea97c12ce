import { z } from "@hono/zod-openapi";
import { createView, deleteView, listViews, updateView } from "../../../views/views.ts";
import { changes, lists } from "../../../audit/record-rule.ts";
import { defineRoute } from "../../route.ts";
import { idPath, jsonObject, wholeListOf } from "../../schemas/shared-parts.ts";
import { viewSchema } from "../../schemas/work.ts";

const tag = "Caseload";
const titleSchema = z.string().min(1).max(80);
const querySchema = jsonObject.openapi({
  description: "Filters, order and columns, as the list understands them. No names of people.",
});

export const listViewsRoute = defineRoute({
  method: "get",
  path: "/views",
  access: "enrollment.read",
  record: lists("view.list"),
  tag,
  summary: "List saved views of the caseload",
  answers: { 200: { description: "Your own and those that are shared, by title.", schema: wholeListOf(viewSchema) } },
  handle: async (context) => ({ status: 200, body: await listViews(context) }),
});

export const createViewRoute = defineRoute({
  method: "post",
  path: "/views",
  access: "enrollment.read",
  record: changes("view.create", "settings"),
  tag,
  summary: "Save a view of the caseload",
  body: z.strictObject({ title: titleSchema, shared: z.boolean().optional(), query: querySchema }),
  example: { title: "Waiting in Lyon", query: { status: "held", site: "lyon" } },
  answers: { 201: { description: "The view.", schema: viewSchema } },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await createView(context, { ...body, key: once });
    return { status: 201, body: value, replayed };
  },
});

export const updateViewRoute = defineRoute({
  method: "patch",
  path: "/views/{id}",
  access: "enrollment.read",
  record: changes("view.update", "settings"),
  tag,
  summary: "Change a saved view",
  params: idPath,
  body: z.strictObject({
    title: titleSchema.optional(),
    shared: z.boolean().optional(),
    query: querySchema.optional(),
  }),
  example: { shared: true },
  answers: { 200: { description: "The view.", schema: viewSchema } },
  handle: async (context, { params, body }) => ({
    status: 200,
    body: await updateView(context, { ...params, ...body }),
  }),
});

export const deleteViewRoute = defineRoute({
  method: "delete",
  path: "/views/{id}",
  access: "enrollment.read",
  record: changes("view.delete", "settings"),
  tag,
  summary: "Forget a saved view",
  params: idPath,
  answers: { 204: { description: "It is gone." } },
  handle: async (context, { params }) => {
    await deleteView(context, params);
    return { status: 204 };
  },
});

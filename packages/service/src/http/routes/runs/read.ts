import { lists } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { readRun } from "../../../runs/read.ts";
import { defineRoute } from "../../route.ts";
import { idPath, limitSchema } from "../../schemas/shared-parts.ts";
import { runSchema } from "../../schemas/run.ts";

export const readRunRoute = defineRoute({
  method: "get",
  path: "/runs/{id}",
  access: "enrollment.read",
  record: lists("run.read"),
  tag: "Enrollments",
  summary: "Follow an event sent to many people",
  params: idPath,
  query: z.object({
    state: z.enum(["pending", "done", "failed"]).optional(),
    after: z.coerce.number().int().min(0).max(2_000_000_000).optional(),
    limit: limitSchema,
  }),
  answers: {
    200: { description: "How far it is, with a page of the report, person by person.", schema: runSchema },
  },
  handle: async (context, { params, query }) => ({
    status: 200,
    body: await readRun(context, { ...params, ...query }),
  }),
});

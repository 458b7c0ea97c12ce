import { z } from "@hono/zod-openapi";
import { readImpact } from "../../../impact/read-impact.ts";
import { localize } from "../../localize.ts";
import { defineRoute } from "../../route.ts";
import { dateSchema, instantSchema, programPath } from "../../schemas/shared-parts.ts";
import { impactSchema } from "../../schemas/impact.ts";

const boundSchema = z.union([dateSchema, instantSchema]).optional();

export const readImpactRoute = defineRoute({
  method: "get",
  path: "/programs/{program}/impact",
  access: "impact.read",
  record: "nothing",
  tag: "Impact",
  summary: "Read indicators, funnel, time in stage, flows and exits",
  description:
    "Over the journals of all enrollments, whatever version they run. `from` is included, `to` is not; a bound that is absent is open.",
  params: programPath,
  query: z.object({
    from: boundSchema,
    to: boundSchema,
    by: z
      .string()
      .max(1_000)
      .transform((text) => text.split(",").filter((name) => name !== ""))
      .optional()
      .openapi({
        type: "string",
        description: "Breakdowns, separated by commas: fields, `site`, `cohort`, `ageBand`, `outcome`.",
        example: "site",
      }),
    version: z.coerce
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .openapi({ description: "Whose indicators are counted; the newest when absent." }),
  }),
  answers: { 200: { description: "The figures.", schema: impactSchema } },
  handle: async (context, { params, query }) => ({
    status: 200,
    body: localize(await readImpact(context, { ...params, ...query }), context.language),
  }),
});

import { z } from "@hono/zod-openapi";
import { instantSchema } from "./shared-parts.ts";

/** What became (or would become) of one person. */
const personReportSchema = z
  .object({
    enrollment: z.string(),
    state: z.enum(["done", "failed", "pending"]),
    stages: z.array(z.string()).optional(),
    status: z.string().optional(),
    outcome: z.string().optional(),
    code: z.string().optional().openapi({ description: "Why not: the code of the problem." }),
    detail: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    missing: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
  })
  .openapi("PersonReport");

export const sentEventsSchema = z
  .object({
    run: z.string().nullable().openapi({ description: "Id of the run; null for a dry run that is answered at once." }),
    state: z.enum(["running", "done"]),
    total: z.int(),
    people: z.array(personReportSchema).openapi({ description: "The first ones, when the run goes on." }),
  })
  .openapi("SentEvents");

export const runSchema = z
  .object({
    id: z.string(),
    state: z.enum(["running", "done"]),
    dryRun: z.boolean(),
    event: z.looseObject({ type: z.string() }),
    total: z.int(),
    done: z.int(),
    failed: z.int(),
    createdAt: instantSchema,
    finishedAt: instantSchema.optional(),
    people: z.array(personReportSchema),
    next: z.int().nullable(),
  })
  .openapi("Run");

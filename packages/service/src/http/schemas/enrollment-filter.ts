import { z } from "@hono/zod-openapi";
import { instantSchema, nameSchema, searchSchema } from "./shared-parts.ts";

/** What enrollments are chosen by, in lists, in searches and for an event to many. */
export const enrollmentFilter = {
  program: nameSchema.optional().openapi({ description: "Id or slug." }),
  version: z.int().min(1).max(1_000_000).optional(),
  stage: nameSchema.optional(),
  status: z.enum(["active", "held", "done"]).optional(),
  outcome: nameSchema.optional(),
  participant: nameSchema.optional(),
  cohort: nameSchema.optional(),
  site: nameSchema.optional(),
  owner: nameSchema.optional(),
  team: nameSchema.optional().openapi({ description: "Id of a team: what its members look after." }),
  rule: nameSchema.optional().openapi({ description: "A rule of the program that is true now." }),
  dueBefore: instantSchema.optional().openapi({ description: "The nearest deadline is before this instant." }),
  q: searchSchema.optional().openapi({ description: "Searched in people's names, addresses and external ids." }),
};

export const sortSchema = z
  .enum(["due"])
  .optional()
  .openapi({ description: "`due`: by the nearest deadline; absent: in the order in which they were made." });

import { lists } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { listEnrollments } from "../../../enrollments/read.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { nameSchema, pageOf, pageQuery, searchSchema } from "../../schemas/shared-parts.ts";
import { enrollmentSchema } from "../../schemas/enrollment.ts";

export const listEnrollmentsRoute = defineRoute({
  method: "get",
  path: "/enrollments",
  access: "enrollment.read",
  record: lists("enrollment.list"),
  tag: "Enrollments",
  summary: "List enrollments",
  query: pageQuery.extend({
    program: nameSchema.optional().openapi({ description: "Id or slug." }),
    version: z.coerce.number().int().min(1).max(1_000_000).optional(),
    stage: nameSchema.optional(),
    status: z.enum(["active", "held", "done"]).optional(),
    outcome: nameSchema.optional(),
    participant: nameSchema.optional(),
    cohort: nameSchema.optional(),
    site: nameSchema.optional(),
    owner: nameSchema.optional(),
    team: nameSchema.optional().openapi({ description: "Id of a team: what its members look after." }),
    rule: nameSchema.optional().openapi({ description: "A rule of the program that is true now." }),
    q: searchSchema.optional().openapi({ description: "Searched in people's names, addresses and external ids." }),
  }),
  answers: {
    200: { description: "Enrollments in the order in which they were made.", schema: pageOf(enrollmentSchema) },
  },
  handle: async (context, { query }) => ({ status: 200, body: await listEnrollments(context, given(query)) }),
});

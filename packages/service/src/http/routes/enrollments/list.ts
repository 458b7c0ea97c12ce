import { lists } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { listEnrollments } from "../../../enrollments/read.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { enrollmentSchema } from "../../schemas/enrollment.ts";
import { enrollmentFilter, sortSchema } from "../../schemas/enrollment-filter.ts";
import { pageOf, pageQuery } from "../../schemas/shared-parts.ts";

export const listEnrollmentsRoute = defineRoute({
  method: "get",
  path: "/enrollments",
  access: "enrollment.read",
  record: lists("enrollment.list"),
  tag: "Enrollments",
  summary: "List enrollments",
  description: "With a name in `q` rather send `POST /api/enrollments/search`, which keeps it out of addresses.",
  query: pageQuery.extend({
    ...enrollmentFilter,
    sort: sortSchema,
    version: z.coerce.number().int().min(1).max(1_000_000).optional(),
  }),
  answers: {
    200: { description: "Enrollments in the order in which they were made.", schema: pageOf(enrollmentSchema) },
  },
  handle: async (context, { query }) => ({ status: 200, body: await listEnrollments(context, given(query)) }),
});

import { z } from "@hono/zod-openapi";
import { lists } from "../../../audit/record-rule.ts";
import { listEnrollments } from "../../../enrollments/read.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { enrollmentSchema } from "../../schemas/enrollment.ts";
import { enrollmentFilter, sortSchema } from "../../schemas/enrollment-filter.ts";
import { pageBody, pageOf, SEARCH_REASON } from "../../schemas/shared-parts.ts";

export const searchEnrollmentsRoute = defineRoute({
  method: "post",
  path: "/enrollments/search",
  access: "enrollment.read",
  record: lists("enrollment.list"),
  tag: "Enrollments",
  summary: "Look for enrollments",
  description: `The list of \`GET /api/enrollments\`, narrowed in the body. ${SEARCH_REASON}`,
  body: z
    .strictObject({ ...enrollmentFilter, sort: sortSchema, ...pageBody })
    .openapi("EnrollmentSearch", { example: { program: "mentoring", status: "active", q: "mart", limit: 50 } }),
  answers: {
    200: { description: "Enrollments in the order in which they were made.", schema: pageOf(enrollmentSchema) },
  },
  handle: async (context, { body }) => ({ status: 200, body: await listEnrollments(context, given(body)) }),
});

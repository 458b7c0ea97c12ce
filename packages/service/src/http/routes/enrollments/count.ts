import { z } from "@hono/zod-openapi";
import { lists } from "../../../audit/record-rule.ts";
import { countEnrollments } from "../../../enrollments/count.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { enrollmentFilter } from "../../schemas/enrollment-filter.ts";
import { SEARCH_REASON } from "../../schemas/shared-parts.ts";

export const countEnrollmentsRoute = defineRoute({
  method: "post",
  path: "/enrollments/count",
  access: "enrollment.read",
  record: lists("enrollment.count"),
  tag: "Enrollments",
  summary: "Count enrollments",
  description: `How many the search finds. ${SEARCH_REASON}`,
  body: z.strictObject(enrollmentFilter),
  example: { program: "mentoring", status: "active" },
  answers: { 200: { description: "How many.", schema: z.object({ count: z.int() }) } },
  handle: async (context, { body }) => ({ status: 200, body: await countEnrollments(context, given(body)) }),
});

import { changes } from "../../../audit/record-rule.ts";
import { startEnrollment } from "../../../enrollments/start.ts";
import { defineRoute } from "../../route.ts";
import { enrollmentSchema, startBody } from "../../schemas/enrollment.ts";

export const startEnrollmentRoute = defineRoute({
  method: "post",
  path: "/enrollments",
  access: "enrollment.start",
  record: changes("enrollment.start"),
  tag: "Enrollments",
  summary: "Start a person's run through a program",
  description: "Stored for good when answered. A person never runs through the same program twice at once (409).",
  body: startBody,
  answers: { 201: { description: "Started.", schema: enrollmentSchema } },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await startEnrollment(context, { ...body, key: once });
    return { status: 201, body: value, revision: value.revision, replayed };
  },
});

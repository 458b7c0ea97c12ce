import { changes } from "../../../audit/record-rule.ts";
import { retryEnrollment } from "../../../enrollments/retry.ts";
import { defineRoute } from "../../route.ts";
import { idPath } from "../../schemas/shared-parts.ts";
import { eventResultSchema } from "../../schemas/enrollment.ts";

export const retryEnrollmentRoute = defineRoute({
  method: "post",
  path: "/enrollments/{id}/retry",
  access: "run.retry",
  record: changes("enrollment.retry"),
  tag: "Enrollments",
  summary: "Send the event again on which a run was held by an error",
  params: idPath,
  answers: { 200: { description: "It went through this time.", schema: eventResultSchema } },
  handle: async (context, { params, once }) => {
    const { value, replayed } = await retryEnrollment(context, { ...params, key: once });
    return { status: 200, body: value, revision: value.enrollment.revision, replayed };
  },
});

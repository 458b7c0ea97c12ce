import { reads } from "../../../audit/record-rule.ts";
import { getEnrollment } from "../../../enrollments/read.ts";
import { defineRoute } from "../../route.ts";
import { idPath } from "../../schemas/shared-parts.ts";
import { enrollmentFileSchema } from "../../schemas/enrollment.ts";

export const readEnrollmentRoute = defineRoute({
  method: "get",
  path: "/enrollments/{id}",
  access: "enrollment.read",
  record: reads("enrollment.read"),
  tag: "Enrollments",
  summary: "Read an enrollment: where the person is, and what may happen next",
  params: idPath,
  answers: { 200: { description: "The enrollment; its revision is in `ETag`.", schema: enrollmentFileSchema } },
  handle: async (context, { params }) => {
    const body = await getEnrollment(context, params);
    return { status: 200, body, revision: body.revision };
  },
});

import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { changeEnrollment } from "../../../enrollments/change.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { enrollmentFileSchema } from "../../schemas/enrollment.ts";
import { idPath, nameSchema } from "../../schemas/shared-parts.ts";

const changed = (description: string) => nameSchema.nullable().optional().openapi({ description });

export const changeEnrollmentRoute = defineRoute({
  method: "patch",
  path: "/enrollments/{id}",
  access: "enrollment.start",
  record: changes("enrollment.change"),
  tag: "Enrollments",
  summary: "Change who looks after an enrollment, its site or its cohort",
  description:
    "What is absent stays, `null` takes away. Refused (409) while the person holds a place counted there, and where the program reads facts of the cohort. `If-Match` guards against a change made meanwhile (412).",
  params: idPath,
  body: z.strictObject({
    owner: changed("Who looks after it: an id of your own choosing."),
    site: changed("Id of a site."),
    cohort: changed("Id or slug of a cohort of the program."),
  }),
  example: { site: "lyon", owner: "usr_01kjq8h2v0c2m9d7x4t6w8y1a3" },
  answers: { 200: { description: "Changed.", schema: enrollmentFileSchema } },
  handle: async (context, { params, body, revision }) => {
    const enrollment = await changeEnrollment(context, given({ ...body, ...params, revision }));
    return { status: 200, body: enrollment, revision: enrollment.revision };
  },
});

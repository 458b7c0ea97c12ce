import { changes } from "../../../audit/record-rule.ts";
import { moveEnrollment } from "../../../enrollments/move.ts";
import { defineRoute } from "../../route.ts";
import { eventResultSchema, moveBody } from "../../schemas/enrollment.ts";
import { idPath } from "../../schemas/shared-parts.ts";

export const moveEnrollmentRoute = defineRoute({
  method: "post",
  path: "/enrollments/{id}/moves",
  access: "enrollment.move",
  record: changes("enrollment.move"),
  tag: "Enrollments",
  summary: "Put a run into a stage, against the ways of its program",
  description:
    "For mistakes and for what no program foresaw: no condition is asked, what leaving and entering the stages do is done, and the reason stands in the journal. `dryRun` only says where the run would stand.",
  params: idPath,
  body: moveBody,
  example: { to: "active", reason: "The form was filled in for somebody else." },
  answers: { 200: { description: "It stands there.", schema: eventResultSchema } },
  handle: async (context, { params, body, revision, once }) => {
    const { value, replayed } = await moveEnrollment(context, { ...params, ...body, revision, key: once });
    return { status: 200, body: value, revision: value.enrollment.revision, replayed };
  },
});

import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { assignRoles } from "../../../enrollments/assign-roles.ts";
import { defineRoute } from "../../route.ts";
import { idPath } from "../../schemas/shared-parts.ts";
import { enrollmentFileSchema } from "../../schemas/enrollment.ts";

const assignmentSchema = z.strictObject({
  role: z.string().max(200).openapi({ description: "A role of the program." }),
  kind: z.enum(["user", "key", "participant"]),
  id: z.string().max(200),
});

export const assignRolesRoute = defineRoute({
  method: "put",
  path: "/enrollments/{id}/roles",
  access: "enrollment.start",
  record: changes("enrollment.roles", "permission"),
  tag: "Enrollments",
  summary: "Say who plays which role of the program",
  description: "Replaces what was said before.",
  params: idPath,
  body: z.strictObject({ roles: z.array(assignmentSchema).max(100) }),
  example: { roles: [{ role: "mentor", kind: "user", id: "usr_01kjq8h2v0c2m9d7x4t6w8y1a3" }] },
  answers: { 200: { description: "Assigned.", schema: enrollmentFileSchema } },
  handle: async (context, { params, body }) => {
    const assigned = await assignRoles(context, { ...params, ...body });
    return { status: 200, body: assigned, revision: assigned.revision };
  },
});

import { reads } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { listEffects } from "../../../effects/list.ts";
import { defineRoute } from "../../route.ts";
import { idPath } from "../../schemas/shared-parts.ts";

const effectSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(["pending", "done", "dead"]),
    attempts: z.int(),
    note: z.string().optional().openapi({ description: "Why it came to nothing." }),
  })
  .openapi("Effect");

export const listEffectsRoute = defineRoute({
  method: "get",
  path: "/enrollments/{id}/effects",
  access: "journal.read",
  record: reads("enrollment.effects"),
  tag: "Enrollments",
  summary: "What an enrollment set off elsewhere, and what came of it",
  params: idPath,
  answers: { 200: { description: "In the order of the journal.", schema: z.object({ items: z.array(effectSchema) }) } },
  handle: async (context, { params }) => ({
    status: 200,
    body: { items: await listEffects(context, { enrollment: params.id }) },
  }),
});

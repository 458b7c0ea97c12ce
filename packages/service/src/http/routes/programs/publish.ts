import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { publishProgram } from "../../../programs/publish.ts";
import { localize } from "../../localize.ts";
import { defineRoute } from "../../route.ts";
import { programPath } from "../../schemas/shared-parts.ts";
import { publishedSchema } from "../../schemas/program.ts";

const NOTE_LIMIT = 2_000;

export const publishProgramRoute = defineRoute({
  method: "post",
  path: "/programs/{program}/versions",
  access: "program.write",
  record: changes("program.publish", "program"),
  tag: "Programs",
  summary: "Publish the draft as the next version",
  description:
    "For good: a version never changes, and people who run an older one stay on it. 422 with `problems` when a check finds an error. With `If-Match`, publishes that revision of the draft and no other.",
  params: programPath,
  body: z.strictObject({ note: z.string().max(NOTE_LIMIT).optional() }),
  example: { note: "Deadlines are longer." },
  answers: {
    200: { description: "Nothing new: the draft means what the newest version means.", schema: publishedSchema },
    201: { description: "Published.", schema: publishedSchema },
  },
  handle: async (context, { params, body, revision, once }) => {
    const input = { ...params, note: body.note, revision, key: once };
    const { value, replayed } = await publishProgram(context, input);
    return { status: value.unchanged ? 200 : 201, body: localize(value, context.language), replayed };
  },
});

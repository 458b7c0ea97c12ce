import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { saveDraft } from "../../../programs/save-draft.ts";
import { defineRoute } from "../../route.ts";
import { programPath } from "../../schemas/shared-parts.ts";
import { definitionBody, programSchema } from "../../schemas/program.ts";

export const saveDraftRoute = defineRoute({
  method: "put",
  path: "/programs/{program}/draft",
  access: "program.write",
  record: changes("program.save_draft", "program"),
  tag: "Programs",
  summary: "Save the draft",
  description:
    "`If-Match` says which revision the draft was made from: without it 428, and 412 when somebody saved another one meanwhile.",
  params: programPath,
  body: z.strictObject({ definition: definitionBody }),
  definition: true,
  example: { definition: { id: "welcome", initial: "start", states: { start: { id: "start" } } } },
  answers: { 200: { description: "Saved; the new revision is in `ETag`.", schema: programSchema } },
  handle: async (context, { params, body, revision }) => {
    const saved = await saveDraft(context, { ...params, definition: body.definition, revision });
    return { status: 200, body: saved, revision: saved.draft.revision };
  },
});

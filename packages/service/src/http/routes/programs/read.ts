import { readProgram } from "../../../programs/read.ts";
import { defineRoute } from "../../route.ts";
import { programPath } from "../../schemas/shared-parts.ts";
import { programSchema } from "../../schemas/program.ts";

export const readProgramRoute = defineRoute({
  method: "get",
  path: "/programs/{program}",
  access: "program.read",
  record: "nothing",
  tag: "Programs",
  summary: "Read a program: draft, versions, head-counts",
  description: "`ETag` is the draft's revision, to be sent back as `If-Match` when saving it.",
  params: programPath,
  answers: { 200: { description: "The program.", schema: programSchema } },
  handle: async (context, { params }) => {
    const body = await readProgram(context, params);
    return { status: 200, body, revision: body.draft.revision };
  },
});

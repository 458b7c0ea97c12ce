import { changes } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { createProgram } from "../../../programs/create.ts";
import { defineRoute } from "../../route.ts";
import { definitionBody, programSchema } from "../../schemas/program.ts";

export const createProgramRoute = defineRoute({
  method: "post",
  path: "/programs",
  access: "program.write",
  record: changes("program.create", "program"),
  tag: "Programs",
  summary: "Create a program with its first draft",
  description: "The definition's `id` becomes the program's slug. Nothing is published yet.",
  body: z.strictObject({ definition: definitionBody }),
  definition: true,
  example: { definition: { id: "welcome", initial: "start", states: { start: { id: "start" } } } },
  answers: { 201: { description: "Created.", schema: programSchema } },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await createProgram(context, { definition: body.definition, key: once });
    return { status: 201, body: value, revision: value.draft.revision, replayed };
  },
});

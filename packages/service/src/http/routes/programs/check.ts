import { z } from "@hono/zod-openapi";
import { checkDraft } from "../../../programs/check.ts";
import { localize } from "../../localize.ts";
import { defineRoute } from "../../route.ts";
import { programPath } from "../../schemas/shared-parts.ts";
import {
  definitionBody,
  problemOfDefinition,
  propertyOfDefinition,
  scenarioOfDefinition,
} from "../../schemas/program.ts";

export const checkProgramRoute = defineRoute({
  method: "post",
  path: "/programs/{program}/check",
  access: "program.read",
  record: "nothing",
  tag: "Programs",
  summary: "Check the draft, or a definition that is posted instead",
  params: programPath,
  body: z.strictObject({ definition: definitionBody.optional() }),
  definition: true,
  example: { definition: { id: "welcome", initial: "start", states: { start: { id: "start" } } } },
  answers: {
    200: {
      description: "What the checks say. Problems of severity `error` forbid publishing.",
      schema: z.object({
        problems: z.array(problemOfDefinition),
        scenarios: z.array(scenarioOfDefinition),
        properties: z.array(propertyOfDefinition).openapi({
          description: "What is known of each guarantee; none while the definition has no form yet.",
        }),
      }),
    },
  },
  handle: async (context, { params, body }) => {
    const report = await checkDraft(context, { ...params, definition: body.definition });
    return { status: 200, body: localize(report, context.language) };
  },
});

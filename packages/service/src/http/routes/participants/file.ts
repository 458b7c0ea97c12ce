import { reads } from "../../../audit/record-rule.ts";
import { z } from "@hono/zod-openapi";
import { readParticipantFile } from "../../../participants/read.ts";
import { defineRoute } from "../../route.ts";
import { idPath } from "../../schemas/shared-parts.ts";
import { enrollmentShape } from "../../schemas/enrollment.ts";
import { participantSchema } from "../../schemas/participant.ts";
import { contractSchema, messageSchema, taskSchema } from "../../schemas/work.ts";

export const readParticipantFileRoute = defineRoute({
  method: "get",
  path: "/participants/{id}/file",
  access: "enrollment.read",
  record: reads("participant.file"),
  tag: "Participants",
  summary: "Read everything that is kept about a person, over all programs",
  params: idPath,
  answers: {
    200: {
      description: "The whole file, newest enrollment first.",
      schema: z
        .object({
          participant: participantSchema,
          enrollments: z.array(
            z.object({
              ...enrollmentShape,
              contractFiles: z.array(contractSchema),
              taskFiles: z.array(taskSchema),
              messages: z.array(messageSchema),
            }),
          ),
        })
        .openapi("ParticipantFile"),
    },
  },
  handle: async (context, { params }) => ({ status: 200, body: await readParticipantFile(context, params) }),
});

import { z } from "@hono/zod-openapi";
import { lists } from "../../../audit/record-rule.ts";
import { listParticipants } from "../../../participants/read.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { participantFilter, participantSchema } from "../../schemas/participant.ts";
import { pageBody, pageOf, SEARCH_REASON } from "../../schemas/shared-parts.ts";

export const searchParticipantsRoute = defineRoute({
  method: "post",
  path: "/participants/search",
  access: "participant.read",
  record: lists("participant.list"),
  tag: "Participants",
  summary: "Look for people",
  description: `The list of \`GET /api/participants\`, narrowed in the body. ${SEARCH_REASON}`,
  body: z
    .strictObject({ ...participantFilter, ...pageBody })
    .openapi("ParticipantSearch", { example: { q: "mart", limit: 50 } }),
  answers: { 200: { description: "People in the order in which they were added.", schema: pageOf(participantSchema) } },
  handle: async (context, { body }) => ({ status: 200, body: await listParticipants(context, given(body)) }),
});

import { lists } from "../../../audit/record-rule.ts";
import { listParticipants } from "../../../participants/read.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { nameSchema, pageOf, pageQuery, searchSchema } from "../../schemas/shared-parts.ts";
import { participantSchema } from "../../schemas/participant.ts";

export const listParticipantsRoute = defineRoute({
  method: "get",
  path: "/participants",
  access: "participant.read",
  record: lists("participant.list"),
  tag: "Participants",
  summary: "List people",
  query: pageQuery.extend({
    site: nameSchema.optional().openapi({ description: "Id of a site: files that lie there." }),
    q: searchSchema
      .optional()
      .openapi({ description: "Beginnings of words of the name, the addresses or the external id.", example: "mart" }),
  }),
  answers: { 200: { description: "People in the order in which they were added.", schema: pageOf(participantSchema) } },
  handle: async (context, { query }) => ({ status: 200, body: await listParticipants(context, given(query)) }),
});

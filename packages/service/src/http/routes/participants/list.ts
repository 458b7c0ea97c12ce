import { lists } from "../../../audit/record-rule.ts";
import { listParticipants } from "../../../participants/read.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { pageOf, pageQuery } from "../../schemas/shared-parts.ts";
import { participantFilter, participantSchema } from "../../schemas/participant.ts";

export const listParticipantsRoute = defineRoute({
  method: "get",
  path: "/participants",
  access: "participant.read",
  record: lists("participant.list"),
  tag: "Participants",
  summary: "List people",
  description: "With a name in `q` rather send `POST /api/participants/search`, which keeps it out of addresses.",
  query: pageQuery.extend(participantFilter),
  answers: { 200: { description: "People in the order in which they were added.", schema: pageOf(participantSchema) } },
  handle: async (context, { query }) => ({ status: 200, body: await listParticipants(context, given(query)) }),
});

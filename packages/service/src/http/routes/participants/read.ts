import { reads } from "../../../audit/record-rule.ts";
import { readParticipant } from "../../../participants/read.ts";
import { defineRoute } from "../../route.ts";
import { idPath } from "../../schemas/shared-parts.ts";
import { participantSchema } from "../../schemas/participant.ts";

export const readParticipantRoute = defineRoute({
  method: "get",
  path: "/participants/{id}",
  access: "participant.read",
  record: reads("participant.read"),
  tag: "Participants",
  summary: "Read a person's file",
  params: idPath,
  answers: { 200: { description: "The file; its revision is in `ETag`.", schema: participantSchema } },
  handle: async (context, { params }) => {
    const body = await readParticipant(context, params);
    return { status: 200, body, revision: body.revision };
  },
});

import { changes } from "../../../audit/record-rule.ts";
import { updateParticipant } from "../../../participants/update.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { idPath } from "../../schemas/shared-parts.ts";
import { participantChangeBody, participantSchema } from "../../schemas/participant.ts";

export const updateParticipantRoute = defineRoute({
  method: "patch",
  path: "/participants/{id}",
  access: "participant.write",
  record: changes("participant.change"),
  tag: "Participants",
  summary: "Change a person's file",
  description:
    "What is absent stays, `null` empties, attributes are merged one by one. Enrollments that read a changed fact are told: someone held for want of it goes on by themselves. `If-Match` guards against a change made meanwhile (412).",
  params: idPath,
  body: participantChangeBody,
  example: { phone: "+33 6 12 34 56 78", attributes: { city: "Brest" } },
  answers: { 200: { description: "Changed.", schema: participantSchema } },
  handle: async (context, { params, body, revision }) => {
    const changed = await updateParticipant(context, given({ ...body, ...params, revision }));
    return { status: 200, body: changed, revision: changed.revision };
  },
});

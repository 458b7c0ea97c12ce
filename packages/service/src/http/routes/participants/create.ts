import { changes } from "../../../audit/record-rule.ts";
import { createParticipant } from "../../../participants/create.ts";
import { defineRoute } from "../../route.ts";
import { newParticipantBody, participantSchema } from "../../schemas/participant.ts";

export const createParticipantRoute = defineRoute({
  method: "post",
  path: "/participants",
  access: "participant.write",
  record: changes("participant.create"),
  tag: "Participants",
  summary: "Add a person",
  description: "An `externalId` that the organization knows already answers that person, unchanged, with 200.",
  body: newParticipantBody,
  example: { name: "Ana Martin", email: "ana@example.org", birthDate: "1990-05-02", attributes: { city: "Lyon" } },
  answers: {
    200: { description: "Known already by this external id.", schema: participantSchema },
    201: { description: "Added.", schema: participantSchema },
  },
  handle: async (context, { body, once }) => {
    const { value, replayed } = await createParticipant(context, { ...body, key: once });
    const { participant, created } = value;
    return { status: created ? 201 : 200, body: participant, revision: participant.revision, replayed };
  },
});

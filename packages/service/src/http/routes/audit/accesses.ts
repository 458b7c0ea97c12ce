import { listAccesses } from "../../../audit/read-audit.ts";
import { reads } from "../../../audit/record-rule.ts";
import { given } from "../../given.ts";
import { defineRoute } from "../../route.ts";
import { accessPageSchema } from "../../schemas/audit.ts";
import { idPath, pageQuery } from "../../schemas/shared-parts.ts";

export const listAccessesRoute = defineRoute({
  method: "get",
  path: "/participants/{id}/accesses",
  access: "participant.read",
  record: reads("participant.accesses"),
  tag: "Participants",
  summary: "See who, by function, opened or changed a person’s file, and when",
  params: idPath,
  query: pageQuery,
  answers: {
    200: { description: "Newest first. A page may hold fewer than asked for.", schema: accessPageSchema },
  },
  handle: async (context, { params, query }) => ({
    status: 200,
    body: await listAccesses(context, given({ ...params, ...query })),
  }),
});
